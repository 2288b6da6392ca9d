import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { eventually, readEvents } from '~/tests/e2e/log.ts';
import { openRenamedPage, type Renamed } from '~/tests/e2e/renamed-page.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Names that a release takes from a comment; on a stage that has read nothing yet. */
export function testRenamedFields(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  async function unfold(page: Page) {
    const panel = page.locator('otklik-panel');
    await panel.locator('.panel, .tab').first().waitFor();
    const tab = panel.getByRole('button', { name: /Открыть очередь/ });
    if (await tab.isVisible()) await tab.click();
    return panel;
  }

  const health = async (network: 'vk' | 'ok') =>
    (await readEvents(stage)).filter(
      ({ type, page }) => type === 'health.changed' && page?.startsWith(network),
    );

  /** One name of each network that a release renames: what it takes from a comment, and what is read in its stead. */
  const RENAMED: [network: 'vk' | 'ok', page: string, renamed: Renamed, stead: string][] = [
    ['vk', 'vk-wall', [/comment-owner/g, 'remark-owner'], 'owner'],
    ['ok', 'ok-layer', [/comments_author-name/g, 'remarks_author-name'], 'author'],
  ];

  test.each(RENAMED)(
    'on %s a name that the author was read by is gone: said in the banner, in the log and in the report',
    async (network, fixture, renamed, stead) => {
      const page = await openRenamedPage(stage, fixture, renamed);
      await page.locator('html[data-otklik-health="degraded"]').waitFor({ state: 'attached' });
      const panel = await unfold(page);
      await panel.getByText(/Не удалось прочитать автора \(комментариев: \d\)/).waitFor();
      const event = await eventually('the change of health', async () =>
        (await health(network)).find(({ data }) => data.to === 'degraded'),
      );
      expect(event.data.problems).toEqual([{ kind: 'missing', field: 'author', count: expect.any(Number) }]);
      expect(event.data.fallbacks).toContainEqual(expect.objectContaining({ field: stead }));
      await panel.getByTestId('report-copy').click();
      await panel.getByText('Отчёт скопирован').waitFor();
      const report = await page.evaluate(() => navigator.clipboard.readText());
      expect(report).toMatch(/^health: degraded\nmissing: author × \d$/m);
      expect(report).toMatch(new RegExp(`^fallback: ${stead} [2-9]/\\d$`, 'm'));
      const opening = stage.context.waitForEvent('page');
      await panel.getByRole('button', { name: 'О-502' }).click();
      const help = await opening;
      await help.waitForURL('**/help.html#error-502');
      const told = await help.getByTestId('report').textContent();
      expect(told).toMatch(/читается частично, страниц: 1; не прочитано: author/);
      await help.close();
      await page.close();
    },
  );

  test('a name whose loss changes nothing of what is read is written down all the same, without an alarm', async () => {
    const page = await openRenamedPage(stage, 'vk-layer', [/comment-avatar/g, 'remark-face']);
    await page.locator('[data-otklik-key][data-otklik-state]').first().waitFor();
    const event = await eventually('the change of health', async () =>
      (await health('vk')).find(({ data }) => data.layout === 'vk-spa-layer'),
    );
    expect(event.data).toMatchObject({ to: 'ok', problems: [] });
    expect(event.data.fallbacks).toContainEqual(expect.objectContaining({ field: 'avatar' }));
    expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
    await page.close();
  });

  test('comments and posts that are not recognised any more are named beside those that are', async () => {
    const replies = await openRenamedPage(stage, 'vk-wall', [
      /comments_comment_in_thread/g,
      'remarks_in_thread',
    ]);
    await (await unfold(replies)).getByText(/Не удалось прочитать часть комментариев целиком/).waitFor();
    await replies.close();
    const posts = await openRenamedPage(stage, 'vk-wall', [/data-testid="post"/g, 'data-testid="item"']);
    await (await unfold(posts)).getByText(/Не удалось прочитать запись, под которой они стоят/).waitFor();
    expect(await posts.locator('html').getAttribute('data-otklik-health')).toBe('degraded');
    await posts.close();
  });
}
