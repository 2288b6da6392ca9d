import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf, type NetworkHands, OK, townComment, VK, waitForState } from './networks.ts';
import { hoverDetails, keepFocusedDetails } from './overlay/hover-details.ts';
import { leaveThePage } from './overlay/leave-the-page.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;
/** One tab for all: each test opens its page in it anew. */
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.open('about:blank');
});

afterAll(() => stage?.close());

async function open(address: string, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address);
}

describe('before anything is moderated', () => {
  test('the overlay is silent on a page of another town', async () => {
    await open(stage.replica.addresses.vkOtherWall);
    await page.waitForTimeout(1500);
    expect(await page.locator('otklik-mark,otklik-panel').count()).toBe(0);
    expect(await page.locator('[data-otklik-site],[data-otklik-key]').count()).toBe(0);
  });

  test('a page whose managers’ menu the network shows is moderated by itself', async () => {
    await open(stage.replica.addresses.vkWall);
    await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
  });
});

describe('on a moderated page', () => {
  beforeAll(() => importSettings(stage));

  const openPost = async (network: NetworkHands) => {
    await open(network.address(stage.replica));
    await page.locator('html[data-otklik-site] otklik-mark').first().waitFor({ state: 'attached' });
  };

  test.each([VK, OK])(
    '$name: nothing of the host page is changed but marks and attributes, no control is covered and no comment higher',
    async (network) => {
      await openPost(network);
      await page.locator('otklik-panel').waitFor({ state: 'attached' });
      await leaveThePage(page);
    },
  );

  test('a mark that had to shrink to its icon says its words in the details', async () => {
    await open(stage.replica.addresses.okTopic, 400);
    const mark = page.locator('otklik-mark[data-fit="compact"]').first();
    await mark.waitFor();
    const words = await mark.locator('.mark').getAttribute('aria-label');
    await mark.hover();
    await page
      .locator('otklik-panel .details')
      .getByText(words ?? 'no words', { exact: true })
      .waitFor();
  });

  test.each([VK, OK])(
    '$name: the details of a mark stay under the pointer that goes onto them, and go by Escape or with it',
    async (network) => {
      await openPost(network);
      const mark = page.locator('otklik-mark .mark').first();
      await mark.scrollIntoViewIfNeeded();
      await hoverDetails(page, mark);
      await keepFocusedDetails(page, mark);
    },
  );

  test('the panel is opened and folded by the keyboard, and the focus stays on the button that turns it', async () => {
    await open(stage.replica.addresses.vkPost);
    const panel = page.locator('otklik-panel');
    const fold = panel.getByRole('button', { name: 'Свернуть панель' });
    const tab = panel.locator('.tab');
    await tab.focus();
    await page.keyboard.press('Enter');
    await fold.waitFor();
    expect(await fold.evaluate((button) => button.matches(':focus-visible'))).toBe(true);
    await page.keyboard.press('Enter');
    await tab.waitFor();
    expect(await tab.evaluate((button) => button.matches(':focus-visible'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await tab.waitFor();
    expect(await tab.evaluate((button) => button.matches(':focus-visible'))).toBe(true);
  });

  test('a mark that the focus comes to out of sight says its details, to the eye and to a screen reader, until Escape', async () => {
    await open(stage.replica.addresses.vkPost);
    await page.setViewportSize({ width: 1280, height: 420 });
    const unread = townComment(stage.replica, VK.post, 'Почему на Гагарина');
    const mark = page.locator(`[data-otklik-key="${keyOf(VK, unread.id)}"] otklik-mark`);
    await mark.waitFor({ state: 'attached' });
    const below = () => mark.evaluate((host) => host.getBoundingClientRect().bottom - innerHeight);
    await mark.evaluate((host) => {
      host.parentElement?.scrollIntoView({ block: 'end', behavior: 'instant' });
      scrollBy({ top: -60, behavior: 'instant' });
    });
    await mark.locator('.mark').waitFor();
    await mark.evaluate((host) => {
      const date = host.previousElementSibling;
      if (date instanceof HTMLElement) date.focus({ preventScroll: true });
    });
    expect(await below()).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    const details = page.locator('otklik-panel .details');
    await details.getByText(/^Ответить до /).waitFor();
    expect(await below()).toBeLessThan(0);
    const { top, bottom } = await details.evaluate((shown) => shown.getBoundingClientRect());
    expect([top >= 0, bottom <= 420]).toEqual([true, true]);
    expect(await mark.locator('.mark').getAttribute('aria-description')).toMatch(/\. Ответить до .+ в \d/);
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
  });

  test('marks and panel follow the theme, the queue leads from the emergency to its comment, and what is folded stays folded', async () => {
    await open(`${stage.replica.addresses.vkPost}?theme=dark`, 1920);
    const panel = page.locator('otklik-panel');
    await panel.locator('.panel').waitFor();
    expect(await panel.getAttribute('data-theme')).toBe('dark');
    await page.locator('otklik-mark[data-theme="dark"]').first().waitFor();
    await page.getByRole('button', { name: 'Светлая тема' }).click();
    await page.locator('otklik-panel[data-theme="light"]').waitFor({ state: 'attached' });
    await page.locator('otklik-mark[data-theme="light"]').first().waitFor();

    const first = panel.locator('.queue a').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('ЧП');
    await first.click();
    const gas = townComment(stage.replica, VK.post, 'Пахнет газом');
    await page.waitForFunction(
      (key) => document.activeElement?.closest(`[data-otklik-key="${key}"]`) !== null,
      keyOf(VK, gas.id),
    );

    await panel.getByRole('button', { name: 'Свернуть панель' }).click();
    await panel.locator('.tab').waitFor();
    await page.reload();
    await panel.locator('.tab').waitFor();
    await panel.locator('.tab').click();
    await panel.locator('.panel').waitFor();
  });
});

describe('a living page', () => {
  beforeAll(() => importSettings(stage));

  test('a collapsed thread is unknown, and known once it is opened', async () => {
    await open(stage.replica.addresses.vkSnowPost);
    await page.locator('[data-otklik-state="unknown"]').first().waitFor({ state: 'attached' });
    const key = await page.locator('[data-otklik-state="unknown"]').first().getAttribute('data-otklik-key');
    await page.getByTestId('comment-expand').first().click();
    await page.waitForFunction(
      (wanted) =>
        document.querySelector(`[data-otklik-key="${wanted}"]`)?.getAttribute('data-otklik-state') !==
        'unknown',
      key,
    );
  });

  test('a deleted comment is gone, and open again when it is restored', async () => {
    await open(stage.replica.addresses.vkPost);
    const comment = townComment(stage.replica, VK.post, 'На перекрёстке Мира');
    const key = keyOf(VK, comment.id);
    await waitForState(page, key, 'unanswered');
    const root = page.locator(`[id="-38612614_${comment.id}"]`);
    await root.getByTestId('comment_action_delete').click();
    await waitForState(page, key, 'gone');
    await root.getByTestId('comment_action_restore').click();
    await waitForState(page, key, 'unanswered');
  });
});
