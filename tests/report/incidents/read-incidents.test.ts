import { utils, write } from '@e965/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { incidentSheet } from '~/lib/report/incidents/incident-sheets.ts';
import { incidentsOf } from '~/lib/report/incidents/incidents.ts';
import { plainText } from '~/lib/report/incidents/plain-text.ts';
import { readIncidents } from '~/lib/report/incidents/read-incidents.ts';
import { writeCsv } from '~/lib/report/sheet/write-csv.ts';
import { writeXlsx } from '~/lib/report/sheet/write-xlsx.ts';
import { comment, emptyLog } from '~/tests/log/fixtures.ts';
import { ALL, nameOfPage, townLog } from './incident-data.ts';

beforeEach(emptyLog);

const ZONE = 'Asia/Yekaterinburg';
const csv = (...lines: string[]) => new Blob([lines.join('\r\n')]);

async function readAll(file: Blob) {
  const read = await readIncidents(file, ZONE);
  if (!read.ok) throw new Error(read.why);
  return read;
}

test.each(['xlsx', 'csv'])('what was written as %s is read again, to the minute', async (form) => {
  const source = await townLog();
  const sheet = incidentSheet(incidentsOf(source, ALL, nameOfPage));
  const file = form === 'xlsx' ? await writeXlsx([sheet], ZONE) : writeCsv(sheet, ZONE);
  const { incidents, bad, strange } = await readAll(file);
  expect(bad).toEqual([]);
  // Columns of ours that only people read are known, too.
  expect(strange).toEqual([]);
  expect(incidents.find(({ key }) => key === comment('1').key)).toMatchObject({
    data: {
      incident: comment('1').key,
      createdAt: '2026-11-18T10:24:00.000Z',
      endedAt: '2026-11-18T12:22:00.000Z',
      group: 'Дороги',
      step: 'Готово',
      url: comment('1').url,
    },
    personal: { text: 'Когда засыплют яму на Зелёной, 8?', author: null },
  });
  expect(incidents.find(({ key }) => key === comment('5').key)?.data.createdAt).toBeNull();
  expect(incidents.find(({ key }) => key === comment('3').key)?.personal.text).toMatch(/^=2\+2/);
});

test('an export of the incident system is read by the names of its columns, wherever they stand', async () => {
  const book = utils.book_new();
  const rows = [
    ['Выгрузка за ноябрь'],
    ['Теги', 'Номер инцидента', 'Рейтинг', 'Дата создания', 'Текст инцидента', 'Итог', 'Дата закрытия'],
    [
      'дороги; ямы',
      4567,
      9,
      '18.11.2026 15:24',
      '[id501|Ольга], яма&nbsp;на&nbsp;Зелёной<br>второй год',
      'Отложено',
      46345.5,
    ],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet([['пусто']]), 'Лист1');
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Данные');
  const { incidents, strange } = await readAll(new Blob([write(book, { type: 'array', bookType: 'xlsx' })]));
  expect(strange).toEqual(['Рейтинг']);
  expect(incidents).toMatchObject([
    {
      key: null,
      data: {
        incident: 'no:4567',
        number: '4567',
        createdAt: '2026-11-18T10:24:00.000Z',
        endedAt: '2026-11-19T07:00:00.000Z',
        result: 'Отложено',
        tags: ['дороги', 'ямы'],
      },
      personal: { text: 'Ольга, яма на Зелёной\nвторой год' },
    },
  ]);
});

test('lines that do not fit are named with their number, their column and the reason', async () => {
  const { incidents, bad } = await readAll(
    csv(
      'ID;Дата создания;Текст инцидента;Ссылка;Ключ',
      '1;18.11.2026;Яма;;',
      ';;Без номера;;',
      '2;31.02.2026;Снег;;',
      '3;;Лампа;javascript:alert(1);',
      '4;;Мусор;;что-то',
      '',
      '1;18.11.2026;Ещё раз;;',
    ),
  );
  expect(incidents.map(({ data }) => data.incident)).toEqual(['id:1']);
  expect(bad).toEqual([
    { line: 3, why: 'nameless', column: null },
    { line: 4, why: 'moment', column: 'Дата создания' },
    { line: 5, why: 'url', column: 'Ссылка' },
    { line: 6, why: 'key', column: 'Ключ' },
    { line: 8, why: 'twice', column: 'ID' },
  ]);
});

test('a CSV of an old Excel in Windows-1251 is read', async () => {
  const letters = 'ID,Тема\n7,Снег'.split('').map((letter) => {
    const code = letter.charCodeAt(0);
    return code > 0x40f ? code - 0x350 : code;
  });
  const { incidents } = await readAll(new Blob([new Uint8Array(letters)]));
  expect(incidents[0]?.data).toMatchObject({ incident: 'id:7', topic: 'Снег' });
});

test.each([
  ['a text without a head', csv('просто', 'слова'), 'no-head'],
  ['a broken XLSX', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])]), 'unreadable'],
  ['an XLS of before 2007', new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])]), 'old-excel'],
])('%s is refused', async (_, file, why) => {
  expect(await readIncidents(file, ZONE)).toEqual({ ok: false, why });
});

test('markup of others becomes plain words', () => {
  expect(plainText('[club1|Город]: <b>яма</b> &lt;2&nbsp;м&gt; &#1103;')).toBe('Город: яма <2 м> я');
  expect(plainText('1 < 2 и 3 > 2')).toBe('1 < 2 и 3 > 2');
});
