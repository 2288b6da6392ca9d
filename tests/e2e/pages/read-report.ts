import { readFileSync } from 'node:fs';
import { read, type WorkBook } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { readEvents } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { monthOfAnswers } from './month-of-answers.ts';

/** The report in a real browser: pictures and tables that anybody can read, files, paper, and a choice that is noted. */
export async function readReport(stage: Stage, dashboard: Page): Promise<void> {
  await dashboard.goto(`${stage.origin}/dashboard.html#report?month=${await monthOfAnswers(stage)}`);
  const pictures = dashboard.locator('svg[role="img"]');
  await dashboard.getByTestId('report-quality').waitFor();
  expect(await pictures.count()).toBe(6);
  const table = dashboard.getByTestId('report-distribution');
  expect(await table.isVisible()).toBe(false);
  await dashboard.locator('summary', { hasText: 'Таблицей' }).first().click();
  await table.waitFor();
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 400],
  ] as const) {
    await dashboard.emulateMedia({ colorScheme });
    await dashboard.setViewportSize({ width, height: 800 });
    expect(await faultsOf(dashboard)).toEqual([]);
    expect(await dashboard.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }
  await dashboard.emulateMedia({ media: 'print' });
  expect(await dashboard.getByRole('button', { name: 'Печать' }).isVisible()).toBe(false);
  expect(await dashboard.locator('.report-foot').textContent()).toMatch(/ВК .+ Составлен \d/);
  await readPaper(dashboard);
  const noted = async () =>
    (await readEvents(stage)).flatMap(({ type, data }) => (type === 'file.saved' ? [data] : []));
  const before = (await noted()).length;
  const plain = await saveReport(dashboard);
  expect(plain.name).toMatch(/^otklik-report-\d{4}-\d{2}\.xlsx$/);
  expect(plain.book.SheetNames).toContain('Чем кончились обращения');
  expect(JSON.stringify(plain.book.Sheets.Комментарии)).not.toContain('Автор');
  expect(await noted()).toHaveLength(before);
  await dashboard.emulateMedia({ media: 'print' });
  expect(await dashboard.getByText('Файл собран').isVisible()).toBe(false);
  await dashboard.emulateMedia({ media: 'screen' });
  await dashboard.getByTestId('report-named').check();
  const named = await saveReport(dashboard);
  expect(JSON.stringify(named.book.Sheets.Комментарии)).toContain('Автор');
  expect((await noted()).at(-1)).toMatchObject({ what: 'report', form: 'xlsx', named: true });
  await dashboard.getByLabel('Период', { exact: true }).selectOption('Год');
  await dashboard.getByRole('heading', { name: /^\d{4} год$/ }).waitFor();
  await dashboard.getByLabel('Страница', { exact: true }).selectOption({ index: 1 });
  await expect.poll(() => dashboard.url()).toMatch(/period=\d{4}&page=/);
}

/** On a sheet of A4 tables stay tables, and a picture is drawn for the sheet. */
async function readPaper(dashboard: Page): Promise<void> {
  const drawn = () => dashboard.locator('.picture-frame svg').first().getAttribute('viewBox');
  await dashboard.setViewportSize({ width: 700, height: 990 });
  expect(await dashboard.evaluate("getComputedStyle(document.querySelector('.report .rows')).display")).toBe(
    'table',
  );
  await dashboard.emulateMedia({ media: 'screen' });
  await dashboard.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(drawn).toMatch(/^0 0 1\d{3} /);
  await dashboard.evaluate("void dispatchEvent(new Event('beforeprint'))");
  expect(await drawn()).toMatch(/^0 0 700 /);
  await dashboard.evaluate("void dispatchEvent(new Event('afterprint'))");
  await expect.poll(drawn).toMatch(/^0 0 1\d{3} /);
}

/** The file of the report in front, as another library reads it. */
export async function saveReport(dashboard: Page): Promise<{ name: string; book: WorkBook }> {
  const saving = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Скачать XLSX' }).click();
  const file = await saving;
  return { name: file.suggestedFilename(), book: read(readFileSync(await file.path())) };
}
