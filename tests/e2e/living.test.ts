import { afterAll, beforeAll, expect, test } from 'vitest';
import { readComments } from './log.ts';
import { keyOf, OK, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

const ME = { vk: 'vk-marina', ok: 'ok-marina' } as const;
const ASKED = { vk: 'Почему на Гагарина', ok: 'Третью ночь темно' } as const;

test.each([VK, OK])(
  'on $name an answer from a personal profile is shown as one and answers nothing',
  async (network) => {
    const asked = townComment(stage.replica, network.post, ASKED[network.name]);
    const page = await stage.open(network.address(stage.replica));
    await waitForState(page, keyOf(network, asked.id), 'unanswered');
    const given = stage.replica.say({
      post: network.post,
      by: ME[network.name],
      text: 'Здравствуйте! Бригада уже выехала.',
      replyTo: asked.id,
    });
    const key = keyOf(network, given.id);
    await waitForState(page, key, 'none');
    await page.locator(`otklik-mark[data-key="${key}"]`, { hasText: 'ответ от личного имени' }).waitFor();
    await waitForState(page, keyOf(network, asked.id), 'unanswered');
    const row = (await readComments(stage)).find((one) => one.key === keyOf(network, asked.id));
    expect(row).toMatchObject({ state: 'unanswered', personal: 'got', answer: null });
    await page.close();
  },
);

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
