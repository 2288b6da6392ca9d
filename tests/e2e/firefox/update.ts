import { beforeAll, expect, test } from 'vitest';
import { eventually } from '~/tests/e2e/log.ts';
import type { FirefoxStage } from './stage.ts';

/** A new script in an old tab. */
export function testUpdate(given: () => FirefoxStage): void {
  let stage: FirefoxStage;

  beforeAll(async () => {
    stage = given();
    await stage.beginAnew();
  });

  test('after an update each comment still has one mark, and it is a living one', async () => {
    const tab = await stage.open(stage.replica.addresses.vkPost);
    await tab.waitFor('otklik-mark[data-key]');
    await eventually('marks', async () => (await tab.attributes('otklik-mark', 'data-key')).length > 5);
    await stage.update();
    const { id } = stage.replica.say({ post: '114815', by: 'vk-marina', text: 'Когда починят фонарь?' });
    await tab.waitFor(`[data-otklik-key$=":${id}"][data-otklik-state="unanswered"]`);
    const keys = await tab.attributes('otklik-mark', 'data-key');
    expect(keys).toHaveLength(new Set(keys).size);
    expect(await tab.attributes('otklik-panel', 'data-theme')).toHaveLength(1);
  });
}
