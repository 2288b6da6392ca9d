import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, readComments, readEvents } from './log.ts';
import { keyOf, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;
let other: Stage;
let gas: { id: string; author: string; text: string };

beforeAll(async () => {
  [stage, other] = [await setStage(), await setStage()];
  await importSettings(stage);
  const page = await stage.open(VK.address(stage.replica));
  const { id } = townComment(stage.replica, VK.post, 'Пахнет газом');
  await waitForState(page, keyOf(VK, id), 'unanswered');
  await page.close();
  const row = (await readComments(stage)).find(({ key }) => key === keyOf(VK, id));
  if (!row) throw new Error('The comment was not read.');
  gas = { id, author: row.author.name, text: row.text };
});

afterAll(async () => {
  await stage?.close();
  await other?.close();
});

/** Saves the incidents of all time; gives the rows of the file as another library reads it. */
async function saveIncidents(page: Page) {
  await page.getByLabel('За какое время').selectOption('all');
  await page.getByText(/^В файле будет/).waitFor();
  const saving = page.waitForEvent('download');
  await page.getByTestId('files-save').click();
  const download = await saving;
  const path = await download.path();
  const book = read(readFileSync(path));
  const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.Инциденты ?? {});
  return { name: download.suggestedFilename(), bytes: readFileSync(path), rows };
}

test('incidents leave as an XLSX without names and come into another browser once', async () => {
  const page = await stage.openOwn('dashboard.html#files');
  const { name, bytes, rows } = await saveIncidents(page);
  expect(name).toMatch(/^otklik-incidents-.*\.xlsx$/);
  const row = rows.find(({ Ключ }) => Ключ === keyOf(VK, gas.id));
  expect(row).toMatchObject({ Теги: 'ЧП', Соцсеть: 'ВКонтакте', Страница: 'Администрация города' });
  expect(typeof row?.['Дата создания']).toBe('number');
  expect(row?.Автор).toBeUndefined();
  await page.getByTestId('files-named').check();
  const named = await saveIncidents(page);
  expect(named.rows.find(({ Ключ }) => Ключ === keyOf(VK, gas.id))?.Автор).toBe(gas.author);
  const made = (await readEvents(stage)).filter(({ type }) => type === 'file.saved');
  expect(made).toMatchObject([{ data: { what: 'incidents', form: 'xlsx', named: true, rows: rows.length } }]);
  await page.close();

  await importSettings(other);
  const there = await other.openOwn('dashboard.html#files');
  const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
  for (const words of [`Записано: новых ${rows.length},`, 'В файле нет ничего нового']) {
    await there.getByTestId('files-take').setInputFiles(file);
    await there.getByRole('button', { name: /^Записать/ }).click();
    await there.getByText(words).waitFor();
  }
  expect(await there.getByTestId('told-incident').count()).toBe(rows.length);
  const told = (await readEvents(other)).filter(({ type }) => type === 'incident.imported');
  expect(told).toHaveLength(rows.length);
  await there.close();
});

test('a person is found by name, erased with two presses, and the chain stays whole', async () => {
  const page = await stage.openOwn(`dashboard.html#person?find=${encodeURIComponent(gas.author)}`);
  await page.getByTestId('person_comments').waitFor();
  expect(await page.getByTestId('person_comments').textContent()).toContain(gas.text.slice(0, 20));
  await page.getByTestId('person-erase').click();
  await page.getByTestId('person-erase-yes').click();
  await eventually('the chain is whole', async () =>
    (await page.getByTestId('chain').textContent())?.startsWith('Цепочка цела'),
  );
  await page.close();
  const rows = await readComments(stage);
  expect(JSON.stringify(rows)).not.toContain(gas.author);
  expect(rows.find(({ key }) => key === keyOf(VK, gas.id))).toMatchObject({
    text: '',
    state: 'unanswered',
    urgent: '',
  });
  // Another look at the page brings nothing back.
  const town = await stage.open(VK.address(stage.replica));
  await waitForState(town, keyOf(VK, gas.id), 'unanswered');
  await town.close();
  expect(JSON.stringify(await readComments(stage))).not.toContain(gas.author);
});
