import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { readComments, readEvents } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { monthOfAnswers } from './month-of-answers.ts';

/** Judges the ten answers that are drawn by keys alone, with a reload and a step back on the way, and reads what came of it. */
export async function judgeBlind(stage: Stage): Promise<void> {
  const page = await stage.openOwn(`dashboard.html#blind?month=${await monthOfAnswers(stage)}`);
  await page.getByRole('button', { name: 'Взять десять ответов' }).click();
  const heading = page.getByRole('heading', { name: /^Ответ 1 из \d+$/ });
  await heading.waitFor();
  const of = Number((await heading.textContent())?.split(' ').at(-1));
  const at = (number: number) => page.getByRole('heading', { name: `Ответ ${number} из ${of}` }).waitFor();
  const answer = async (keys: string) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  expect(await faultsOf(page)).toEqual([]);
  await answer('yyyyy');
  await at(2);
  const shown = await page.locator('.judge').textContent();
  for (const { author, voice } of await readComments(stage))
    if (voice === 'citizen') expect(shown).not.toContain(author.name);
  await page.reload();
  await at(2);
  await page.keyboard.press('u');
  await at(1);
  await answer('n');
  for (let number = 2; number <= of; number += 1) {
    await at(number);
    await answer(number === 2 ? 's' : 'ynyyy');
  }
  await page.getByRole('heading', { name: 'Все взятые ответы разобраны' }).waitFor();
  const friendly = page.getByTestId('blind-results').getByRole('row').last();
  expect((await friendly.getByRole('cell').allTextContents()).slice(0, 2)).toEqual([
    `${of - 2}`,
    `${of - 1}`,
  ]);
  const judged = (await readEvents(stage)).filter(({ type }) => type.startsWith('blind.'));
  expect(judged).toHaveLength(1 + of + 2);
  expect(new Set(judged.map(({ key, page: own, personal }) => [key, own, personal].join()))).toEqual(
    new Set([',,']),
  );
  await page.close();
}
