import { read, type WorkSheet } from '@e965/xlsx';
import { beforeEach, expect, test } from 'vitest';
import {
  columnOf,
  INCIDENT_COLUMNS,
  INCIDENT_FIELDS,
  type IncidentField,
} from '~/lib/report/incidents/incident-columns.ts';
import { aboutSheet, incidentSheet } from '~/lib/report/incidents/incident-sheets.ts';
import { type IncidentChoice, incidentsOf } from '~/lib/report/incidents/incidents.ts';
import { writeCsv } from '~/lib/report/sheet/write-csv.ts';
import { writeXlsx } from '~/lib/report/sheet/write-xlsx.ts';
import { emptyLog } from '~/tests/log/fixtures.ts';
import { ALL, nameOfPage, townLog } from './incident-data.ts';

beforeEach(emptyLog);

const ZONE = 'Asia/Yekaterinburg';

async function fileOf(choice = ALL) {
  const source = await townLog();
  const cells = incidentsOf(source, choice, nameOfPage);
  const about = aboutSheet({
    choice,
    count: cells.length,
    coverage: source.coverage,
    zone: ZONE,
    madeAt: '2026-11-18T13:00:00.000Z',
    pageName: nameOfPage,
  });
  return { sheets: [incidentSheet(cells), about], cells };
}

/** A cell of an incident as another library finds it. */
function cellIn(sheet: WorkSheet, row: number, field: IncidentField) {
  const column = INCIDENT_FIELDS.indexOf(field);
  const letters =
    column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
  return sheet[`${letters}${row + 1}`];
}

test('the head bears the literal names of the incident system, then ours', () => {
  expect(INCIDENT_COLUMNS.slice(0, 20).map(({ name }) => name)).toEqual([
    'ID',
    'Номер инцидента',
    'Отдел',
    'Исполнитель',
    'Дата создания',
    'Дата окончания',
    'Время с начала создания инцидента до окончания',
    'Группа тем',
    'Тема',
    'Регион',
    'Муниципалитет',
    'Населенный пункт',
    'Улица',
    'Дом',
    'Тип инцидента',
    'Текущий шаг инцидента',
    'Итог',
    'Текст инцидента',
    '1ый ответ ПИ',
    'Теги',
  ]);
  expect(columnOf('url')).toBe('Ссылка');
});

test('another library finds numbers, dates and lengths of time in the XLSX, and no formula', async () => {
  const { sheets } = await fileOf();
  const book = read(await (await writeXlsx(sheets, ZONE)).arrayBuffer(), { cellNF: true });
  expect(book.SheetNames).toEqual(['Инциденты', 'О файле']);
  const sheet = book.Sheets.Инциденты ?? {};
  expect(cellIn(sheet, 0, 'text')?.v).toBe('Текст инцидента');
  const byText = [1, 2, 3].map((row) => String(cellIn(sheet, row, 'text')?.v));
  const road = 1 + byText.findIndex((text) => text.includes('яму'));
  const lamps = 1 + byText.findIndex((text) => text.includes('фонари'));
  const rubbish = 1 + byText.findIndex((text) => text.includes('мусор'));
  // 10:24 UTC is 15:24 in Yekaterinburg: day 46344 of Excel and 924 minutes.
  expect(cellIn(sheet, road, 'createdAt')).toMatchObject({ t: 'n', w: '18.11.2026 15:24' });
  expect(cellIn(sheet, road, 'createdAt')?.v).toBeCloseTo(46344 + 924 / 1440, 8);
  expect(cellIn(sheet, road, 'lasted')).toMatchObject({ t: 'n', w: '1:58:00' });
  expect(cellIn(sheet, road, 'step')?.v).toBe('Готово');
  expect(cellIn(sheet, road, 'group')?.v).toBe('Дороги');
  expect(cellIn(sheet, lamps, 'text')).toMatchObject({ t: 's' });
  expect(cellIn(sheet, lamps, 'text')?.f).toBeUndefined();
  expect(cellIn(sheet, lamps, 'endedAt')).toBeUndefined();
  expect(cellIn(sheet, lamps, 'toFirstAnswer')?.w).toBe('1:30:00');
  expect(cellIn(sheet, rubbish, 'createdAt')).toMatchObject({ t: 's', v: 'неизвестно' });
  expect(cellIn(sheet, 4, 'text')).toBeUndefined();
  const about = JSON.stringify(book.Sheets['О файле']);
  expect(about).toContain('Файл для загрузки вручную');
  expect(about).toContain('6 из 6');
});

test('names and phones are hidden unless the person who makes the file chose otherwise', async () => {
  const hidden = JSON.stringify((await fileOf()).cells);
  for (const word of ['Ольга', 'Кузнецова', 'Иван', 'Петров', '345-67-89'])
    expect(hidden).not.toContain(word);
  expect(hidden).toContain('[имя], здравствуйте. Яму засыпали сегодня утром.');
  await emptyLog();
  const named = JSON.stringify((await fileOf({ ...ALL, named: true })).cells);
  for (const word of ['Ольга Кузнецова', 'Иван Петров', '345-67-89']) expect(named).toContain(word);
});

test('the CSV begins with a byte order mark, has semicolons, and no cell of it begins like a formula', async () => {
  const { sheets } = await fileOf();
  const [sheet] = sheets;
  if (!sheet) throw new Error('No sheet.');
  const strangers = ['=1+1', '+7 999', '-1', '@SUM(A1)', '\t=1', '\r=1', 'плюс + минус'];
  const csv = writeCsv({ ...sheet, rows: [...sheet.rows, strangers, [-1.5]] }, ZONE);
  const bytes = new Uint8Array(await csv.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text.split('\r\n')[0]).toMatch(/^ID;Номер инцидента;Отдел;/);
  expect(text).toContain(`;"'=2+2`.replace('"', ''));
  expect(text).toContain(`'=1+1;'+7 999;'-1;'@SUM(A1);'\t=1;"'\r=1";плюс + минус`);
  expect(text).toContain('\r\n-1,5\r\n');
  expect(text).toContain(';18.11.2026 15:24;');
});

test('a period and a page narrow what goes into the file', async () => {
  const source = await townLog();
  const texts = (choice: Partial<IncidentChoice>) =>
    incidentsOf(source, { ...ALL, ...choice }, nameOfPage).map(({ text }) => String(text).slice(-12));
  expect(texts({})).toHaveLength(3);
  expect(texts({ from: '2026-11-18T10:30:00.000Z', to: '2026-11-18T12:00:00.000Z' })).toHaveLength(1);
  expect(texts({ page: 'ok:1' })).toHaveLength(0);
});
