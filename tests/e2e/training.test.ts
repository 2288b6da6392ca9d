import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEEDS, type TrainingCase } from '~/lib/training/case.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { readEvents } from './log.ts';
import { lookedOver, tabTo } from './looked-over.ts';
import { type Stage, setStage } from './stage.ts';

const RULES = ['2.1', '2.2', '2.3', '2.4', '2.5'];
const { cases } = shippedCases();

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage?.close());

async function caseInFront(page: Page): Promise<Extract<TrainingCase, { drill: 'classify' }>> {
  const id = await page.getByTestId('lesson').getAttribute('data-case');
  const found = cases.find((each) => each.id === id);
  if (found?.drill !== 'classify') throw new Error(`No comment to sort: ${id}`);
  return found;
}

/** Answers the comment in front by digits: as expected, or by removing what must stay. */
async function classify(page: Page, falsely: boolean): Promise<void> {
  const { answer } = await caseInFront(page);
  const deed = falsely ? 'remove' : answer.do;
  await page.keyboard.press(String(DEEDS.indexOf(deed) + 1));
  const rule = falsely ? '2.2' : answer.rule;
  if (rule) await page.keyboard.press(String(RULES.indexOf(rule) + 1));
  await page.getByTestId('feedback').waitFor();
}

test('a whole lesson is done by the keyboard alone with the network cut, and its score is there after a reload', async () => {
  const page = await stage.openOwn('training.html');
  await stage.context.setOffline(true);
  await page.getByText('Здесь ничего нельзя опубликовать').waitFor();
  expect(await lookedOver(page)).toEqual([]);

  await tabTo(page, 'select');
  await page.keyboard.type('Разобрать');
  await tabTo(page, 'button[type="submit"]');
  await page.keyboard.press('Enter');
  await page.getByTestId('lesson').waitFor();
  expect(await lookedOver(page)).toEqual([]);

  let silenced = false;
  for (let place = 1; place <= 10; place++) {
    await page.getByRole('heading', { name: `Случай ${place} из 10` }).waitFor();
    const { flags, answer } = await caseInFront(page);
    const falsely = !silenced && flags.length === 0 && !answer.rule;
    await classify(page, falsely);
    if (falsely) {
      expect(await page.getByTestId('feedback').textContent()).toContain('Ложное удаление');
      expect(await lookedOver(page)).toEqual([]);
      silenced = true;
    } else {
      expect(await page.getByTestId('feedback').getAttribute('data-right')).toBe('true');
    }
    await page.keyboard.press('Enter');
  }
  const end = page.getByTestId('lesson-end');
  await end.waitFor();
  expect(await end.textContent()).toContain('Верно: 9 из 10');
  expect(await end.textContent()).toContain('Ложных удалений: 1');
  expect(await lookedOver(page)).toEqual([]);

  await tabTo(page, '.lesson-end button:not(.primary)');
  await page.keyboard.press('Enter');
  await page.reload();
  const total = page.getByTestId('score').locator('tfoot td');
  await total.first().waitFor();
  // 9 right and one false removal that weighs three: 9 of 12.
  expect((await total.allInnerTexts()).slice(0, 3)).toEqual(['75 %', '9 из 10', '1']);
  expect(await lookedOver(page)).toEqual([]);
  await stage.context.setOffline(false);
  await page.close();
});

test('an answer is written with the live coach and compared, and nothing of the trainer stands in the log', async () => {
  const page = await stage.openOwn('training.html');
  await page.getByRole('combobox').selectOption('write');
  await page.getByRole('button', { name: 'Начать занятие' }).click();
  await page.getByRole('button', { name: 'Исправить готовый черновик с ошибками' }).click();
  await page.getByRole('list', { name: 'Подсказки' }).waitFor();
  expect(await lookedOver(page)).toEqual([]);
  await page.getByRole('button', { name: 'Сравнить с примером' }).click();
  await page.getByTestId('good-answer').waitFor();
  expect(await lookedOver(page)).toEqual([]);
  const dashboard = await stage.openOwn('dashboard.html#log');
  await dashboard.getByRole('link', { name: 'Тренажёр' }).waitFor();
  expect((await readEvents(stage)).filter(({ key }) => key !== null)).toEqual([]);
  await dashboard.close();
  await page.close();
});

const readDownload = async (download: Download) => readFileSync(await download.path(), 'utf8');
const json = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('a certificate is printed, saved, opened by a supervisor, kept over a reload and erased', async () => {
  const page = await stage.openOwn('training.html');
  await page.getByLabel('Имя и фамилия').fill('Ирина Стажёрова');
  await page.getByRole('button', { name: 'Показать свидетельство' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Напечатать' }).isVisible()).toBe(false);
  expect(await page.getByText('Здесь ничего нельзя опубликовать').isVisible()).toBe(false);
  expect(await page.getByTestId('certificate').textContent()).toContain('Сдано правил:');
  await page.emulateMedia({ media: 'screen' });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить файл' }).click();
  const text = await readDownload(await saving);
  await page.getByRole('button', { name: 'К началу' }).click();
  await page.getByTestId('certificate-open').setInputFiles(json('c.json', text.replace('Ирина', 'Арина')));
  await page.getByRole('alert').getByText('файл изменён или испорчен').waitFor();
  await page.getByTestId('certificate-open').setInputFiles(json('c.json', text));
  await page.getByText('Свидетельство сохранено на этом устройстве: Ирина Стажёрова.').waitFor();
  expect(await lookedOver(page)).toEqual([]);
  await page.reload();
  const kept = page.getByTestId('kept-certificates');
  await kept.getByText('Ирина Стажёрова', { exact: true }).waitFor();
  expect(await lookedOver(page)).toEqual([]);
  await kept.getByRole('button', { name: /^Стереть ?: Ирина Стажёрова$/ }).click();
  await page.getByText('Пока ни одного.').waitFor();
  await page.close();
});

test('own cases come by a file; one that does not fit is refused in words and nothing is lost', async () => {
  const page = await stage.openOwn('training.html');
  const own = {
    id: 'own-bench',
    drill: 'choice',
    theme: 'own',
    author: 'Вера',
    comment: 'скамейку у пруда убрали, где сидеть?',
    ask: 'Кто отвечает за скамейки у пруда?',
    options: ['Парк', 'Управляющая компания'],
    right: 0,
    ground: 'not-ours',
    why: 'Пруд на земле парка.',
  };
  const file = (cases: readonly object[]) => json('own.json', JSON.stringify({ 'otklik-cases': 1, cases }));
  await page.getByTestId('training-own').setInputFiles(file([own]));
  await page.getByText('Добавлен 1 свой случай.').waitFor();
  await page.getByTestId('training-own').setInputFiles(file([own, { ...own, id: 'own-2', right: 7 }]));
  await page.getByRole('alert').getByText('Случай «own-2»: среди вариантов нет верного.').waitFor();
  await page.reload();
  await page.getByText('Добавлен 1 свой случай.').waitFor();
  expect(await lookedOver(page)).toEqual([]);
  await page.close();
});
