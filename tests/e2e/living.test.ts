import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually, readComments, readEvents } from './log.ts';
import { keyOf, OK, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

beforeEach(() => stage.replica.reset());

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

/** Events of one comment, in order, without the first look. */
async function told(key: string) {
  const events = await readEvents(stage);
  return events.filter((event) => event.key === key && event.type.startsWith('comment.'));
}

const CITIZEN = { vk: 'vk-alla', ok: 'ok-faina' } as const;

const REMOVE = { vk: '[data-testid="comment_action_delete"]', ok: '.comments_remove' } as const;

describe.each([VK, OK])('on $name', (network) => {
  const say = (text: string) => stage.replica.say({ post: network.post, by: CITIZEN[network.name], text });

  /** Opens the post and waits until the page lives: what was said before may stand beyond what is loaded. */
  const openAlive = async () => {
    const page = await stage.open(network.address(stage.replica));
    await page.locator('[data-otklik-state="unanswered"]').first().waitFor({ state: 'attached' });
    return page;
  };

  test('a comment that its author takes away is gone, by whom is unknown; one that is unloaded is not', async () => {
    const page = await openAlive();
    const gone = say('Где расписание?');
    const unloaded = say('Когда откроют мост?');
    for (const { id } of [gone, unloaded]) await waitForState(page, keyOf(network, id), 'unanswered');
    await page
      .locator(`[data-otklik-key="${keyOf(network, unloaded.id)}"]`)
      .evaluate((element) => element.remove());
    // Longer than the counter may take to follow.
    await page.waitForTimeout(5_500);
    // A screen reader heard of both in the meantime.
    await page
      .getByTestId('panel-news')
      .getByText(/^Ещё \d+ комментари\S+ без ответа, всего жд[ёу]т \d+$/)
      .waitFor({ state: 'attached' });
    stage.replica.remove(network.post, gone.id);
    const events = await eventually('the deletion in the log', async () => {
      const all = await told(keyOf(network, gone.id));
      return all.length > 1 && all;
    });
    expect(events.map(({ type, data }) => [type, data.by])).toEqual([
      ['comment.seen', undefined],
      ['comment.gone', 'unknown'],
    ]);
    expect(await told(keyOf(network, unloaded.id))).toHaveLength(1);
    await page.close();
  });

  test('a comment that the moderator deletes is gone by us', async () => {
    const page = await openAlive();
    const key = keyOf(network, say('Купите недорого диплом?').id);
    await waitForState(page, key, 'unanswered');
    await page.locator(`[data-otklik-key="${key}"] ${REMOVE[network.name]}`).first().click();
    const last = await eventually('the deletion in the log', async () => (await told(key))[1]);
    expect(last).toMatchObject({ type: 'comment.gone', data: { by: 'us' } });
    await page.close();
  });
});

test('a tab from before an update of the extension says so and takes its marks away', async () => {
  const page = await stage.open(VK.address(stage.replica));
  const { id } = townComment(stage.replica, VK.post, 'Почему на Гагарина');
  await waitForState(page, keyOf(VK, id), 'unanswered');
  const own = await stage.openOwn('options.html');
  const gone = own.waitForEvent('close');
  await own.evaluate('setTimeout(() => chrome.runtime.reload(), 0)');
  await gone;
  await page.locator('otklik-panel .retired').waitFor();
  expect(await page.locator('otklik-panel .retired').textContent()).toContain('Обновите страницу');
  expect(await page.locator('otklik-mark').count()).toBe(0);
  expect(await page.locator('[data-otklik-key]').count()).toBe(0);
});
