import { useEffect, useRef, useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Criterion, Mark, Marks } from '~/lib/log/blind/blind-events.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { BlindCard } from '~/lib/report/quality/blind-card.ts';
import { Criteria } from './criteria.tsx';
import { useJudgeKeys } from './judge-keys.ts';
import { type Judging, judgingOf, marked, nextOf, PASSED_OVER, stepBack, wholeOf } from './judging.ts';
import { Letters } from './letters.tsx';

type Props = {
  cards: readonly BlindCard[];
  /** Keeps what was found of an answer; null takes it back. */
  keep: (answer: string, marks: Marks | null) => Promise<Outcome>;
};

/** What is being marked: an answer that is open again after a step back comes with its marks. */
type Open = { answer: string; judging: Judging; chosen: Criterion | null };

/** One answer at a time: with the fifth mark it is kept and the next one stands there. */
export function Judge({ cards, keep }: Props) {
  const { told, busy, run } = useAction();
  const [open, setOpen] = useState<Open | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const waiting = cards.find(({ marks }) => marks === null);
  const card = waiting ?? cards.at(-1);
  const heading = useHeading(card?.answer);
  const judging = open && open.answer === waiting?.answer ? open.judging : [];
  const chosen = open && open.answer === waiting?.answer ? open.chosen : null;
  const current = chosen ?? nextOf(judging);
  const judged = cards.filter(({ marks }) => marks !== null);
  const before = cards.find(({ answer, marks }) => answer === last && marks !== null) ?? judged.at(-1);

  const finish = async (marks: Marks) => {
    if (!waiting) return;
    // Until the next answer stands there, this one stands as it was judged.
    setOpen({ answer: waiting.answer, judging: judgingOf(marks), chosen: null });
    if (await run(() => keep(waiting.answer, marks), '')) setLast(waiting.answer);
  };
  const mark = (criterion: Criterion, given: Mark) => {
    if (!waiting || busy) return;
    const next = marked(judging, criterion, given);
    const whole = wholeOf(next);
    if (whole) void finish(whole);
    else setOpen({ answer: waiting.answer, judging: next, chosen: null });
  };
  const back = async () => {
    if (busy) return;
    if (waiting && judging.length > 0) {
      setOpen({ answer: waiting.answer, judging: stepBack(judging), chosen: null });
    } else if (before?.marks) {
      const { answer, marks } = before;
      if (await run(() => keep(answer, null), ''))
        setOpen({ answer, judging: isPassedOver(marks) ? [] : stepBack(judgingOf(marks)), chosen: null });
    }
  };
  useJudgeKeys((key) => {
    if (key.does === 'back') void back();
    else if (!waiting || busy) return;
    else if (key.does === 'pass') void finish(PASSED_OVER);
    else if (key.does === 'choose') setOpen({ answer: waiting.answer, judging, chosen: key.criterion });
    else if (current) mark(current, key.mark);
  });

  if (!card) return null;
  return (
    <section class="judge" aria-label={say('blind_title')}>
      <div class="judge-head">
        <h2 ref={heading} tabIndex={-1}>
          {waiting ? say('blind_at', cards.indexOf(card) + 1, cards.length) : say('blind_all_judged')}
        </h2>
        <progress value={judged.length} max={cards.length} aria-label={say('blind_progress')} />
        <button
          type="button"
          class="bare"
          disabled={busy || (judging.length === 0 && !before)}
          onClick={back}
        >
          {say('blind_back')}
          <span class="key" aria-hidden="true">
            U
          </span>
        </button>
        {waiting && (
          <button type="button" class="bare" disabled={busy} onClick={() => void finish(PASSED_OVER)}>
            {say('blind_pass')}
            <span class="key" aria-hidden="true">
              S
            </span>
          </button>
        )}
      </div>
      <Message told={told} />
      {waiting && (
        <div class="judge-body">
          <Letters card={waiting} />
          <div>
            <Criteria judging={judging} current={current} busy={busy} onMark={mark} />
            <p class="quiet judge-keys">{say('blind_keys')}</p>
          </div>
        </div>
      )}
    </section>
  );
}

function isPassedOver(marks: Marks): boolean {
  return Object.values(marks).every((mark) => mark === 'skip');
}

/** The heading is where a screen reader goes on when another answer stands there; not when the first one does. */
function useHeading(answer: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(answer);
  useEffect(() => {
    if (shown.current !== answer) heading.current?.focus({ preventScroll: true });
    shown.current = answer;
  }, [answer]);
  return heading;
}
