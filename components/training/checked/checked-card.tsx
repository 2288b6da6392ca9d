import { Icon } from '~/components/common/icon.tsx';
import { sayRules } from '~/components/common/say-coach.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import { type CheckedAnswer, hasRemark } from '~/lib/log/training/checked-answers.ts';
import { sayStanding, standingOf } from './say-checked.ts';

type Props = { answer: CheckedAnswer; now: number; onRewrite: () => void };

/** One own answer: what was asked, what was written, and beside it what the supervisor said. */
export function CheckedCard({ answer, now, onRewrite }: Props) {
  const { icon, tone } = standingOf(answer);
  const remarked = hasRemark(answer);
  return (
    <article class="checked-answer" data-state={answer.state} data-testid="checked-answer">
      <p class="standing" data-tone={tone}>
        <Icon name={icon} />
        {sayStanding(answer, now)}
      </p>
      <Asked answer={answer} />
      <div class="sides" data-both={remarked}>
        <Words title={say('training_checked_own')} text={answer.text} />
        {remarked && <Remark answer={answer} />}
      </div>
      {answer.state === 'approved' && answer.approved !== null && answer.approved !== answer.text && (
        <Words title={say('training_checked_edited')} text={answer.approved} tone="answered" />
      )}
      {remarked && (
        <div class="ways">
          <button type="button" class={answer.rewritten ? undefined : 'primary'} onClick={onRewrite}>
            {say(answer.rewritten ? 'training_checked_again' : 'training_checked_rewrite')}
          </button>
          {answer.rewritten && (
            <span class="quiet">{say('training_checked_done', sayWhen(answer.rewritten.at, now))}</span>
          )}
        </div>
      )}
    </article>
  );
}

/** What the citizen wrote, and who. */
export function Asked({ answer: { citizen, comment } }: { answer: CheckedAnswer }) {
  return (
    <div class="asked">
      <p class="who">{citizen ?? say('common_unknown')}</p>
      <blockquote>{comment || say('dashboard_no_text')}</blockquote>
    </div>
  );
}

/** Words of an answer with what they are. */
export function Words({ title, text, tone }: { title: string; text: string; tone?: 'answered' }) {
  return (
    <figure class="words" data-tone={tone}>
      <figcaption>{title}</figcaption>
      <blockquote>{text}</blockquote>
    </figure>
  );
}

/** What the supervisor said, and the rules it is about. */
export function Remark({ answer: { remarks, rules } }: { answer: CheckedAnswer }) {
  return (
    <figure class="words" data-tone="soon">
      <figcaption>{say('training_checked_remark')}</figcaption>
      <blockquote>{remarks}</blockquote>
      {rules.length > 0 && <p class="quiet small">{say('training_checked_rules', sayRules(rules))}</p>}
    </figure>
  );
}
