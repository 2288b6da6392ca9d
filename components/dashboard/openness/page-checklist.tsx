import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import { PageCell, sayPage } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';
import type { OpennessStep, StepMark } from '~/lib/log/openness/openness-events.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PageOpenness } from '~/lib/report/openness.ts';
import { StepCard } from './step-card.tsx';

type Props = {
  openness: PageOpenness;
  /** ISO 8601 of the latest comment of a citizen that was seen; null where none was. */
  lastComment: string | null;
  /** The next page that has steps nobody looked at, or that asks for another look; null when there is none. */
  next: string | null;
  check: (page: string, step: OpennessStep, state: StepMark) => Promise<Outcome>;
  pageName: PageName;
  now: number;
};

/** The six steps of one page. */
export function PageChecklist({ openness, lastComment, next, check, pageName, now }: Props) {
  const { told, busy, run } = useAction();
  const { page, steps, done } = openness;
  const hintOf = (step: OpennessStep) =>
    step === 'comments' && lastComment ? say('openness_last_comment', sayWhen(lastComment, now)) : null;
  return (
    <section class="checklist">
      <p>
        <a href={writeAddress('openness')}>
          <Icon name="chevron-left" />
          {say('openness_all_pages')}
        </a>
      </p>
      <div class="judge-head">
        <h2>
          <PageCell page={page} pageName={pageName} />
        </h2>
        <span class="quiet">{say('openness_done_of', done, steps.length)}</span>
      </div>
      <Message told={told} />
      <ol class="steps-list">
        {steps.map((line, index) => (
          <StepCard
            key={line.step}
            page={page}
            line={line}
            number={index + 1}
            hint={hintOf(line.step)}
            busy={busy}
            onCheck={(state) => void run(() => check(page, line.step, state), '')}
          />
        ))}
      </ol>
      {next && (
        <p>
          <a class="button" href={writeAddress('openness', { page: next })}>
            {say('openness_next', sayPage(next, pageName))}
          </a>
        </p>
      )}
    </section>
  );
}
