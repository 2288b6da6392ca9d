import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { WorkTime } from '~/lib/deadline/work-time.ts';
import { say } from '~/lib/locale/say.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { endOf } from '~/lib/report/figures/answer-rate.ts';
import type { ReportCase } from '~/lib/report/report-case.ts';
import type { Cell, Sheet } from '~/lib/report/sheet/sheet.ts';
import { long, narrow, wide } from './parts.ts';

/** What the list of comments is made of; `words` is null where nobody is to be named. */
export type CaseSource = {
  cases: readonly ReportCase[];
  words: ReadonlyMap<string, Pick<CommentRow, 'author' | 'text'>> | null;
  work: WorkTime;
  pageName: PageName;
};

/** Every comment that the figures are counted from, the oldest first: whoever wants to can count them again. */
export function caseSheet({ cases, words, work, pageName }: CaseSource): Sheet {
  return {
    name: say('report_cases'),
    columns: [
      wide(say('report_case_key')),
      wide(say('dashboard_col_page')),
      narrow(say('report_case_posted')),
      narrow(say('report_case_duty')),
      narrow(say('report_case_awkward')),
      narrow(say('triage_topic')),
      narrow(say('report_case_end')),
      narrow(say('report_case_due')),
      narrow(say('report_moment_reaction')),
      narrow(say('report_case_reaction_working')),
      narrow(say('report_moment_final')),
      narrow(say('report_case_photo')),
      narrow(say('report_case_again')),
      narrow(say('triage_outcome')),
      // An address of either network on one line.
      { name: say('report_case_url'), width: 52 },
      ...(words ? [narrow(say('report_case_author')), long(say('report_case_text'))] : []),
    ],
    rows: [...cases]
      .sort((one, other) => one.at - other.at)
      .map((one) => [...cellsOf(one, work, pageName), ...(words ? wordsOf(words.get(one.key)) : [])]),
  };
}

function cellsOf(one: ReportCase, work: WorkTime, pageName: PageName): Cell[] {
  const { answers, postedAt } = one;
  const final = answers.find(({ interim }) => !interim);
  const first = answers[0]?.at ?? null;
  return [
    one.key,
    sayPage(one.page, pageName),
    postedAt === null ? say('common_unknown') : moment(postedAt),
    say(`report_duty_${one.duty}`),
    yes(one.awkward),
    one.topic && say(`triage_topic_${one.topic}`),
    say(`report_state_${endOf(one)}`),
    one.dueAt === null ? null : moment(one.dueAt),
    since(postedAt, answers[0]),
    postedAt === null || first === null ? null : { lasts: work.between(postedAt, Math.max(postedAt, first)) },
    since(postedAt, final),
    final ? yes(final.photo) : null,
    answers.length > 0 ? yes(one.reopened) : null,
    one.outcome && say(`triage_outcome_${one.outcome}`),
    one.url,
  ];
}

function since(postedAt: number | null, answer: ReportCase['answers'][number] | undefined): Cell {
  if (!answer) return null;
  if (postedAt === null || answer.at === null) return say('common_unknown');
  return { lasts: Math.max(0, answer.at - postedAt) };
}

function wordsOf(row: Pick<CommentRow, 'author' | 'text'> | undefined): Cell[] {
  return [row?.author.name ?? null, row?.text ?? null];
}

function moment(at: number): Cell {
  return { moment: new Date(at).toISOString() };
}

function yes(is: boolean): string {
  return say(is ? 'report_yes' : 'report_no');
}
