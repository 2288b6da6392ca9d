import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { JSHandle, Page } from 'playwright-core';
import type { Stage } from '~/tests/e2e/stage.ts';

const FONTS = (['cyrillic', 'latin'] as const).flatMap((script) =>
  (['400', '600'] as const).map((weight) => ({
    weight,
    range: script === 'latin' ? 'U+0000-00FF, U+2000-206F, U+20AC, U+2116' : 'U+0400-045F',
    bytes: readFileSync(
      createRequire(import.meta.url).resolve(
        `@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff2`,
      ),
    ).toString('base64'),
  })),
);

/** The page of states with all boards that it came with. */
export type States = { page: Page; boards: JSHandle<Element[]> };

/** Opens it with one font and one zone of time for every machine: the layout of a text is then the same everywhere. */
export async function openStates(stage: Stage): Promise<States> {
  const page = await stage.context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  const session = await stage.context.newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Moscow' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${stage.origin}/states.html`);
  await page.locator('[data-cell="options-0"] main').waitFor();
  await page.evaluate(async (fonts) => {
    for (const { weight, range, bytes } of fonts) {
      const data = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
      document.fonts.add(await new FontFace('States', data, { weight, unicodeRange: range }).load());
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root, :host { --otk-font: States, sans-serif !important; }');
    const spread = (root: Document | ShadowRoot) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const each of root.querySelectorAll('*')) if (each.shadowRoot) spread(each.shadowRoot);
    };
    spread(document);
    await document.fonts.ready;
  }, FONTS);
  return { page, boards: await page.evaluateHandle(() => [...document.querySelectorAll('[data-board]')]) };
}
