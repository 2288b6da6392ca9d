import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Selectors, selectorsChecksum } from '~/lib/settings/selectors-schema.ts';
import { bundles } from '~/tests/replica/bundle.ts';
import { PROMISE_MS, soonestBlind, startBlindClock } from './blind-clock.ts';
import { type NetworkHands, OK, townPost, VK } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

async function openWide(address: string): Promise<Page> {
  const page = await stage.open(address);
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.locator('otklik-panel .panel').waitFor();
  return page;
}

const look = (page: Page) => page.locator('otklik-panel').getByTestId('look');
const load = (page: Page) => page.locator('otklik-panel').getByTestId('look-load');
const totalOf = (network: NetworkHands) => townPost(stage.replica, network.post).comments.length;

/** Counts presses on controls of the page, ours left out. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = document.createElement('meta');
    counter.name = 'presses';
    counter.content = '0';
    document.head.append(counter);
    document.addEventListener(
      'click',
      (event) => {
        const ours = event.target instanceof Element && event.target.localName.startsWith('otklik-');
        if (!ours) counter.content = String(Number(counter.content) + 1);
      },
      true,
    );
  });
  return async () => Number(await page.locator('meta[name="presses"]').getAttribute('content'));
}

/** Lets the page answer the first press alone, until `go` is called: a machine that stands still loads no more by then. */
async function answerOnce(page: Page): Promise<{ go(): Promise<void> }> {
  const list = page.getByTestId('wall_comments_layout_root').first();
  await list.evaluate((root) => {
    let pressed = false;
    root.addEventListener(
      'click',
      (event) => {
        if (pressed && !root.hasAttribute('data-go')) event.stopPropagation();
        pressed = true;
      },
      true,
    );
  });
  return { go: () => list.evaluate((root) => root.setAttribute('data-go', '')) };
}

/** How many lines its words take. */
const countLines = (element: Element) =>
  element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight);

