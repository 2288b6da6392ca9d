import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ClaimPart } from '~/components/common/claim-part.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { StateBadge } from '~/components/common/state-badge.tsx';
import { stateView } from '~/components/common/state-view.ts';
import { TeamContext } from '~/components/common/team-context.ts';
import { TriageCard } from '~/components/common/triage/card.tsx';
import type { Decide } from '~/components/common/triage/decide.ts';
import type { AskFacts } from '~/components/common/triage/facts-part.tsx';
import type { AskFields } from '~/components/common/triage/fields-part.tsx';
import { sayPosted } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { TriageLook } from '~/lib/log/triage-look.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';

export type TriageActions = {
  decide: Decide;
  look: (key: string) => Promise<TriageLook | null>;
  askFacts: AskFacts;
  fields: AskFields;
};

type Props = { item: QueueItem; close: string; actions: TriageActions; now: number };

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
        <a href={item.url} target="_blank" rel="noreferrer">
          {say('triage_to_comment')}
        </a>
      </p>
      {team && <ClaimPart of={key} team={team.view} actions={team.actions} now={now} />}
      <TriageCard
        verdict={item}
        look={look}
        decide={actions.decide}
        askFacts={actions.askFacts}
        askFields={actions.fields}
        now={now}
      />
    </aside>
  );
}
