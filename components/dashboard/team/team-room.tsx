import type { ComponentChildren } from 'preact';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { sayWhen } from '~/components/common/when.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';
import type { TeamActions, TeamData } from './data.ts';
import { NewColleague } from './new-colleague.tsx';
import { People } from './people.tsx';
import { TeamPages } from './team-pages.tsx';

type Props = {
  data: TeamData;
  actions: TeamActions;
  /** Id of this device; null while it is not known. */
  me: string | null;
  pageName: PageName;
  hubUrl: string;
  now: number;
  /** Which rules colleagues passed in the trainer. */
  certificates?: ComponentChildren;
};

/** Who is in the team with which devices, how one gets in and out, and which pages the team has. */
export function TeamRoom({ data, actions, me, pageName, hubUrl, now, certificates }: Props) {
  const { known, failure, asking } = data;
  return (
    <div class="team-room">
      <div class="bar">
        <p class="quiet" role="status">
          {known
            ? say('teamroom_at', sayWhen(new Date(known.at).toISOString(), now))
            : asking && say('teamroom_asking')}
        </p>
        <button type="button" disabled={asking} onClick={() => void actions.refresh()}>
          <Icon name="refresh" />
          {say('teamroom_refresh')}
        </button>
      </div>
      {failure !== null && (
        <Message
          told={{ kind: 'failed', text: say(known ? 'teamroom_stale' : 'teamroom_failed', failure) }}
        />
      )}
      {known && (
        <>
          <section aria-labelledby="team-people">
            <h2 id="team-people">{say('teamroom_people')}</h2>
            <People people={known.people} actions={actions} me={me} hubUrl={hubUrl} now={now} />
            <NewColleague
              alone={isAlone(known.people.length)}
              code={actions.code}
              hubUrl={hubUrl}
              now={now}
            />
          </section>
          <section aria-labelledby="team-pages">
            <h2 id="team-pages">{say('teamroom_pages')}</h2>
            <TeamPages pages={known.pages} give={actions.givePage} pageName={pageName} now={now} />
          </section>
        </>
      )}
      {certificates && (
        <section aria-labelledby="team-certificates">
          <h2 id="team-certificates">{say('training_certs_title')}</h2>
          <p class="quiet">{say('training_certs_note')}</p>
          {certificates}
        </section>
      )}
    </div>
  );
}

const isAlone = (people: number) => people <= 1;
