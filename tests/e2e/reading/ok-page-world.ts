import { beforeAll, expect, test } from 'vitest';
import { eventually, readEvents } from '~/tests/e2e/log.ts';
import { keyOf, OK, waitForState } from '~/tests/e2e/networks.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

const REMOVE = '.comments_remove';

/** OK's page world is its own (ok.md §6.12): nothing of ours runs in it, and what it does with events is not felt. */
export function testOkPageWorld(given: () => Stage): void {
  let stage: Stage;

  beforeAll(() => {
    stage = given();
  });

  test('§6.12 a deletion is noticed as ours though the page lets no click out of its comments', async () => {
    const { id } = stage.replica.say({ post: OK.post, by: 'ok-faina', text: 'Куплю дипломы, звоните' });
    const page = await stage.open(OK.address(stage.replica));
    const key = keyOf(OK, id);
    await waitForState(page, key, 'unanswered');
    const comment = page.locator(`[data-otklik-key="${key}"]`).first();
    await comment.evaluate((root) => root.addEventListener('click', (event) => event.stopPropagation()));
    await comment.locator(REMOVE).first().click();
    // The copy listens on the document, so what the network does after such a click is done in its stead.
    stage.replica.remove(OK.post, id);
    const gone = await eventually('the deletion in the log', async () =>
      (await readEvents(stage)).find((event) => event.key === key && event.type === 'comment.gone'),
    );
    expect(gone.data).toMatchObject({ by: 'us' });
    await page.close();
  });

  test('§6.12 a press on a mark is ours alone, and no script of ours runs among those of the page', async () => {
    const { id } = stage.replica.say({
      post: OK.post,
      by: 'ok-faina',
      text: 'Когда пустят седьмой маршрут?',
    });
    const page = await stage.open(OK.address(stage.replica));
    const key = keyOf(OK, id);
    await waitForState(page, key, 'unanswered');
    await page.evaluate(() => {
      document.addEventListener('click', () => document.body.setAttribute('data-heard', ''));
    });
    await page.locator(`otklik-mark[data-key="${key}"]`).click();
    await page.locator('otklik-case').waitFor({ state: 'attached' });
    expect(await page.locator('body').getAttribute('data-heard')).toBeNull();
    const foreign = await page.evaluate(() => ({
      scripts: [...document.scripts].filter(({ src }) => src.includes('extension://')).length,
      names: Object.keys(window).filter((name) => /otklik/i.test(name)),
    }));
    expect(foreign).toEqual({ scripts: 0, names: [] });
    await page.close();
  });
}
