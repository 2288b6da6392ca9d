import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Selectors, selectorsChecksum } from '~/lib/settings/selectors-schema.ts';
import { bundles } from '~/tests/replica/bundle.ts';
import { town } from '~/tests/replica/town.ts';
import { PROMISE_MS, soonestBlind, startBlindClock } from './blind-clock.ts';
import { loadAll } from './coverage/load-all.ts';
import { stopLoading } from './coverage/stop-loading.ts';
import { OK, townPost, VK } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;
/** One tab for the posts: each test opens its post in it anew. */
let tab: Page;

beforeAll(async () => {
  stage = await setStage();
  // So few comments at a time that there is something to load after each stop.
  stage.replica.reset({ ...town, batch: 4 });
  await importSettings(stage);
  tab = await stage.open('about:blank');
});

afterAll(() => stage?.close());

describe('«Догрузить и осмотреть»', () => {
  test.each([VK, OK])(
    '$name: one click loads everything, with progress, and nothing is loaded before it',
    (network) => loadAll(tab, network, stage.replica),
  );

  test('its button, Escape, a captcha, an error and a page that answers nothing stop it, each named, and it can go on', () =>
    stopLoading(tab, stage.replica));
});

describe('markup that changed', () => {
  /** The replica with the testids of its comments renamed, as a release of the network does it. */
  async function openRenamed(): Promise<Page> {
    const page = await stage.open('about:blank');
    await startBlindClock(page, '[data-testid="wall_remarks_remark_root"]');
    await page.setViewportSize({ width: 1920, height: 900 });
    const { vk } = await bundles();
    await page.route('**/_replica/page.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: vk.script.replaceAll('wall_comments_comment_', 'wall_remarks_remark_'),
      }),
    );
    await page.goto(stage.replica.addresses.vkPost);
    return page;
  }

  const spa = (testid: string) => ({
    layout: 'vk-spa',
    select: `[data-testid="${testid}"]`,
    confidence: 'C' as const,
  });

  function selectorFile(part: { version?: number; fields?: Selectors['fields'] } = {}): string {
    const body = {
      'otklik-selectors': 1 as const,
      network: 'vk' as const,
      version: 1,
      fields: {
        root: [spa('wall_remarks_remark_root')],
        comment: [spa('wall_remarks_remark_root'), spa('wall_remarks_remark_in_thread')],
      },
      ...part,
    };
    return JSON.stringify({ ...body, checksum: selectorsChecksum(body) });
  }

  const choose = (options: Page, text: string) =>
    options
      .getByTestId('selectors-import')
      .setInputFiles({ name: 'vk.json', mimeType: 'application/json', buffer: Buffer.from(text) });

  /** The report in the clipboard holds how the page is built and nothing that it says. */
  async function copyReport(page: Page): Promise<void> {
    const panel = page.locator('otklik-panel');
    await panel.getByText('прочитать их не удалось').waitFor();
    await panel.getByTestId('report-copy').click();
    await panel.getByText('Отчёт скопирован').waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('health: blind');
    expect(report).toContain('[data-testid=wall_remarks_remark_root]');
    const people = Object.values(stage.replica.town.people).flatMap(({ id, slug, name }) => [id, slug, name]);
    const texts = townPost(stage.replica, VK.post).comments.flatMap(({ id, text }) => [id, text]);
    const said = [...people, ...texts].filter((word) => word && report.includes(word));
    expect(said).toEqual([]);
  }

  test('it is told within a second of the page being there, in words, and a report without the page’s own words is copied', async () => {
    await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await soonestBlind(openRenamed, copyReport)).toBeLessThan(PROMISE_MS);
  });

  test('a selector that the browser cannot parse is refused by name; a set that fits mends the open page and can be taken back', async () => {
    const page = await openRenamed();
    await page.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
    const options = await stage.openOwn('options.html');
    for (const select of ['a[href', 'a:is(b', 'a{}b', '::']) {
      await choose(options, selectorFile({ fields: { date: [{ ...spa('x'), select }] } }));
      await options.locator('#selectors').getByText(`Селектор «${select}» поля «date»`).waitFor();
      expect(await options.getByTestId('selectors-reset-vk').count()).toBe(0);
    }
    await choose(options, selectorFile());
    await options.getByText('Селекторы из файла vk.json в силе').waitFor();
    expect(await options.getByTestId('selectors-vk').textContent()).toContain('выпуск 1');
    await page.locator('html[data-otklik-health="ok"]').waitFor({ state: 'attached' });
    await page.locator('otklik-mark').nth(3).waitFor({ state: 'attached' });

    // The shipped set stays the floor: the page as it was is read as before.
    await tab.goto(stage.replica.addresses.vkPost);
    await tab.locator('html[data-otklik-health="ok"] otklik-mark').first().waitFor({ state: 'attached' });

    await options.getByTestId('selectors-reset-vk').click();
    await options.getByText('набору сборки').last().waitFor();
    await page.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
    await options.close();
    await page.close();
  });
});
