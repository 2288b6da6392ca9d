import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import type { IconName } from '~/components/common/icon-paths.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Ground, TrainingCase } from '~/lib/training/case.ts';
import { DEED_WORDS } from './drill-words.ts';
import type { Result } from './result.ts';

type Props = {
  each: TrainingCase;
  ground: Ground | undefined;
  result: Result;
  last: boolean;
  onNext: () => void;
};

type Verdict = { icon: IconName; tone: string; words: MessageKey };

/**
 * At once after an answer: right or not, why, and the rule with its source. A screen reader says it with the button
 * that has the focus then: what comes onto a page together with its words is no live region to most of them.
 */
export function Feedback({ each, ground, result, last, onNext }: Props) {
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => next.current?.focus(), []);
  const { icon, tone, words } = verdictOf(each, result);
  return (
    <div class="feedback" data-tone={tone} data-testid="feedback" data-right={result.right}>
      <div id="feedback-words">
        <p class="verdict">
          <Icon name={icon} />
          {say(words)}
        </p>
        {each.drill === 'classify' && !result.right && (
          <p>{say('training_expected', expected(each.answer))}</p>
        )}
        <p>{each.why}</p>
        {each.drill === 'classify' && each.differs && <p>{say('training_differs', each.differs)}</p>}
      </div>
      {ground && (
        <p class="quiet">
          {ground.rule}. <span class="small">{say('training_source', ground.source)}</span>
        </p>
      )}
      <button type="button" class="primary" ref={next} aria-describedby="feedback-words" onClick={onNext}>
        {say(last ? 'training_finish' : 'training_next')}
      </button>
    </div>
  );
}

function verdictOf({ drill }: TrainingCase, { right, falseRemoval, late }: Result): Verdict {
  if (right) return { icon: 'tick', tone: 'answered', words: 'training_right' };
  if (falseRemoval) return { icon: 'triangle', tone: 'late', words: 'training_false_removal' };
  if (late) return { icon: 'clock-late', tone: 'soon', words: 'training_late' };
  return { icon: 'pen', tone: 'soon', words: drill === 'write' ? 'training_not_yet' : 'training_wrong' };
}

function expected({ do: deed, rule }: Extract<TrainingCase, { drill: 'classify' }>['answer']): string {
  const words = say(DEED_WORDS[deed]);
  return rule === undefined ? words : say('training_by_rule', words, rule);
}
