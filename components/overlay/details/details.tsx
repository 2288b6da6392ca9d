import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sayFactsHeld } from '~/components/common/facts-view.ts';
import { flagView } from '~/components/common/flag-view.ts';
import type { ClaimView } from '~/components/common/say-claim.ts';
import { sayPolicy } from '~/components/common/say-policy.ts';
import { stateView } from '~/components/common/state-view.ts';
import { DUTY_WORDS, saySaw } from '~/components/common/triage/words.ts';
import { clockFields } from '~/lib/locale/clock-fields.ts';
import { language, say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { ShownDetails } from './details-watch.ts';

const WIDTH = 280;
/** Between a mark and its details, and between them and the edge of the window, px. */
const GAP = 4;

type Props = {
  shown: ShownDetails;
  verdict: Verdict | null;
  claim?: ClaimView | null;
  /** The pointer came onto them, or left them. */
  onHold?(on: boolean): void;
};

/** What stands behind a mark: deadline, rule, answer. Shown under the pointer, which may go onto it, or the focus. */
export function Details({ shown, verdict, claim, onHold }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => setHeight(frame.current?.offsetHeight ?? 0));
  if (!shown || !verdict) return null;
  const state = shown.compact ? [stateView(verdict, Date.now()).words] : [];
  const lines = [...state, ...(claim ? [claim.words] : []), ...detailLines(verdict)];
  if (lines.length === 0) return null;
  const { top, bottom, left } = shown.at;
  const below = bottom + GAP + height + GAP <= window.innerHeight || top < height + 2 * GAP;
  const place = {
    left: `${Math.max(2 * GAP, Math.min(left, window.innerWidth - WIDTH - 2 * GAP))}px`,
    ...(below ? { top: `${bottom + GAP}px` } : { bottom: `${window.innerHeight - top + GAP}px` }),
  };
  return (
    <div
      ref={frame}
      class="details"
      role="tooltip"
      style={place}
      onPointerEnter={() => onHold?.(true)}
      onPointerLeave={() => onHold?.(false)}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

const PERSONAL = { given: 'details_personal_given', got: 'details_personal_got' } as const;

const REVIEW_LINES = {
  queued: 'details_review_queued',
  refused: 'details_review_refused',
  waiting: 'details_review_waiting',
  returned: 'details_review_returned',
  approved: 'details_review_approved',
} as const satisfies Record<NonNullable<Verdict['review']>['state'], MessageKey>;

/** What stands behind a mark, a line for each thing, without its own words. */
export function detailLines(verdict: Verdict): string[] {
  const lines: string[] = [];
  if (verdict.flags.length > 0) lines.push(say('details_flag', flagView(verdict)?.words ?? ''));
  else if (verdict.protected.length > 0) lines.push(say('details_protected'));
  lines.push(...triageLines(verdict));
  if (verdict.review) lines.push(say(REVIEW_LINES[verdict.review.state], sayDate(verdict.review.at)));
  if (verdict.urgent) lines.push(say('details_urgent', verdict.urgent));
  if (verdict.reopened) lines.push(say('details_reopened'));
  if (verdict.personal) lines.push(say(PERSONAL[verdict.personal]));
  if (verdict.dueAt) lines.push(say('details_due', sayDate(verdict.dueAt)));
  if (verdict.dueAt && verdict.policy) lines.push(say('details_policy', sayPolicy(verdict.policy)));
  if (verdict.state === 'unanswered' && !verdict.startedAt) lines.push(say('details_no_start'));
  if (verdict.state === 'unknown') lines.push(say('details_unknown'));
  if (verdict.answer?.at) lines.push(say('details_answer', sayDate(verdict.answer.at)));
  return lines;
}

/** What the rule saw, and what people decided beside it. */
function triageLines({ triage, urgent, state }: Verdict): string[] {
  if (!triage) return [];
  const lines: string[] = [];
  const waits = state === 'unanswered' || state === 'courtesy' || state === 'none';
  if (waits && !urgent) lines.push(say('triage_details_saw', saySaw(triage)));
  if (triage.human) lines.push(say('triage_details_human', say(DUTY_WORDS[triage.human.duty])));
  if (triage.held) lines.push(say('triage_details_held'));
  if (triage.facts) lines.push(sayFactsHeld(triage.facts, Date.now()));
  if (triage.passed) lines.push(say('triage_details_passed', triage.passed.to || say('common_unknown')));
  return lines;
}

function sayDate(iso: string): string {
  return new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'long',
    ...clockFields(),
  }).format(new Date(iso));
}
