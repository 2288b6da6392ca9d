import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ClaimPart } from '~/components/common/claim-part.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { StateBadge } from '~/components/common/state-badge.tsx';
import { stateView } from '~/components/common/state-view.ts';
import { TeamContext } from '~/components/common/team-context.ts';
import { TriageCard } from '~/components/common/triage/card.tsx';
import type { Decide } from '~/components/common/triage/decide.ts';
import type { AskFacts } from '~/components/common/triage/facts-ways.tsx';
import type { AskFields } from '~/components/common/triage/fields-part.tsx';
import { sayPosted } from '~/components/common/when.ts';
import { aimedAt } from '~/lib/comment/aim.ts';
import { say } from '~/lib/locale/say.ts';
import type { Note } from '~/lib/log/triage/decided.ts';
import type { TriageLook } from '~/lib/log/triage/triage-look.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { GivePart } from './team/give-part.tsx';
import { NotesPart } from './team/notes-part.tsx';
import { type ReadSaid, useSaid } from './use-said.ts';

export type TriageActions = {
  decide: Decide;
  look: (key: string) => Promise<TriageLook | null>;
  askFacts: AskFacts;
  fields: AskFields;
  /** Writes a comment inside. */
  note: (key: string, text: string) => Promise<Outcome>;
  said: ReadSaid;
};

type Props = {
  item: QueueItem;
  close: string;
  actions: TriageActions;
  now: number;
};

/** One comment of the queue with all that can be decided about it, beside the list. */
export function CaseCard({ item, close, actions, now }: Props) {
  const [look, setLook] = useState<TriageLook | null>(null);
  const team = useContext(TeamContext);
  const title = useRef<HTMLHeadingElement>(null);
  const { key, triage } = item;
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    let current = true;
    void actions.look(key).then((next) => current && setLook(next));
    return () => {
      current = false;
    };
    // Another decision changes what is alike and the topic.
  }, [key, triage, actions]);
  return (
    <aside class="case" aria-labelledby="case-title" data-testid="triage-case" data-key={key}>
      <header>
        <h2 id="case-title" ref={title} tabIndex={-1}>
          {item.authorName}
        </h2>
        <a class="button bare" href={close} aria-label={say('triage_close')}>
          <Icon name="close" />
        </a>
      </header>
      <p class="case-text">{item.text || say('dashboard_no_text')}</p>
      <p class="quiet case-when">
        <StateBadge view={stateView(item, now)} text={stateView(item, now).words} />{' '}
        {sayPosted(item.postedAt, 'minute', now)} ·{' '}
        {item.url !== '' && (
          <a href={aimedAt(item)} target="_blank" rel="noreferrer">
            {say('triage_to_comment')}
          </a>
        )}
      </p>
      <Said item={item} read={actions.said} />
      {team && <ClaimPart of={key} team={team.view} actions={team.actions} now={now} />}
      {team?.view && team.giving && <GivePart of={key} view={team.view} actions={team.giving} now={now} />}
      <NotesPart of={key} notes={triage?.notes ?? NO_NOTES} write={actions.note} now={now} />
      {item.elsewhere ? (
        <p class="quiet">{say('scope_elsewhere')}</p>
      ) : (
        <TriageCard
          verdict={item}
          look={look}
          decide={actions.decide}
          askFacts={actions.askFacts}
          askFields={actions.fields}
          now={now}
        />
      )}
    </aside>
  );
}

const NO_NOTES: readonly Note[] = [];

/** What the page answered so far. */
function Said({ item: { key, answer }, read }: { item: QueueItem; read: ReadSaid }) {
  const words = useSaid(read, key, answer && `${answer.key} ${answer.last?.key}`).get(key);
  if (words === undefined) return null;
  return (
    <section class="case-said" aria-label={say('dashboard_answer_given')}>
      <h3>{say('dashboard_answer_given')}</h3>
      <p class="case-text">{words}</p>
    </section>
  );
}
