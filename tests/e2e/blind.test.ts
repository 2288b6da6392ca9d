import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixturePage } from '~/tests/replica/fixture.ts';
import { eventually, readEvents } from './log.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

/** Opens a layout page as it would be after a release of the network that renamed the roots of its comments. */
async function openRenamed(name: string, from: RegExp, to: string) {
  const { address, html } = fixturePage(name);
  const body = html.replace(from, to);
  expect(body).not.toBe(html);
  const page = await stage.open('about:blank');
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ status: 404, body: '' }),
  );
  await page.goto(address);
  return page;
}

const VK_ROOTS = /wall_comments_comment_/g;
const OK_ROOTS = /comments_i __new-comments h-mod" data-seen-params|comments_current(?=")/g;
const OK_RENAMED = 'remarks_i" data-remark';

test.each([
  ['a wall of VK', 'vk-wall', VK_ROOTS, 'wall_remarks_remark_'],
  ['a feed of VK', 'vk-feed', VK_ROOTS, 'wall_remarks_remark_'],
  ['a photo of VK', 'vk-photo', VK_ROOTS, 'wall_remarks_remark_'],
  ['a video of VK', 'vk-video', /data-testid="comment"/g, 'data-testid="remark"'],
  ["the moderators' page of VK", 'vk-activity', /group_activity_reply_wrap/g, 'group_activity_row'],
  ['a photo of OK', 'ok-photo', OK_ROOTS, OK_RENAMED],
])('on %s, comments that cannot be read are told within a second', async (_, name, from, to) => {
  const page = await openRenamed(name, from, to);
  const settled = Date.now();
  await page.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
  expect(Date.now() - settled).toBeLessThan(1000);
  expect(await page.locator('[data-otklik-key]').count()).toBe(0);
  await page.close();
});

test('what cannot be read stands in words in the panel and in the log', async () => {
  const page = await openRenamed('vk-activity', /group_activity_reply_wrap/g, 'group_activity_row');
  const panel = page.locator('otklik-panel');
  const unfold = panel.getByRole('button', { name: /Открыть очередь/ });
  if (await unfold.isVisible()) await unfold.click();
  await panel.getByText('Очередь этой записи неизвестна').waitFor();
  await eventually('the event', async () =>
    (await readEvents(stage)).some(({ type, data }) => type === 'health.changed' && data.to === 'blind'),
  );
  await page.close();
});

test('a photo without a counter and without comments is no failure, and its total stays unknown', async () => {
  const page = await openRenamed(
    'vk-photo',
    /<div class="vkit-QmZ1x">[\s\S]*<\/div>\s*<\/body>/,
    '<div class="vkit-QmZ1x"><div data-testid="wall_comments_layout_root"></div></div></div></body>',
  );
  await page.locator('otklik-panel').getByText('всего — неизвестно').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
  await page.close();
});
