import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECTIONS } from '~/components/dashboard/address.ts';
import { faultsOf } from './axe.ts';
import { closeLog, mendLog } from './closed-log.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

const SAID = /^Журнал не читается\. Браузер не смог прочитать его с диска\. .*О-301/;
/** What would claim that there is nothing, or that somebody still looks. */
const CLAIMS = '.blank, .figures dd, [role="status"]:not(:empty), tbody tr';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
  const page = await stage.open(stage.replica.addresses.vkPost);
  await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
  await page.close();
});

afterAll(() => stage?.close());

/** Opens a page of the extension that cannot open the log. */
async function openWithoutLog(path: string, how: 'event' | 'throw' = 'event') {
  const page = await stage.context.newPage();
  await page.addInitScript(closeLog, how);
  await page.goto(`${stage.origin}/${path}`);
  return page;
}

test.each(['event', 'throw'] as const)(
  'a log that does not open, told by %s, is said in every section with its code and with nothing claimed, and one press brings all back',
  async (how) => {
    const page = await openWithoutLog('dashboard.html', how);
    const trouble = page.getByRole('alert');
    for (const section of SECTIONS) {
      await page.goto(`${stage.origin}/dashboard.html#${section}`);
      await trouble.waitFor();
      expect([section, await trouble.textContent()]).toEqual([section, expect.stringMatching(SAID)]);
      expect([section, await page.locator('main').locator(CLAIMS).allTextContents()]).toEqual([section, []]);
    }
    expect(await faultsOf(page)).toEqual([]);
    const retry = trouble.getByRole('button', { name: 'Повторить' });
    await retry.click();
    await trouble.getByText(/^Попробовали в \d/).waitFor();
    await mendLog(page);
    await retry.click();
    await trouble.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement === document.querySelector('main h1'));
    for (const section of SECTIONS) {
      await page.goto(`${stage.origin}/dashboard.html#${section}`);
      await page.locator('main > :not(h1)').first().waitFor();
      expect([section, await trouble.count()]).toEqual([section, 0]);
    }
    await page.goto(`${stage.origin}/dashboard.html#queue`);
    await page.getByTestId('queue-row').first().waitFor();
    await page.close();
  },
);

test.each(['training.html', 'feed.html', 'practice.html'])(
  '%s says so, too, and comes back',
  async (path) => {
    const page = await openWithoutLog(path);
    const trouble = page.locator('main').getByRole('alert');
    await trouble.waitFor();
    expect(await trouble.textContent()).toMatch(SAID);
    await mendLog(page);
    // The feed begins anew, and with it what keeps the log from opening here.
    const begunAnew = path === 'feed.html' ? page.waitForEvent('load') : null;
    await trouble.getByRole('button', { name: 'Повторить' }).click();
    if (begunAnew === null) await trouble.waitFor({ state: 'detached' });
    // A tab that is emptied while its page still loads anew may never be told empty.
    await begunAnew;
    await page.close();
  },
);

test('a log that is lost in the middle is said on the dashboard above what was read, by the panel and by the popup; they come back by themselves', async () => {
  const wall = await stage.open(stage.replica.addresses.vkPost);
  await wall.locator('otklik-mark').first().waitFor({ state: 'attached' });
  const dashboard = await stage.openOwn('dashboard.html');
  await dashboard.getByTestId('queue-row').first().waitFor();
  const [worker] = stage.context.serviceWorkers();
  if (!worker) throw new Error('The background does not run');
  await worker.evaluate(closeLog, 'event' as const);
  await dashboard.evaluate(closeLog, 'event' as const);
  const session = await stage.context.newCDPSession(dashboard);
  await session.send('Storage.clearDataForOrigin', { origin: stage.origin, storageTypes: 'indexeddb' });
  const trouble = dashboard.getByRole('alert');
  await trouble.getByText(/^На странице осталось то, что было прочитано к \d/).waitFor();
  expect(await dashboard.getByTestId('queue-row').count()).toBeGreaterThan(0);
  const popup = await stage.openOwn('popup.html');
  await popup
    .getByText(/^Журнал недоступен\. Браузер не смог прочитать его с диска\. Ничего не записано/)
    .waitFor();
  expect(await popup.locator('.figures').count()).toBe(0);
  await wall.bringToFront();
  await wall.reload();
  const tab = wall.locator('otklik-panel .tab');
  await tab.getByText(/Журнал недоступен/).waitFor({ state: 'attached' });
  expect(await tab.locator('.figure').textContent()).toBe('?');
  await tab.click();
  const banner = wall.locator('otklik-panel .banner');
  await banner.getByText(/^Журнал недоступен\..*Пробуем снова сами/).waitFor();
  await mendLog(worker);
  await banner.waitFor({ state: 'hidden' });
  await popup.getByRole('button', { name: 'Повторить' }).click();
  await popup.locator('.figures').waitFor();
  await Promise.all([popup.close(), dashboard.close(), wall.close()]);
});
