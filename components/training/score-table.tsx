import { Icon } from '~/components/common/icon.tsx';
import { Section } from '~/components/common/section.tsx';
import { language, say } from '~/lib/locale/say.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { CaseSet } from '~/lib/training/case-file.ts';
import { isLapse } from '~/lib/training/lapses.ts';
import { passedGrounds } from '~/lib/training/passed.ts';
import { dueByGround } from '~/lib/training/schedule.ts';
import { byGround, type Score, scoreByGround, scoreOf } from '~/lib/training/score.ts';

type Props = {
  set: CaseSet;
  attempts: readonly Attempt[];
  /** Epoch ms. */
  now: number;
};

/** The score by rule with its formula; false removals have a column of their own. */
export function ScoreTable({ set: { cases, grounds }, attempts, now }: Props) {
  if (attempts.length === 0) {
    return (
      <Section id="score" title={say('training_score')}>
        <p class="quiet">{say('training_score_empty')}</p>
      </Section>
    );
  }
  const scores = scoreByGround(attempts);
  const due = dueByGround(attempts);
  const remarked = remarkedLast(attempts);
  const passed = passedGrounds(attempts, (id) => cases.filter(({ ground }) => ground === id).length);
  return (
    <Section id="score" title={say('training_score')} note={say('training_score_note')}>
      <table class="score" aria-labelledby="score-title" data-testid="score">
        <thead>
          <tr>
            <th scope="col">{say('training_col_rule')}</th>
            <th scope="col">{say('training_col_share')}</th>
            <th scope="col">{say('training_col_right')}</th>
            <th scope="col">{say('training_col_false')}</th>
            <th scope="col">{say('training_col_due')}</th>
          </tr>
        </thead>
        <tbody>
          {grounds.flatMap(({ id, rule }) => {
            const score = scores.get(id);
            if (!score) return [];
            return (
              <tr key={id} data-ground={id}>
                <th scope="row">
                  {rule}
                  {passed.has(id) && (
                    <span class="passed">
                      <Icon name="tick" />
                      {say('training_passed')}
                    </span>
                  )}
                </th>
                <Figures score={score} />
                <td>
                  {sayDue(due.get(id) ?? now, now)}
                  {remarked.has(id) && (
                    <span class="quiet small remarked"> {say('training_due_remark')}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('training_total')}</th>
            <Figures score={scoreOf(attempts)} />
            <td />
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

/** Rules of which a supervisor's remark is the last that is known. */
function remarkedLast(attempts: readonly Attempt[]): ReadonlySet<string> {
  const groups = [...byGround(attempts)];
  return new Set(groups.flatMap(([ground, own]) => (own.slice(-1).some(isLapse) ? ground : [])));
}

function Figures({ score: { share, right, attempts, falseRemovals } }: { score: Score }) {
  if (attempts === 0) {
    return (
      <td colSpan={3} class="quiet">
        {say('training_score_no_cases')}
      </td>
    );
  }
  return (
    <>
      <td>{share === null ? say('common_unknown') : `${Math.round(share * 100)} %`}</td>
      <td>{say('training_of_attempts', right, attempts)}</td>
      <td data-tone={falseRemovals > 0 ? 'late' : undefined}>{falseRemovals}</td>
    </>
  );
}

function sayDue(due: number, now: number): string {
  if (due <= now) return say('training_due_now');
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short' }).format(due);
}
