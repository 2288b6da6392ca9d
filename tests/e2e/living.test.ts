import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

test('a tab from before an update of the extension says so and takes its marks away', async () => {
  const page = await stage.open(VK.address(stage.replica));
  const { id } = townComment(stage.replica, VK.post, 'Почему на Гагарина');
  await waitForState(page, keyOf(VK, id), 'unanswered');
  const own = await stage.openOwn('options.html');
  const gone = own.waitForEvent('close');
  await own.evaluate('setTimeout(() => chrome.runtime.reload(), 0)');
  await gone;
  await page.locator('otklik-panel .retired').waitFor({ timeout: 10_000 });
  expect(await page.locator('otklik-panel .retired').textContent()).toContain('Обновите страницу');
  expect(await page.locator('otklik-mark').count()).toBe(0);
  expect(await page.locator('[data-otklik-key]').count()).toBe(0);
});
