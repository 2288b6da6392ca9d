import { read, utils, type WorkBook } from '@e965/xlsx';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { oneSheet } from '~/components/dashboard/report/report-file.ts';
import { reportSheets } from '~/components/dashboard/report/report-sheets.ts';
import { ReportView } from '~/components/dashboard/report/report-view.tsx';
import { caseSheet } from '~/components/dashboard/report/sheets/case-sheet.ts';
import { writeXlsx } from '~/lib/report/sheet/write-xlsx.ts';
import { answer, moscow, question } from '~/tests/report/report-cases.ts';
import { sourceOf, toldOf, ZONE } from '~/tests/report/report-told.ts';
import { plain } from './dashboard-stage.tsx';
import { DAY_MS, rowsIn } from './read-sheet.ts';

/** The tables of the screen by the sheets of the file. */
const TABLES = {
  Отчёт: 'report-figures',
  'Чем кончились обращения': 'report-rate',
  'Каналы, как в исследовании': 'report-channels',
  'За сколько ответили': 'report-times',
  'Сколько ждали первой реакции': 'report-distribution',
  'Рядом с опубликованным': 'report-benchmarks',
  'Исследование 2023, два счёта': 'report-audit',
  'Очередь по дням': 'report-backlog',
  'Когда пишут': 'report-load',
  Итоги: 'report-outcomes',
  Темы: 'report-topics',
  'Всплески тем': 'report-surges',
  'Что осмотрено': 'report-coverage',
  Удаления: 'report-removals',
  'Качество ответов': 'report-quality',
  'Подсказки редактора': 'report-hints',
  'Разбор ошибок для семинара': 'report-digest',
  'Слепой разбор': 'report-blind',
  Открытость: 'report-openness',
};

const DUE = moscow('2026-11-16T18:00');
const CASES = [
  question({ state: 'answered', dueAt: DUE, topic: 'roads', answers: [answer('2026-11-16T12:00')] }),
  question({
    key: 'vk:-1:2:4',
    state: 'answered',
    dueAt: DUE,
    outcome: 'satisfied',
    answers: [answer('2026-11-19T09:41')],
  }),
  question({ key: 'ok:7:2:3', page: 'ok:7', network: 'ok', awkward: true, state: 'unknown', topic: 'snow' }),
  question({
    key: 'ok:7:2:4',
    page: 'ok:7',
    network: 'ok',
    state: 'gone',
    postedAt: moscow('2026-11-21T23:10'),
  }),
  question({
    key: 'vk:-1:2:5',
    state: 'interim',
    promises: [
      { state: 'kept', dueAt: moscow('2026-11-18T23:59') },
      { state: 'missed', dueAt: moscow('2026-11-18T23:59') },
      { state: 'open', dueAt: moscow('2030-11-18T23:59') },
      { state: 'open', dueAt: moscow('2020-11-18T23:59') },
    ],
    answers: [answer('2026-11-16T10:30', { interim: true })],
  }),
];

function show() {
  const told = toldOf({ cases: CASES });
  render(
    <ReportView
      told={told}
      source={sourceOf(CASES, told)}
      read={{ done: 40, of: 40 }}
      pages={['vk:-1', 'ok:7']}
      now={moscow('2026-11-22T15:00')}
    />,
  );
}

/** @param formats whether the formats of cells are read too. */
async function book(formats = false): Promise<WorkBook> {
  const blob = await writeXlsx(reportSheets(toldOf({ cases: CASES })), ZONE);
  return read(new Uint8Array(await blob.arrayBuffer()), formats ? { cellNF: true } : {});
}

/** Rows of a table on the screen, where nothing stands for «нет данных» too. */
function rowsOf(testId: string): string[][] {
  return within(screen.getByTestId(testId))
    .getAllByRole('row')
    .map((row) =>
      [...row.children].map(({ textContent }) =>
        textContent === 'нет данных' ? '' : (plain(textContent) ?? ''),
      ),
    );
}

