import type { Locator, Page } from 'playwright-core';

const MARK = '[data-otklik-key][data-otklik-state]';
const SETTLED_MS = 600;
/** One mark on the host page: the public attributes of a comment. */
export type SeenMark = { key: string; state: string };

/**
 * Waits until the overlay has marked the page and the number of marks rests, then gives them in the
 * order of the page. Throws when no mark appears in 20 s.
 */
export async function waitForMarks(page: Page): Promise<SeenMark[]> {
  await appears(page.locator('html[data-otklik-site]'), `Отклик не ожил на ${page.url()}.`);
  await appears(page.locator(MARK).first(), `Ни одной отметки на ${page.url()}.`);
  let marks = await readMarks(page);
  for (let still = false; !still; ) {
    await page.waitForTimeout(SETTLED_MS);
    const next = await readMarks(page);
    still = next.length === marks.length;
    marks = next;
  }
  return marks;
}

/** Waits for `wanted` to be in the page; throws `sentence` when it is not there after a minute. */
export async function appears(wanted: Locator, sentence: string): Promise<void> {
  try {
    await wanted.waitFor({ state: 'attached' });
  } catch {
    throw new Error(sentence);
  }
}

function readMarks(page: Page): Promise<SeenMark[]> {
  return page.locator(MARK).evaluateAll((elements) =>
    elements.map((element) => ({
      key: element.getAttribute('data-otklik-key') ?? '',
      state: element.getAttribute('data-otklik-state') ?? '',
    })),
  );
}

/**
 * Does `act` and gives the state that the mark of `key` then takes and the ms it took, the way
 * to the browser and back included. Throws when the state is still `from` after 20 s.
 */
export async function watchChange(
  page: Page,
  { key, from }: { key: string; from: string },
  act: () => void,
): Promise<{ state: string; ms: number }> {
  const mark = page.locator(`[data-otklik-key="${key}"][data-otklik-state]`).first();
  const changed = page.locator(
    `[data-otklik-key="${key}"][data-otklik-state]:not([data-otklik-state="${from}"])`,
  );
  const started = performance.now();
  act();
  await appears(changed.first(), `Страница ответила на ${key}, а отметка за минуту не сменилась.`);
  const ms = Math.round(performance.now() - started);
  return { state: (await mark.getAttribute('data-otklik-state')) ?? from, ms };
}
