import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readEvents } from './log.ts';
import { lookedOver } from './looked-over.ts';
import { type Stage, setStage } from './stage.ts';
import { bringOwnCases } from './training/bring-own-cases.ts';
import { caseInFront } from './training/case-in-front.ts';
import { doALesson } from './training/do-a-lesson.ts';
import { drillChoices } from './training/drill-choices.ts';
import { keepACertificate } from './training/keep-a-certificate.ts';

/** A build of this file's own: its version goes up under way. */
const build = mkdtempSync(join(tmpdir(), 'otklik-build-'));

let stage: Stage;
/** The rule whose case was answered wrongly. */
let missed = '';

beforeAll(async () => {
  cpSync(inject('extension'), build, { recursive: true });
  stage = await setStage({ extension: build });
});

afterAll(async () => {
  await stage?.close();
  rmSync(build, { recursive: true, force: true });
});

test('a whole lesson is done by the keyboard alone with the network cut, and its score is there after a reload', async () => {
  missed = await doALesson(stage);
});

const MINUTE = 60_000;

test('after an update of the extension the score stands, and what was got wrong is asked first, as FSRS has it', async () => {
  const manifest = join(build, 'manifest.json');
  const newer = readFileSync(manifest, 'utf8').replace(/"version":\s*"[^"]*"/, '"version":"99.1.0"');
  writeFileSync(manifest, newer);
  await stage.update();
  const page = await stage.openOwn('training.html');
  expect(await page.evaluate('chrome.runtime.getManifest().version')).toBe('99.1.0');
  const total = page.getByTestId('score').locator('tfoot td');
  await total.first().waitFor();
  expect((await total.allInnerTexts()).slice(0, 3)).toEqual(['75 %', '9 из 10', '1']);

  // What was wrong comes back after a minute, what was right after ten.
  await page.clock.setFixedTime(Date.now() + 6 * MINUTE);
  await page.reload();
  await page.getByText('Пора повторить 1 правило.').waitFor();
  await page.getByRole('combobox').selectOption('classify');
  await page.getByRole('button', { name: 'Начать занятие' }).click();
  expect((await caseInFront(page)).ground).toBe(missed);
  await page.clock.setFixedTime(Date.now() + 60 * MINUTE);
  await page.reload();
  await page.getByText('Пора повторить 10 правил.').waitFor();
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

test('the clock, promises, photos, the ladder and complaints are drilled by the keyboard, and each answer cites its rule', () =>
  drillChoices(stage));

test('a certificate is printed, saved, opened by a supervisor, kept over a reload and erased', () =>
  keepACertificate(stage));

test('own cases come by a file; one that does not fit is refused in words and nothing is lost', () =>
  bringOwnCases(stage));
