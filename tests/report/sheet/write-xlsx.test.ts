import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Sheet } from '~/lib/report/sheet/sheet.ts';
import { writeXlsx } from '~/lib/report/sheet/write-xlsx.ts';

const SHEET: Sheet = {
  name: 'Отчёт',
  columns: [
    { name: 'Что', width: 20 },
    { name: 'Сколько', width: 10 },
  ],
  rows: [
    ['Отвечено', 2],
    ['Доля тех, кому ответили по существу, из всех', { ratio: 0.4 }],
    ['День', { day: '2026-11-16' }],
  ],
};

const filesSchema = z.record(z.string(), z.object({ content: z.instanceof(Uint8Array).optional() }));

/** The parts of the file that are XML, by their place in it. */
async function partsOf(sheet: Sheet): Promise<Map<string, string>> {
  const blob = await writeXlsx([sheet], 'Europe/Moscow');
  const book = read(new Uint8Array(await blob.arrayBuffer()), { bookFiles: true });
  const { files } = z.object({ files: filesSchema }).parse(book);
  const texts = Object.entries(files).map(
    ([name, { content }]) => [name, new TextDecoder().decode(content ?? new Uint8Array())] as const,
  );
  return new Map(texts.filter(([, text]) => text.startsWith('<?xml')));
}

test('no element of the file bears an attribute twice: LibreOffice then drops every format and width', async () => {
  const parts = await partsOf(SHEET);
  expect(parts.size).toBeGreaterThan(3);
  for (const [name, xml] of parts) {
    for (const [tag] of xml.matchAll(/<[^!?/][^>]*>/gu)) {
      const names = [...tag.matchAll(/\s([\w:]+)=/gu)].map(([, attribute]) => attribute);
      expect(new Set(names).size, `${name}: ${tag}`).toBe(names.length);
    }
  }
});

test('on paper a sheet lies and is as wide as the page', async () => {
  const xml = [...(await partsOf(SHEET))].find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  expect(xml).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
  expect(xml).toMatch(/<pageSetup [^>]*fitToHeight="0"[^>]*orientation="landscape"/);
});

test('each page of paper names its sheet and file above and its number below, and heads of figures stand over them', async () => {
  const parts = await partsOf(SHEET);
  const xml = [...parts].find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  // In this order, or Excel calls the file broken.
  expect(xml).toMatch(/<pageMargins [^>]*\/><pageSetup [^>]*\/><headerFooter>/);
  expect(xml).toContain(
    '<oddHeader>&amp;L&amp;A&amp;R&amp;F</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter>',
  );
  const styles = [...parts].find(([name]) => name.endsWith('styles.xml'))?.[1] ?? '';
  const style = Number(/<c r="B1" s="(\d+)"/u.exec(xml)?.[1]);
  const formats = styles.slice(styles.indexOf('<cellXfs')).match(/<xf\b.*?(?:\/>|<\/xf>)/gu) ?? [];
  expect(formats[style]).toContain('horizontal="right"');
});

test('a sheet too wide to be read on one page goes on over several, its head and first column on each', async () => {
  const columns = [
    { name: 'Ключ', width: 28 },
    ...Array.from({ length: 9 }, () => ({ name: 'Слова', width: 60 })),
  ];
  const parts = await partsOf({ name: 'Инциденты', columns, rows: [['1']] });
  const xml = [...parts].find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  expect(xml).not.toContain('fitToPage');
  // Two columns of words beside the key fill a page.
  expect([...xml.matchAll(/<brk id="(\d+)"/gu)].map(([, id]) => id)).toEqual(['3', '5', '7', '9']);
  const book = [...parts].find(([name]) => name.endsWith('workbook.xml'))?.[1] ?? '';
  expect(book).toContain("'Инциденты'!$A:$A,'Инциденты'!$1:$1</definedName>");
});

test('a row whose words wrap is high enough for all of its lines, one of a line is left to the program', async () => {
  const xml = [...(await partsOf(SHEET))].find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  expect(xml).toMatch(/<row r="2">/);
  expect(xml).toMatch(/<row r="3"[^>]* ht="45"/);
});
