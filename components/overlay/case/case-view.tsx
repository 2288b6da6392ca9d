import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ClaimActions, ClaimPart } from '~/components/common/claim-part.tsx';
import { OpenHelpContext } from '~/components/common/error/open-help.ts';
import { IconButton } from '~/components/common/icon-button.tsx';
import { stateView } from '~/components/common/state-view.ts';
import { TriageCard } from '~/components/common/triage/card.tsx';
import type { Decide } from '~/components/common/triage/decide.ts';
import { around, whereToPut } from '~/components/overlay/desk/where.ts';
import { wholeHeight } from '~/components/overlay/desk/whole-height.ts';
import { say } from '~/lib/locale/say.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { MessageTable } from '~/lib/messages/table.ts';
import type { CaseHost } from './case-host.ts';
import { RemovalWay } from './removal-way.tsx';

/** Suggested topic, comments alike and duty contacts; null until the background answered. */
export type Look = MessageTable['triage.look']['reply'];

type Props = {
  host: CaseHost;
  verdict: Verdict;
  look: Look;
  onClose(): void;
  onAnswer(): void;
  onRemove(): void;
};

/** The card in its place: below the comment, above it or beside it. */
export function CaseView({ host, verdict, look, onClose, onAnswer, onRemove }: Props) {
  const frame = useRef<HTMLElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const now = wholeHeight(frame.current);
    if (now !== height) setHeight(now);
  });
  const element = host.element(verdict.key);
  const text = element && (host.site.textBox(element)?.root ?? element);
  const mark = element && host.site.markAfter(element);
  const { lack: _, ...place } = whereToPut(around([text, mark]), around([element]), height);
  const style = Object.fromEntries(Object.entries(place).map(([side, px]) => [side, `${px}px`]));
  const decide: Decide = async (keys, decision) =>
    (await host.reach('triage.decide', { keys, decision })) ?? {
      ok: false,
      reason: say('triage_not_reached'),
    };
  const claims: ClaimActions = {
    take: (key, over) => host.reach('claim.take', { key, doing: 'holding', over }),
    release: (key) => host.reach('claim.release', { key, why: 'by-hand' }),
  };
  return (
    <OpenHelpContext.Provider value={(code) => void host.reach('help.open', { code })}>
      <section
        ref={frame}
        class="card"
        role="dialog"
        aria-labelledby="case-title"
        tabIndex={-1}
        data-testid="triage-case"
        style={style}
      >
        <div class="head">
          <h2 id="case-title">{stateView(verdict, Date.now()).words}</h2>
          <IconButton icon="close" name={say('triage_close')} look="bare" onPress={onClose} />
        </div>
        <button type="button" class="primary answer" onClick={onAnswer}>
          {say('composer_open')}
        </button>
        <ClaimPart of={verdict.key} team={host.team()} actions={claims} now={Date.now()} />
        <TriageCard
          verdict={verdict}
          look={look}
          decide={decide}
          askFacts={(key) => host.reach('facts.look', { key })}
          askFields={(key) => host.reach('incident.fields', { key })}
          now={Date.now()}
        />
        <RemovalWay verdict={verdict} onRemove={onRemove} />
      </section>
    </OpenHelpContext.Provider>
  );
}