describe('«Догрузить и осмотреть»', () => {
  test.each([VK, OK])(
    '$name: one click loads everything, with progress, and nothing is loaded before it',
    async (network) => {
      const page = await openWide(network.address(stage.replica));
      const total = totalOf(network);
      const presses = await countPresses(page);
      await look(page)
        .getByText(new RegExp(`^Осмотрено \\d+ из ${total}\\. Догрузить и осмотреть\\?$`))
        .waitFor();
      await page.waitForTimeout(2000);
      expect(await presses()).toBe(0);
      await load(page).click();
      await look(page)
        .getByText(new RegExp(`^Догружаю: осмотрено \\d+ из ${total}$`))
        .waitFor();
      await look(page)
        .getByText(`Осмотрено ${total} из ${total}.`, { exact: true })
        .waitFor({ timeout: 60_000 });
      expect(await load(page).count()).toBe(0);
      await look(page)
        .getByText(/смотрели: сегодня, \d\d:\d\d/)
        .waitFor();
      const head = page.locator('otklik-panel').getByTestId('panel-coverage');
      expect(await head.evaluate(countLines)).toBe(1);
      expect(await head.textContent()).toMatch(/^Осмотрено \d+ из \d+ · сегодня, \d\d:\d\d$/);
      await page.close();
    },
  );

  test.each([
    ['its button', (page: Page) => page.locator('otklik-panel').getByTestId('look-stop').click()],
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ])('%s stops it, and it can go on', async (_, stop) => {
    const page = await openWide(stage.replica.addresses.vkPost);
    const presses = await countPresses(page);
    const answers = await answerOnce(page);
    await load(page).click();
    await look(page).getByText('Догружаю').waitFor();
    await stop(page);
    await look(page).getByText('Догрузка остановлена. Осмотрено').waitFor();
    const pressed = await presses();
    await page.waitForTimeout(2500);
    expect(await presses()).toBe(pressed);
    await answers.go();
    await load(page).click();
    const total = totalOf(VK);
    await look(page).getByText(`Осмотрено ${total} из ${total}.`, { exact: true }).waitFor();
    await page.close();
  });

  test.each([
    ['captcha', 'Введите код с картинки', 'подтвердить, что вы человек'],
    ['error', 'Слишком много действий, попробуйте позже', 'сообщила об ошибке'],
  ])('a shown %s stops it at once and is named', async (_, words, said) => {
    const page = await openWide(stage.replica.addresses.vkPost);
    const presses = await countPresses(page);
    await load(page).click();
    await look(page).getByText('Догружаю').waitFor();
    await page.evaluate((text) => {
      const box = document.createElement('div');
      box.setAttribute('role', 'dialog');
      box.style.cssText = 'position:fixed;inset:40% 40%';
      box.textContent = text;
      document.body.append(box);
    }, words);
    const pressed = await presses();
    await look(page).getByText(said).waitFor();
    expect(await presses()).toBeLessThanOrEqual(pressed + 1);
    await page.close();
  });

  test('controls that answer nothing are given up with a sentence', async () => {
    const page = await openWide(stage.replica.addresses.vkPost);
    await page.evaluate(() =>
      document
        .querySelector('[data-testid="wall_comments_layout_root"]')
        ?.addEventListener('click', (event) => event.stopPropagation(), true),
    );
    await load(page).click();
    await look(page).getByText('не отвечает на нажатия').waitFor({ timeout: 40_000 });
    await page.close();
  });
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

  test('it is told within a second of the page being there', async () => {
    expect(await soonestBlind(openRenamed)).toBeLessThan(PROMISE_MS);
  });

  test('the report in the clipboard holds how the page is built and nothing that it says', async () => {
    await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await openRenamed();
    await page.locator('html[data-otklik-health="blind"]').waitFor();
    await page.locator('otklik-panel').getByTestId('report-copy').click();
    await page.locator('otklik-panel').getByText('Отчёт скопирован').waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('health: blind');
    expect(report).toContain('[data-testid=wall_remarks_remark_root]');
    const people = Object.values(stage.replica.town.people).flatMap(({ id, slug, name }) => [id, slug, name]);
    const texts = townPost(stage.replica, VK.post).comments.flatMap(({ id, text }) => [id, text]);
    const said = [...people, ...texts].filter((word) => word && report.includes(word));
    expect(said).toEqual([]);
    await page.close();
  });

  test.each(['a[href', 'a:is(b', 'a{}b', '::'])(
    'a selector that the browser cannot parse, %s, is refused by name, and nothing changes',
    async (select) => {
      const options = await stage.openOwn('options.html');
      await choose(options, selectorFile({ fields: { date: [{ ...spa('x'), select }] } }));
      await options.locator('#selectors').getByText(`Селектор «${select}» поля «date»`).waitFor();
      expect(await options.getByTestId('selectors-reset-vk').count()).toBe(0);
      await options.close();
    },
  );

  test('an imported selector set mends the open page without a new build, and can be taken back', async () => {
    const page = await openRenamed();
    await page.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
    const options = await stage.openOwn('options.html');
    await choose(options, selectorFile());
    await options.getByText('Селекторы из файла vk.json в силе').waitFor();
    expect(await options.getByTestId('selectors-vk').textContent()).toContain('выпуск 1');
    await page.locator('html[data-otklik-health="ok"]').waitFor({ state: 'attached' });
    await page.locator('otklik-mark').nth(5).waitFor({ state: 'attached' });

    // The shipped set stays the floor: the page as it was is read as before.
    const plain = await stage.open(stage.replica.addresses.vkPost);
    await plain.locator('html[data-otklik-health="ok"] otklik-mark').first().waitFor({ state: 'attached' });
    await plain.close();

    await options.getByTestId('selectors-reset-vk').click();
    await options.getByText('набору сборки').last().waitFor();
    await page.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
    await options.close();
    await page.close();
  });
});
