import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The page's HTML without anything that carries our name. */
const hostHtml = () => {
  const copy = document.documentElement.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const ours of copy.querySelectorAll('otklik-mark,otklik-panel')) ours.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('data-otklik-')) element.removeAttribute(name);
    }
  }
  return copy.innerHTML;
};

/** Controls of the page that our panel lies over. */
const coveredControls = () =>
  [...document.querySelectorAll('a[href],button,[contenteditable="true"]')].filter((control) => {
    const box = control.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const inside = box.width > 0 && x > 0 && y > 0 && x < innerWidth && y < innerHeight;
    return inside && document.elementFromPoint(x, y)?.localName === 'otklik-panel';
  }).length;

/** Comments that are higher with their mark than without it; leaves the marks as they were. */
const heightened = () => {
  const comments = [...document.querySelectorAll('[data-otklik-key]')];
  const marks = [...document.querySelectorAll<HTMLElement>('otklik-mark')];
  const heights = () => comments.map((comment) => comment.getBoundingClientRect().height);
  const marked = heights();
  const fits = marks.map((mark) => mark.dataset.fit);
  for (const mark of marks) mark.dataset.fit = 'out';
  const bare = heights();
  for (const [index, mark] of marks.entries()) {
    const fit = fits[index];
    if (fit === undefined) delete mark.dataset.fit;
    else mark.dataset.fit = fit;
  }
  return marked.filter((height, index) => Math.abs(height - (bare[index] ?? 0)) > 0.5).length;
};

/** Wide or narrow, our panel and marks cover no control and lift no comment; in the end they are taken off, and all else is as it was. */
export async function leaveThePage(page: Page): Promise<void> {
  for (const width of [1920, 1280, 400]) {
    // Lets the page settle in a window so wide.
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(400);
    expect(await page.evaluate(coveredControls), `covered at ${width} px`).toBe(0);
    expect(await page.evaluate(heightened), `higher at ${width} px`).toBe(0);
  }
  const marked = await page.evaluate(hostHtml);
  const bare = await page.evaluate(() => {
    for (const ours of document.querySelectorAll('otklik-mark,otklik-panel')) ours.remove();
    return document.documentElement.innerHTML;
  });
  expect(marked).toBe(bare.replace(/ data-otklik-[a-z]+="[^"]*"/g, ''));
  expect(marked).not.toContain('otklik');
}
