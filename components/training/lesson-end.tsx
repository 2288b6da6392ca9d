import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '~/lib/locale/say.ts';
import type { Result } from './result.ts';

type Props = { results: readonly Result[]; onAgain: () => void; onLeave: () => void };

/** What came of a lesson. */
export function LessonEnd({ results, onAgain, onLeave }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const right = results.filter((each) => each.right).length;
  const falseRemovals = results.filter((each) => each.falseRemoval).length;
  return (
    <section class="lesson-end" aria-labelledby="lesson-end" data-testid="lesson-end">
      <h2 id="lesson-end" ref={title} tabIndex={-1}>
        {say('training_done')}
      </h2>
      <p>{say('training_done_right', right, results.length)}</p>
      <p data-tone={falseRemovals > 0 ? 'late' : undefined}>{say('training_done_false', falseRemovals)}</p>
      <div class="ways">
        <button type="button" class="primary" onClick={onAgain}>
          {say('training_again')}
        </button>
        <button type="button" onClick={onLeave}>
          {say('training_home')}
        </button>
      </div>
    </section>
  );
}
