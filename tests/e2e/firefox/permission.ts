import { beforeAll, expect, test } from 'vitest';
import type { FirefoxStage } from './stage.ts';

const TAKE_BACK = `
  const [origins, resolve] = arguments;
  browser.permissions.remove({ origins }).then(resolve);`;

/** A user who takes the networks back and gives them again. */
export function testPermission(given: () => FirefoxStage): void {
  let stage: FirefoxStage;

  beforeAll(async () => {
    stage = given();
    await stage.beginAnew();
  });

  test('the popup says what to press, and after it the page is read again', async () => {
    await stage.tab.go(`${stage.origin}/popup.html`);
    expect(await stage.tab.run(TAKE_BACK, ['https://vk.com/*'])).toBe(true);
    const tab = await stage.open(stage.replica.addresses.vkPost);
    await tab.waitFor('[data-testid="wall_comments_root"], #spa_root *');
    expect(await tab.attributes('html', 'data-otklik-site')).toEqual([null]);

    await stage.tab.go(`${stage.origin}/popup.html`);
    expect(await stage.tab.textOf('h2')).toBe('Браузер не пускает Отклик в соцсети');
    await stage.tab.press('[data-testid="networks-allow"]');
    await stage.tab.find('//h2[not(contains(text(), "не пускает"))]', 'xpath');

    const again = await stage.open(stage.replica.addresses.vkPost);
    await again.waitFor('[data-otklik-state="unanswered"]');
  });
}
