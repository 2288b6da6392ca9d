import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Assessment } from '~/lib/training/assess.ts';
import type { Ground, TrainingCase } from '~/lib/training/case.ts';
import { CaseCard } from './case-card.tsx';
import { Classify } from './classify.tsx';
import { Feedback } from './feedback.tsx';
import { LessonEnd } from './lesson-end.tsx';
import { Pick } from './pick.tsx';
import type { Result } from './result.ts';
import { useCountdown } from './use-countdown.ts';
import { useTimeSeen } from './use-time-seen.ts';
import { Write } from './write/write.tsx';

type Props = {
  cases: readonly TrainingCase[];
  grounds: readonly Ground[];
  timed: boolean;
  keep: (attempt: Attempt) => Promise<Outcome>;
  onAgain: () => void;
  onLeave: () => void;
};

/** Seconds for a case in a timed lesson; an answer of one's own has no limit. */
const SECONDS = 30;

/** One case at a time: the comment, what to do, and at once what was right and by which rule. */
export function Lesson({ cases, grounds, timed, keep, onAgain, onLeave }: Props) {
  const [place, setPlace] = useState(0);
  const [result, setResult] = useState<Result | null>(null);
  const [results, setResults] = useState<Result[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const spent = useTimeSeen(place);
  const title = useRef<HTMLHeadingElement>(null);
  const each = cases[place];
  const answer = (assessment: Assessment, late = false) => {
    if (!each || result) return;
    const now = { ...assessment, late };
    setResult(now);
    setResults([...results, now]);
    keep(attemptAt(each, assessment, spent(), timed)).then(
      (kept) => setFailure(kept.ok ? null : kept.reason),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  const limited = timed && each !== undefined && each.drill !== 'write';
  const left = useCountdown({
    seconds: SECONDS,
    round: place,
    running: limited && result === null,
    spent,
    onEnd: () => answer({ right: false, falseRemoval: false }, true),
  });
  useLayoutEffect(() => {
    title.current?.focus();
  }, [place]);
  const next = () => {
    setResult(null);
    setPlace(place + 1);
  };
  if (!each) return <LessonEnd results={results} onAgain={onAgain} onLeave={onLeave} />;
  const ground = grounds.find(({ id }) => id === each.ground);
  return (
    <section class="lesson" aria-labelledby="lesson-title" data-testid="lesson" data-case={each.id}>
      <div class="head">
        <h2 id="lesson-title" ref={title} tabIndex={-1}>
          {say('training_place', place + 1, cases.length)}
        </h2>
        {limited && result === null && <span class="left">{sayCount('training_left', left)}</span>}
        <button type="button" class="bare" onClick={onLeave}>
          <Icon name="close" />
          {say('training_leave')}
        </button>
      </div>
      <progress value={results.length} max={cases.length} aria-label={say('training_progress')} />
      <CaseCard each={each} shown={result !== null} />
      <DrillOf key={each.id} each={each} done={result !== null} onAnswer={answer} />
      {failure && <Message told={{ kind: 'failed', text: say('training_not_kept', failure) }} />}
      {result && (
        <Feedback
          each={each}
          ground={ground}
          result={result}
          last={place + 1 === cases.length}
          onNext={next}
        />
      )}
    </section>
  );
}

type DrillProps = { each: TrainingCase; done: boolean; onAnswer: (assessment: Assessment) => void };

function DrillOf({ each, ...rest }: DrillProps) {
  if (each.drill === 'classify') return <Classify each={each} {...rest} />;
  if (each.drill === 'write') return <Write each={each} {...rest} />;
  return <Pick each={each} {...rest} />;
}

function attemptAt(each: TrainingCase, assessment: Assessment, ms: number, timed: boolean): Attempt {
  return {
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    case: each.id,
    ground: each.ground,
    drill: each.drill,
    ...assessment,
    ms,
    timed,
  };
}
