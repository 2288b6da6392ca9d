import type { Page } from 'playwright-core';
import type { TrainingCase } from '~/lib/training/case.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';

const { cases } = shippedCases();

/** The case that the lesson asks about now. */
export async function caseInFront(page: Page): Promise<TrainingCase> {
  const id = await page.getByTestId('lesson').getAttribute('data-case');
  const found = cases.find((each) => each.id === id);
  if (!found) throw new Error(`No such case: ${id}`);
  return found;
}
