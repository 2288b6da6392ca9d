import { beforeAll, expect, test } from 'vitest';
import { readComments, readEvents } from '~/tests/e2e/log.ts';
import { openMarkup, vkComment, vkPost } from '~/tests/e2e/markup-page.ts';
import { readStates, waitForState } from '~/tests/e2e/networks.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { comment, post } from '~/tests/e2e/vk-pitfall-markup.ts';

const POST = 'https://vk.com/wall-38612614_900';

/** Marks on what a real page of VK has that they may fall into. */
export function testVkPitfallMarks(given: () => Stage): void {
  let stage: Stage;

  beforeAll(() => {
    stage = given();
  });

  test('a citizen with a short name who posted on the wall is not taken for the page', async () => {
    const citizens = post(comment('901', { author: '/ivan' })).replaceAll('/gorod', '/ivan');
    const page = await stage.open('about:blank');
    await page.route('**/wall-38612614_900', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><body>${citizens}</body>`,
      }),
    );
    await page.goto(POST);
    const comments = page.locator('[data-otklik-key="vk:-38612614:900:901"][data-otklik-state]');
    await comments.waitFor({ state: 'attached' });
    expect(await comments.getAttribute('data-otklik-state')).toBe('unanswered');
    await page.close();
  });

  test('in a feed the moderated page is found among others that post more', async () => {
    const others = ['1', '2', '3'].map((id) =>
      post('', `data-post-id="-777_${id}" data-post-nesting-lvl="0"`).replaceAll('/gorod', '/other'),
    );
    const body = `<!doctype html><body>${others.join('')}${post(comment('901'))}</body>`;
    const page = await stage.open('about:blank');
    await page.route('**/feed', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto('https://vk.com/feed');
    const mark = page.locator('[data-otklik-key="vk:-38612614:900:901"][data-otklik-state]');
    await mark.waitFor({ state: 'attached' });
    expect(await page.locator('html').getAttribute('data-otklik-page')).toBe('-38612614');
    await page.close();
  });

  test.each([
    ['drops the mark', '911', "document.querySelectorAll('otklik-mark').forEach((mark) => mark.remove())"],
    ['draws the comment again', '912', 'document.getElementById("-38612614_912").outerHTML = window.bare'],
  ])(
    'a page that %s gets it back, under the same key and state, and nothing counts as deleted',
    async (_, id, act) => {
      const bare = vkComment({ id });
      const page = await openMarkup(stage, POST, vkPost({ total: 1, comments: [bare] }));
      const key = `vk:-38612614:900:${id}`;
      const mark = page.locator(`[data-otklik-key="${key}"] otklik-mark[data-key="${key}"]:not([hidden])`);
      await waitForState(page, key, 'unanswered');
      await mark.waitFor();
      await page.evaluate(
        `window.bare = ${JSON.stringify(bare)}; window.old = document.querySelector('otklik-mark')`,
      );
      await page.evaluate(act);
      await page.waitForFunction('!window.old.isConnected && document.querySelector("otklik-mark")');
      await mark.waitFor();
      // Longer than a counter may take to follow a deletion.
      await page.waitForTimeout(5_500);
      expect(await page.locator('otklik-mark').count()).toBe(1);
      expect(await readStates(page)).toEqual({ [key]: 'unanswered' });
      const told = (await readEvents(stage)).filter((event) => event.key === key);
      expect(told.map(({ type }) => type)).toEqual(['comment.seen']);
      const rows = (await readComments(stage)).filter((row) => row.key === key);
      expect(rows).toMatchObject([{ key, deleted: false }]);
      await page.close();
    },
  );
}