test('the file holds cell by cell what stands on the screen: every table, its head, its figures and their kinds', async () => {
  show();
  const { SheetNames, Sheets } = await book(true);
  expect(SheetNames).toEqual(Object.keys(TABLES));
  for (const [name, testId] of Object.entries(TABLES)) {
    expect(rowsIn(Sheets[name] ?? {}), name).toEqual(rowsOf(testId));
  }
});

test('another program finds numbers as numbers and spans as spans, and no empty average as zero', async () => {
  const { Sheets } = await book();
  const rows = utils.sheet_to_json<Record<string, unknown>>(Sheets['За сколько ответили'] ?? {}, {
    raw: true,
  });
  const most = 71 * 3_600_000 + 41 * 60_000;
  expect(rows[0]).toMatchObject({ 'Самый долгий': expect.closeTo(most / DAY_MS, 9), n: 3 });
  expect(rows[4]).not.toHaveProperty('Медиана');
  const figures = utils.sheet_to_json<Record<string, unknown>>(Sheets.Отчёт ?? {});
  expect(figures.find(({ Что }) => Что === 'Отвечено')).toMatchObject({
    Сколько: 2,
    'Из скольких': 5,
    Доля: 0.4,
  });
  for (const row of figures) expect([row.Что, row['Как посчитано']]).not.toContain(undefined);
});

test('each removal stands in the file with its rule and the number of its evidence, and no name of its author', () => {
  const told = toldOf({ cases: CASES });
  const sheet = reportSheets(told).find(({ name }) => name === 'Удаления');
  expect(sheet?.rows).toHaveLength(2);
  expect(sheet?.rows[0]?.slice(1)).toEqual([
    'Администрация',
    'удалили мы',
    '2.1. Нецензурная брань',
    'без жалобы',
    'не проверено',
    '019a0000-0000-7000-8000-000000000101',
  ]);
  expect(JSON.stringify(reportSheets(told))).not.toMatch(/Ольга|Кузнецова|дебил/);
});

test('the list of comments lets every figure be counted again, and names nobody unless somebody chose so', () => {
  const told = toldOf({ cases: CASES });
  const source = sourceOf(CASES, told);
  const sheet = caseSheet({ ...source, words: null });
  const column = (name: string) => {
    const index = sheet.columns.findIndex((one) => one.name === name);
    return sheet.rows.map((row) => row[index]);
  };
  const { rate } = told.report;
  expect(column('Чем кончилось').filter((end) => end === 'отвечен')).toHaveLength(rate.answered);
  expect(column('Чем кончилось').filter((end) => end === 'вопрос исчез')).toHaveLength(rate.deleted);
  expect(column('Первая реакция').filter((cell) => typeof cell === 'object' && cell !== null)).toHaveLength(
    told.report.times.reaction.calendar?.n ?? 0,
  );
  expect(JSON.stringify(sheet)).not.toMatch(/Ольга|яму/);
  expect(JSON.stringify(caseSheet(source))).toMatch(/Ольга Кузнецова.*Когда засыпят яму/);
});

test('a CSV tells of each figure the table, the row, the column and the value', () => {
  const { rows } = oneSheet(reportSheets(toldOf({ cases: CASES })));
  expect(rows).toContainEqual(['Чем кончились обращения', 1, 'Все страницы', 'Отвечено', 2]);
  expect(rows).toContainEqual(['Отчёт', 2, 'Отвечено', 'Из скольких', 5]);
  expect(rows.every((row) => row.length === 5 && row[4] !== null)).toBe(true);
});

beforeEach(() => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('a file with names is written down before it leaves; one without them is not', async () => {
  const sent: unknown[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    sent.push(message);
    return { reply: { ok: true } };
  });
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Скачать CSV' }));
  await waitFor(() => expect(screen.getByText(/Имён жителей в нём нет/)).toBeTruthy());
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByTestId('report-named'));
  fireEvent.click(screen.getByRole('button', { name: 'Скачать CSV' }));
  await waitFor(() => expect(screen.getByText(/в журнале есть запись/)).toBeTruthy());
  expect(JSON.stringify(sent)).toMatch(/"file.saved".*"what":"report".*"form":"csv".*"rows":5.*"named":true/);
});
