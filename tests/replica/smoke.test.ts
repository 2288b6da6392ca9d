import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Replica, startReplica } from '~/tests/replica/server.ts';
import { WITHOUT_UNSEEN } from '~/tests/setup/browser-flags.ts';

let replica: Replica;
let profile: string;
let context: BrowserContext;

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const byTest = (name: string) => `[data-testid="${name}"]`;

beforeAll(async () => {
  replica = await startReplica();
  profile = await mkdtemp(join(tmpdir(), 'replica-'));
  context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    locale: 'ru-RU',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      WITHOUT_UNSEEN,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${replica.hostRules}`,
    ],
  });
});

afterAll(async () => {
  await context?.close();
  await replica?.close();
  await rm(profile, { recursive: true, force: true });
});

describe('VK in the replica', () => {
  it('shows an answer of the page with its ids, in the same tab and in another', async () => {
    const [first, second] = [await open(replica.addresses.vkPost), await open(replica.addresses.vkPost)];
    await first.bringToFront();
    const question = first.locator('[id="-38612614_120268"]');
    await question.hover();
    await question.locator(byTest('comment-reply')).click();
    const box = first.locator(byTest('content-editable-input'));
    expect(await box.textContent()).toMatch(/^Ольга,/);
    await first.keyboard.type('выходите на улицу и звоните 112.');
    await first.locator(byTest('send-comment')).click();
    for (const page of [first, second]) {
      const answer = page.locator(byTest('wall_comments_comment_in_thread'), { hasText: 'звоните 112' });
      await answer.waitFor();
      expect(await answer.getAttribute('id')).toMatch(/^-38612614_\d+$/);
      const number = (await answer.getAttribute('id'))?.split('_')[1];
      expect(await answer.locator(byTest('wall_comment_date')).getAttribute('href')).toBe(
        `/wall-38612614_114815?reply=${number}&thread=120268`,
      );
      expect(await answer.locator(byTest('comment-avatar')).getAttribute('href')).toBe('/gorod');
      expect(await answer.locator(byTest('comment-reply-parent')).textContent()).toBe('ответ Ольге');
    }
    await Promise.all([first.close(), second.close()]);
  });

  it('leaves a stub after removal that restores, and nothing after a reload', async () => {
    const page = await open(replica.addresses.vkPost);
    const comment = page.locator('[id="-38612614_120263"]');
    await comment.hover();
    await comment.locator(byTest('comment_action_delete')).click();
    await comment.getByText('Комментарий удалён').waitFor();
    expect(await comment.locator(`${byTest('comment-avatar')}, ${byTest('comment-text')}`).count()).toBe(0);
    await comment.locator(byTest('comment_action_restore')).click();
    await comment.locator(byTest('comment-avatar')).waitFor();
    await comment.hover();
    await comment.locator(byTest('comment_action_delete')).click();
    await comment.getByText('Комментарий удалён').waitFor();
    await page.reload();
    await page.locator(byTest('wall_comments_comment_root')).first().waitFor();
    expect(await comment.count()).toBe(0);
    await page.close();
  });

  it('loads more, opens a thread and moves to another post without loading the page', async () => {
    const page = await open(replica.addresses.vkPost);
    const roots = page.locator(byTest('wall_comments_comment_root'));
    await roots.first().waitFor();
    const before = await roots.count();
    await page.locator(byTest('show_next_comments')).click();
    await expect.poll(() => roots.count()).toBeGreaterThan(before);
    expect(await page.locator('[id="-38612614_120154"]').count()).toBe(0);
    await page.getByText('Показать 3 ответа').click();
    await page.locator('[id="-38612614_120154"]').waitFor();
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await page.getByText('Ночью выпадет до 12').click();
    await page.locator('[data-post-id="-38612614_114902"]').waitFor();
    expect(page.url()).toBe('https://vk.com/wall-38612614_114902');
    expect(await page.locator('body[data-same-page]').count()).toBe(1);
    await page.close();
  });
});

describe('OK in the replica', () => {
  it('opens a topic over the feed and shows an answer of the group in both tabs', async () => {
    const [first, second] = [await open(replica.addresses.okGroup), await open(replica.addresses.okTopic)];
    await first.bringToFront();
    await first.locator('a.media-text_a').first().click();
    await first.locator('.media-layer.__active .comments_i').first().waitFor();
    expect(first.url()).toBe(replica.addresses.okTopic);
    const question = first.locator('.comments_i', { hasText: 'Запах газа' });
    const seen = await question.getAttribute('data-seen-params');
    await question.locator('.comments_reply').click();
    await first.keyboard.type('выходите на улицу и звоните 112.');
    await first.locator('[data-l="t,submit"]').click();
    for (const page of [first, second]) {
      const answer = page.locator('.comments_lst_cnt > [id^="hook_Block_"] > .comments_i', {
        hasText: 'звоните 112',
      });
      await answer.waitFor();
      const rid = await answer.locator('[data-rid]').getAttribute('data-rid');
      expect(seen).toContain(`"commentId":"${rid}"`);
      expect(await answer.locator('a.comments_author-name.o').getAttribute('href')).toBe('/gorod');
      expect(Number(await answer.getAttribute('data-time'))).toBeGreaterThan(Date.now() - 60_000);
    }
    await Promise.all([first.close(), second.close()]);
  });

  it('marks a removed comment, restores it and loads earlier ones', async () => {
    const page = await open(replica.addresses.okTopic);
    const comments = page.locator('.comments_i');
    const before = await comments.count();
    await page.locator('.js-show-more').click();
    await expect.poll(() => comments.count()).toBeGreaterThan(before);
    const comment = page.locator('.comments_i', { hasText: 'Куда звонить' });
    await comment.hover();
    await comment.locator('.comments_remove').click();
    await page.locator('.comments_i.__deleted .delete-stub_cancel').click();
    await comment.waitFor();
    expect(await page.locator('.__deleted').count()).toBe(0);
    await page.close();
  });
});
