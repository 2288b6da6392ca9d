import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually, readComments, readEvents } from '~/tests/e2e/log.ts';
import { keyOf, type NetworkHands, OK, VK, waitForState } from '~/tests/e2e/networks.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

const CITIZEN = { vk: 'vk-alla', ok: 'ok-faina' } as const;
const REMOVE = { vk: '[data-testid="comment_action_delete"]', ok: '.comments_remove' } as const;

/** What is flagged as it is read, and stands in the log beside the substance. */
export function testFlagsAsRead(given: () => Stage): void {
  let stage: Stage;

  beforeAll(() => {
    stage = given();
  });

  beforeEach(() => stage.replica.reset());

  /** Sends a message of the desk as the dashboard does. */
  async function ask(name: string, request: object): Promise<unknown> {
    const own = await stage.openOwn('options.html');
    const message = JSON.stringify({ name, request });
    const answer: unknown = await own.evaluate(`chrome.runtime.sendMessage(${message})`);
    await own.close();
    return answer;
  }

  describe.each([VK, OK])('on $name', (network: NetworkHands) => {
    const say = (text: string) => stage.replica.say({ post: network.post, by: CITIZEN[network.name], text });
    const at = (page: Page, key: string) => page.locator(`[data-otklik-key="${key}"]`).first();

    test('form and substance stand beside each other: flagged, waiting, and waiting still when it was removed', async () => {
      const page = await stage.open(network.address(stage.replica));
      await page.locator('[data-otklik-state="unanswered"]').first().waitFor({ state: 'attached' });
      const key = keyOf(network, say('Когда уберёте эту хуйню с дороги?').id);
      const critic = keyOf(network, say('Позор администрации! Верните деньги').id);
      await waitForState(page, key, 'unanswered');
      await waitForState(page, critic, 'unanswered');
      expect(await at(page, key).getAttribute('data-otklik-flag')).toBe('obscene');
      expect(await at(page, critic).getAttribute('data-otklik-flag')).toBeNull();

      const refused = await ask('removal.done', {
        key,
        snapshot: null,
        by: 'us',
        rule: '2.1',
        networkReason: null,
      });
      expect(refused).toMatchObject({ reply: { ok: false, reason: expect.stringContaining('Сначала') } });
      const taken = await ask('removal.snapshot', { key, rule: '2.1', crop: null });
      expect(taken).toMatchObject({ reply: { ok: true, id: expect.any(String) } });
      await page.locator(`[data-otklik-key="${key}"] ${REMOVE[network.name]}`).first().click();
      const done = await eventually('the removal in the log', async () =>
        (await readEvents(stage)).find((event) => event.type === 'removal.done' && event.key === key),
      );
      expect(done.data).toMatchObject({ by: 'us', rule: { number: '2.1' } });
      const row = (await readComments(stage)).find((one) => one.key === key);
      expect(row).toMatchObject({ state: 'gone', removal: { open: true } });
      expect(row?.dueAt).not.toBeNull();
      await page.close();
    });

    test('a flag that the moderator dismisses leaves the page', async () => {
      const page = await stage.open(network.address(stage.replica));
      await page.locator('[data-otklik-state="unanswered"]').first().waitFor({ state: 'attached' });
      const key = keyOf(network, say('Ну и хуйня').id);
      await waitForState(page, key, 'unanswered');
      const flag = (await readComments(stage)).find((one) => one.key === key)?.raised[0];
      expect(await ask('flag.dismiss', { key, flag })).toMatchObject({ reply: { ok: true } });
      await page
        .locator(`[data-otklik-key="${key}"]:not([data-otklik-flag])`)
        .first()
        .waitFor({ state: 'attached' });
      await page.close();
    });
  });
}
