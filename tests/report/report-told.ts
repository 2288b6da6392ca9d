import type { CaseSource } from '~/components/dashboard/report/sheets/case-sheet.ts';
import type { Told } from '~/components/dashboard/report/told.ts';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { CRITERIA } from '~/lib/log/blind/blind-events.ts';
import type { StepCheck } from '~/lib/log/openness/read-openness.ts';
import type { CoverageRow } from '~/lib/log/rows.ts';
import { opennessOf } from '~/lib/report/openness.ts';
import { periodOf } from '~/lib/report/period.ts';
import type { AnswerQuality } from '~/lib/report/quality/answer-quality.ts';
import { reportOf } from '~/lib/report/report.ts';
import type { ReportCase } from '~/lib/report/report-case.ts';
import { conduct } from './conduct-of-a-month.ts';
import { moscow } from './report-cases.ts';

export const ZONE = 'Europe/Moscow';
const WORK = workTimeOf(calendarFrom({ zone: ZONE }));

/** Forty answers, of which ten have no greeting and four use the words of an office. */
const QUALITY: AnswerQuality = {
  n: 40,
  rules: [
    { rule: 'greeting', kept: { part: 30, of: 40 }, examples: [] },
    { rule: 'kanc', kept: { part: 36, of: 40 }, examples: ['[имя], осуществляется уборка снега.'] },
  ],
  repeated: { part: 3, of: 40 },
};

/** What was looked at of the openness of one page, a step of it long ago. */
const CHECKS: StepCheck[] = [
  { page: 'vk:-1', step: 'comments', state: 'yes', at: '2026-11-02T10:00:00.000Z', by: 'Анна' },
  { page: 'vk:-1', step: 'messages', state: 'no', at: '2026-06-02T10:00:00.000Z', by: null },
];

type Given = { cases: readonly ReportCase[]; looks?: readonly CoverageRow[]; period?: string };

/** A whole report over these comments: its removals are those of `conduct`. */
export function toldOf({ cases, looks = [], period: name = '2026-11' }: Given): Told {
  const period = periodOf(name, ZONE);
  if (!period) throw new Error('A period');
  return {
    report: reportOf({ cases, looks, period, work: WORK, now: moscow('2026-11-22T15:00') }),
    conduct: conduct(),
    quality: QUALITY,
    surges: [{ day: '2026-11-16', topic: 'snow', count: 9, usual: 1.5, weeks: 4 }],
    blind: {
      judged: 9,
      drawn: 10,
      criteria: CRITERIA.map((criterion, index) => ({ criterion, part: index, of: index + 5, skipped: 1 })),
    },
    openness: opennessOf(['vk:-1', 'ok:7'], CHECKS, moscow('2026-11-22T15:00')),
    period: name,
    page: null,
    scope: null,
    pageName: (page) => (page === 'vk:-1' ? 'Администрация' : 'Газета'),
  };
}

/** The list of these comments, with names. */
export function sourceOf(cases: readonly ReportCase[], { pageName }: Told): CaseSource {
  const author = { id: '501', slug: null, name: 'Ольга Кузнецова', kind: 'person' as const };
  const words = new Map(cases.map(({ key }) => [key, { author, text: 'Когда засыпят яму?' }]));
  return { cases, words, work: WORK, pageName };
}
