import type { Page } from 'playwright-core';
import { startBlindClock } from './blind-clock.ts';
import type { Stage } from './stage.ts';

/** Opens an address that shows this markup and nothing else, as a network would serve it, with a clock as `wasBlind` reads it. */
export async function openMarkup(stage: Stage, address: string, body: string): Promise<Page> {
  const page = await stage.open('about:blank');
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="ru"><body style="max-width:900px">${body}</body></html>`,
        })
      : route.fulfill({ status: 404, body: '' }),
  );
  await startBlindClock(page);
  await page.goto(address);
  return page;
}

type VkComment = { owner?: string; post?: string; id: string; text?: string; author?: string };

/** One comment of the React layout. */
export function vkComment({
  owner = '-38612614',
  post = '900',
  id,
  text = 'Где автобус?',
  author = '/id11',
}: VkComment) {
  return `<div data-testid="wall_comments_comment_root" id="${owner}_${id}">
    <a data-testid="comment-avatar" href="${author}"><img src="/a.jpg" alt=""></a>
    <a href="${author}"><div data-testid="comment-owner">Зоя Ильина</div></a>
    <div data-testid="comment-text">${text}</div>
    <a data-testid="wall_comment_date" href="/wall${owner}_${post}?reply=${id}">5 минут назад</a></div>`;
}

type VkPost = {
  owner?: string;
  post?: string;
  slug?: string;
  name?: string;
  total: number;
  comments: string[];
};

/** One post of the React layout with its comments and its counter. */
export function vkPost({
  owner = '-38612614',
  post = '900',
  slug = 'gorod',
  name = 'Администрация города',
  total,
  comments,
}: VkPost) {
  return `<article><div data-testid="post" data-post-id="${owner}_${post}" data-post-nesting-lvl="0">
    <div data-testid="post-header-title"><a href="/${slug}">${name}</a></div>
    <div data-testid="wall_comments_layout_root">${comments.join('')}</div>
    <button data-testid="post_footer_action_comment" aria-label="Комментировать, ${total} комментариев">${total}</button>
  </div></article>`;
}

/** A feed of posts. */
export function vkFeed(posts: string[]): string {
  return `<div data-testid="feed_wall"><div data-testid="feed-items" role="feed">${posts.join('')}</div></div>`;
}
