import { read, utils } from '@e965/xlsx';
import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { reportSheets } from '~/components/dashboard/report/report-sheets.ts';
import { ReportView } from '~/components/dashboard/report/report-view.tsx';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { monthPeriod } from '~/lib/report/period.ts';
import { reportOf } from '~/lib/report/report.ts';
import type { Cell, Sheet } from '~/lib/report/sheet.ts';
import { writeXlsx } from '~/lib/report/write-xlsx.ts';
import { conduct } from '~/tests/report/conduct-of-a-month.ts';
import { answer, moscow, question } from '~/tests/report/report-cases.ts';
import { plain } from './dashboard-stage.tsx';

const ZONE = 'Europe/Moscow';
const CONDUCT = conduct();
const DAY_MS = 86_400_000;
const pageName = (page: string) => (page === 'vk:-1' ? 'Администрация' : 'Газета');

function report() {
  const period = monthPeriod('2026-11', ZONE);
  if (!period) throw new Error('A month');
  const dueAt = moscow('2026-11-16T18:00');
  const cases = [
    question({ state: 'answered', dueAt, topic: 'roads', answers: [answer('2026-11-16T12:00')] }),
    question({ state: 'answered', dueAt, outcome: 'satisfied', answers: [answer('2026-11-19T09:41')] }),
    question({ page: 'ok:7', network: 'ok', awkward: true, state: 'unknown', topic: 'snow' }),
    question({ page: 'ok:7', network: 'ok', state: 'gone', postedAt: moscow('2026-11-21T23:10') }),
    question({
      state: 'interim',
      promises: ['kept', 'missed', 'open'],
      answers: [answer('2026-11-16T10:30', { interim: true })],
    }),
  ];
  return reportOf(cases, [], period, workTimeOf(calendarFrom({ zone: ZONE })));
}

/** A cell of the file as the screen says it. */
function said(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'lasts' in cell ? sayDuration(cell.lasts) : cell.moment;
}

/** Rows of a table on the screen, where nothing stands for «нет данных» too. */
function rowsOf(testId: string): string[][] {
  const [, ...rows] = within(screen.getByTestId(testId)).getAllByRole('row');
  return rows.map((row) =>
    [...row.children].map(({ textContent }) =>
      textContent === 'нет данных' ? '' : (plain(textContent) ?? ''),
    ),
  );
}

function sheetOf(name: string): Sheet {
  const sheet = reportSheets(report(), CONDUCT, pageName).find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

const fileRows = ({ rows }: Sheet) => rows.map((row) => row.map((cell) => plain(said(cell)) ?? ''));

test('the file holds cell by cell what stands on the screen', () => {
  render(
    <ReportView report={report()} conduct={CONDUCT} month="2026-11" current="2026-11" pageName={pageName} />,
  );
  expect(fileRows(sheetOf('За сколько ответили'))).toEqual(rowsOf('report-times'));
  // On the screen «осмотрено» is one cell, in the file the two numbers are apart.
  expect(fileRows(sheetOf('Чем кончились обращения')).map((row) => row.slice(0, 9))).toEqual(
    rowsOf('report-rate').map((row) => row.slice(0, 9)),
  );
  const [head = [], ...days] = fileRows(sheetOf('Когда пишут')).map((row) => row.map((cell) => cell || '0'));
  const map = rowsOf('report-load').map((row) => row.map((cell) => cell || '0'));
  expect([head, ...days]).toEqual(map);
});

test('another program finds numbers as numbers and spans as spans, and no empty average as zero', async () => {
  const blob = await writeXlsx(reportSheets(report(), CONDUCT, pageName), ZONE);
  const book = read(new Uint8Array(await blob.arrayBuffer()));
  expect(book.SheetNames).toEqual([
    'Отчёт',
    'Чем кончились обращения',
    'За сколько ответили',
    'Рядом с опубликованным',
    'Удаления',
    'Качество ответов',
    'Когда пишут',
    'Темы',
  ]);
  const times = book.Sheets['За сколько ответили'];
  const rows = utils.sheet_to_json<Record<string, unknown>>(times ?? {}, { raw: true });
  const most = 71 * 3_600_000 + 41 * 60_000;
  expect(rows[0]).toMatchObject({ 'Самый долгий': expect.closeTo(most / DAY_MS, 9), n: 3 });
  expect(rows[4]).not.toHaveProperty('Медиана');
  const [answered] = utils
    .sheet_to_json<Record<string, unknown>>(book.Sheets.Отчёт ?? {})
    .filter((row) => row.Что === 'Отвечено');
  expect(answered).toMatchObject({ Сколько: 2, 'Из скольких': 5 });
});

test('each removal stands in the file with its rule and the number of its evidence, and no name of its author', async () => {
  const sheet = sheetOf('Удаления');
  expect(sheet.rows).toHaveLength(2);
  expect(sheet.rows[0]?.slice(1)).toEqual([
    'Администрация',
    'удалили мы',
    '2.1. Нецензурная брань',
    'без жалобы',
    '019a0000-0000-7000-8000-000000000101',
  ]);
  expect(JSON.stringify(reportSheets(report(), CONDUCT, pageName))).not.toMatch(/Ольга|Кузнецова|дебил/);
});
