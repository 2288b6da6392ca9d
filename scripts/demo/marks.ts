import type { Page } from 'playwright-core';

const MARK = '[data-otklik-key][data-otklik-state]';
const SETTLED_MS = 600;
const PATIENCE_MS = 20_000;

/** One mark on the host page: the public attributes of a comment. */
export type SeenMark = { key: string; state: string };

/**
 * Waits until the overlay has marked the page and the number of marks rests, then gives them in the
 * order of the page. Throws when no mark appears in 20 s.
 */
export async function waitForMarks(page: Page): Promise<SeenMark[]> {
  await page.locator('html[data-otklik-site]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
  await page.locator(MARK).first().waitFor({ state: 'attached', timeout: PATIENCE_MS });
  let marks = await readMarks(page);
  for (let still = false; !still; ) {
    await page.waitForTimeout(SETTLED_MS);
    const next = await readMarks(page);
    still = next.length === marks.length;
    marks = next;
  }
  return marks;
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
 * Does `act` and gives the state that the mark of `key` then takes and the ms it took, measured in
 * the page itself. Throws when the state is still `from` after 20 s.
 */
export async function watchChange(
  page: Page,
  { key, from }: { key: string; from: string },
  act: () => void,
): Promise<{ state: string; ms: number }> {
  const started = Date.now();
  act();
  const changed = await page.waitForFunction(
    ({ key, from }) => {
      const element = document.querySelector(`[data-otklik-key="${CSS.escape(key)}"][data-otklik-state]`);
      const state = element?.getAttribute('data-otklik-state');
      return state && state !== from ? state : null;
    },
    { key, from },
    { timeout: PATIENCE_MS, polling: 10 },
  );
  const state = await changed.jsonValue();
  return { state: state ?? from, ms: Date.now() - started };
}
