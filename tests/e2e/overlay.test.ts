import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundles } from '~/tests/replica/bundle.ts';
import { keyOf, OK, readStates, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage?.close());

/** The page's HTML without anything that carries our name. */
const hostHtml = () => {
  const copy = document.documentElement.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const ours of copy.querySelectorAll('otklik-mark,otklik-panel')) ours.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('data-otklik-')) element.removeAttribute(name);
    }
  }
  return copy.innerHTML;
};

describe('before anything is moderated', () => {
  test('the overlay is silent on a page of another town', async () => {
    const page = await stage.open(stage.replica.addresses.vkOtherWall);
    await page.waitForTimeout(1500);
    expect(await page.locator('otklik-mark,otklik-panel').count()).toBe(0);
    expect(await page.locator('[data-otklik-site],[data-otklik-key]').count()).toBe(0);
    await page.close();
  });

  test('a page whose managers’ menu the network shows is moderated by itself', async () => {
    const page = await stage.open(stage.replica.addresses.vkWall);
    await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
    await page.close();
  });
});

describe('on a moderated page', () => {
  beforeAll(() => importSettings(stage));

  test.each([VK, OK])(
    '$name: nothing of the host page is changed but marks and attributes',
    async (network) => {
      const page = await stage.open('about:blank');
      await page.addInitScript(`window.hostHtml = ${hostHtml}`);
      await page.goto(network.address(stage.replica));
      await page.locator('html[data-otklik-site] otklik-mark').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(500);
      const marked = await page.evaluate(hostHtml);
      const bare = await page.evaluate(() => {
        for (const ours of document.querySelectorAll('otklik-mark,otklik-panel')) ours.remove();
        return document.documentElement.innerHTML;
      });
      expect(marked).toBe(bare.replace(/ data-otklik-[a-z]+="[^"]*"/g, ''));
      expect(marked).not.toContain('otklik');
      await page.close();
    },
  );

  test.each([VK, OK])('$name: the panel covers no control, wide or narrow', async (network) => {
    const page = await stage.open(network.address(stage.replica));
    await page.locator('otklik-panel').waitFor({ state: 'attached' });
    for (const width of [1920, 1280, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(400);
      const covered = await page.evaluate(
        () =>
          [...document.querySelectorAll('a[href],button,[contenteditable="true"]')].filter((control) => {
            const box = control.getBoundingClientRect();
            const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
            const inside = box.width > 0 && x > 0 && y > 0 && x < innerWidth && y < innerHeight;
            return inside && document.elementFromPoint(x, y)?.localName === 'otklik-panel';
          }).length,
      );
      expect(covered, `at ${width} px`).toBe(0);
    }
    await page.close();
  });

  test.each([VK, OK])('$name: marks change the height of no comment, wide or narrow', async (network) => {
    const page = await stage.open(network.address(stage.replica));
    await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(300);
      const moved = await page.evaluate(() => {
        const comments = [...document.querySelectorAll('[data-otklik-key]')];
        const heights = () => comments.map((comment) => comment.getBoundingClientRect().height);
        const marked = heights();
        for (const mark of document.querySelectorAll<HTMLElement>('otklik-mark')) mark.dataset.fit = 'out';
        const bare = heights();
        return marked.filter((height, index) => Math.abs(height - (bare[index] ?? 0)) > 0.5).length;
      });
      expect(moved, `at ${width} px`).toBe(0);
      await page.reload();
      await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
    }
    await page.close();
  });

  test('a mark that had to shrink to its icon says its words in the details', async () => {
    const page = await stage.open(stage.replica.addresses.okTopic);
    await page.setViewportSize({ width: 400, height: 900 });
    await page.reload();
    const mark = page.locator('otklik-mark[data-fit="compact"]').first();
    await mark.waitFor();
    const words = await mark.locator('.mark').getAttribute('aria-label');
    await mark.hover();
    await page
      .locator('otklik-panel .details')
      .getByText(words ?? 'no words', { exact: true })
      .waitFor();
    await page.close();
  });

  test('marks and panel follow the theme of the network', async () => {
    const page = await stage.open(`${stage.replica.addresses.vkPost}?theme=dark`);
    await page.locator('otklik-panel').waitFor({ state: 'attached' });
    expect(await page.locator('otklik-panel').getAttribute('data-theme')).toBe('dark');
    await page.locator('otklik-mark[data-theme="dark"]').first().waitFor();
    await page.getByRole('button', { name: 'Светлая тема' }).click();
    await page.locator('otklik-panel[data-theme="light"]').waitFor({ state: 'attached' });
    await page.locator('otklik-mark[data-theme="light"]').first().waitFor();
    await page.close();
  });

  test('the panel stays folded after it was folded', async () => {
    const page = await stage.open(stage.replica.addresses.vkPost);
    await page.setViewportSize({ width: 1920, height: 900 });
    await page.locator('otklik-panel .panel').waitFor();
    await page.locator('otklik-panel').getByRole('button', { name: 'Свернуть панель' }).click();
    await page.locator('otklik-panel .tab').waitFor();
    await page.reload();
    await page.locator('otklik-panel .tab').waitFor();
    await page.locator('otklik-panel .tab').click();
    await page.locator('otklik-panel .panel').waitFor();
    await page.close();
  });

  test('the queue has the emergency on top and leads to its comment', async () => {
    const page = await stage.open(stage.replica.addresses.vkPost);
    await page.setViewportSize({ width: 1920, height: 900 });
    const first = page.locator('otklik-panel .queue a').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('ЧП');
    await first.click();
    const gas = townComment(stage.replica, VK.post, 'Пахнет газом');
    await page.waitForFunction(
      (key) => document.activeElement?.closest(`[data-otklik-key="${key}"]`) !== null,
      keyOf(VK, gas.id),
    );
    await page.close();
  });

  test('coverage is said in words and grows as more is loaded', async () => {
    const page = await stage.open(stage.replica.addresses.vkMayPost);
    await page.setViewportSize({ width: 1920, height: 900 });
    await page
      .locator('otklik-panel')
      .getByText(/Осмотрено \d+ из \d+/)
      .first()
      .waitFor();
    await page.close();
  });
});

describe('a living page', () => {
  beforeAll(() => importSettings(stage));

  test('a comment that arrives while one looks is marked', async () => {
    const page = await stage.open(stage.replica.addresses.vkPost);
    await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
    const said = stage.replica.say({
      post: VK.post,
      by: 'vk-alla',
      text: 'Подскажите, когда откроют каток на стадионе?',
      replyTo: null,
    });
    await waitForState(page, keyOf(VK, said.id), 'unanswered');
    await page.close();
  });

  test('a collapsed thread is unknown, and known once it is opened', async () => {
    const page = await stage.open(stage.replica.addresses.vkSnowPost);
    await page.locator('[data-otklik-state="unknown"]').first().waitFor({ state: 'attached' });
    const key = await page.locator('[data-otklik-state="unknown"]').first().getAttribute('data-otklik-key');
    await page.getByTestId('comment-expand').first().click();
    await page.waitForFunction(
      (wanted) =>
        document.querySelector(`[data-otklik-key="${wanted}"]`)?.getAttribute('data-otklik-state') !==
        'unknown',
      key,
    );
    await page.close();
  });

  test('moving to another post without a reload marks the new one and leaves nothing of the old', async () => {
    const page = await stage.open(stage.replica.addresses.vkWall);
    await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
    await page.locator('a[href="/wall-38612614_114902"]').first().click();
    await page.waitForURL('**/wall-38612614_114902');
    await page.locator('[data-otklik-key^="vk:-38612614:114902:"][data-otklik-state]').nth(4).waitFor({
      state: 'attached',
    });
    const keys = Object.keys(await readStates(page));
    expect(keys.filter((key) => !key.startsWith('vk:-38612614:114902:'))).toEqual([]);
    await page.close();
  });

  test('a deleted comment is gone, and open again when it is restored', async () => {
    const page = await stage.open(stage.replica.addresses.vkPost);
    const comment = townComment(stage.replica, VK.post, 'На перекрёстке Мира');
    const key = keyOf(VK, comment.id);
    await waitForState(page, key, 'unanswered');
    const root = page.locator(`[id="-38612614_${comment.id}"]`);
    await root.getByTestId('comment_action_delete').click();
    await waitForState(page, key, 'gone');
    await root.getByTestId('comment_action_restore').click();
    await waitForState(page, key, 'unanswered');
    await page.close();
  });

  test('markup that stopped matching is told in words, never shown as an empty queue', async () => {
    const page = await stage.open('about:blank');
    await page.setViewportSize({ width: 1920, height: 900 });
    const { vk } = await bundles();
    await page.route('**/_replica/page.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: vk.script.replaceAll('wall_comments_comment_', 'wall_remarks_remark_'),
      }),
    );
    await page.goto(stage.replica.addresses.vkPost);
    await page.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
    await page.locator('otklik-panel').getByText('прочитать их не удалось').waitFor();
    await page.close();
  });
});
