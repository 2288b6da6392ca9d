import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { rightOption } from '~/components/training/picked.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { tabTo } from '~/tests/e2e/looked-over.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { caseInFront } from './case-in-front.ts';

const { grounds } = shippedCases();

/** Drills that are answered by one choice, and how many steps down the list each stands. */
const PICKED = { clock: 3, promise: 4, photo: 5, ladder: 6, choice: 7 };

/** Answers the case in front by a digit, right or wrong as wanted, and waits for why and for the source of the rule. */
async function pick(page: Page, wanted: boolean): Promise<void> {
  const each = await caseInFront(page);
  if (each.drill === 'classify' || each.drill === 'write') throw new Error(`No choice: ${each.id}`);
  const right = rightOption(each);
  const chosen = wanted ? right : Number(right === 0);
  await page.keyboard.press(String(chosen + 1));
  const feedback = page.getByTestId('feedback').and(page.locator(`[data-right="${wanted}"]`));
  await feedback.getByText(each.why).waitFor();
  const ground = grounds.find((known) => known.id === each.ground);
  await feedback.getByText(`Источник: ${ground?.source}`).waitFor();
}

/** Each drill of one choice by the keyboard alone, right and wrong. */
export async function drillChoices(stage: Stage): Promise<void> {
  const page = await stage.openOwn('training.html');
  for (const [drill, steps] of Object.entries(PICKED)) {
    await tabTo(page, 'select');
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('combobox').inputValue()).toBe(drill);
    await tabTo(page, 'button[type="submit"]');
    await page.keyboard.press('Enter');
    await pick(page, true);
    await page.keyboard.press('Enter');
    await pick(page, false);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Закончить занятие' }).press('Enter');
  }
  await page.close();
}
