import type { BrowserContext, Locator, Page } from 'playwright-core';

/** What a moderator of the replica's town would have in a settings file. */
export const TOWN_SETTINGS = {
  otklik: 1,
  pages: [
    { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Администрация города' },
    { network: 'ok', owner: '70000001234567', slug: 'gorod', name: 'Администрация города' },
  ],
  officials: [
    { network: 'vk', owner: '-4501', slug: 'zhkh', name: 'ЖКХ города' },
    { network: 'ok', owner: '70000004501001', slug: null, name: 'ЖКХ города' },
  ],
};

/** Where the hub is, the one-time code that lets a device in, and how colleagues call its owner. */
type HubAccess = { url: string; code: string; name?: string };

/**
 * Sets the extension up as a moderator would: imports the settings file and connects the hub by its
 * code, both on the options page. Throws with what the page said when it refuses.
 */
export async function prepareExtension(
  context: BrowserContext,
  origin: string,
  hub: HubAccess,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  await importSettings(page);
  await connectHub(page, hub);
  await page.close();
}

/** Imports the town's settings on the open options page. Throws with what the page said when it refuses. */
export async function importSettings(page: Page): Promise<void> {
  await page.getByTestId('settings-import').setInputFiles({
    name: 'otklik.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(TOWN_SETTINGS)),
  });
  await doneOrRefused(page, page.getByText('Администрация города').first());
}

/** Connects a hub on the open options page. Throws with what the page said when it refuses. */
export async function connectHub(page: Page, hub: HubAccess): Promise<void> {
  await page.getByTestId('hub-url').fill(hub.url);
  await page.getByTestId('hub-code').fill(hub.code);
  if (hub.name) await page.getByTestId('hub-name').fill(hub.name);
  await page.getByTestId('hub-connect').click();
  await doneOrRefused(page, page.getByTestId('hub-disconnect'));
}

/** Waits for `done` to be seen, or throws with the alert that the page shows instead. */
async function doneOrRefused(page: Page, done: Locator): Promise<void> {
  const alert = page.getByRole('alert');
  await done.or(alert).first().waitFor();
  const [refusal] = await alert.allInnerTexts();
  if (refusal) throw new Error(`Настройка не удалась. Расширение говорит: ${refusal}`);
}
