import type { Town, TownPost } from '~/tests/replica/settle.ts';
import { actor, avatar, escapeHtml } from './html.ts';

function choice(town: Town, key: string, words: string): string {
  const one = actor(town, key);
  return `<button type="button" role="menuitem" data-author="${key}">${avatar(one, 28)}<span>${escapeHtml(one.name)}<small>${words}</small></span></button>`;
}

function authorMenu(town: Town, post: TownPost): string {
  return `<div class="comments_author-menu h-mod" data-module="discussions/CommentFormAuthorMenu"><button type="button" class="comments_author-toggle" aria-expanded="false" aria-label="От чьего имени комментировать"><span class="js-author-ava">${avatar(actor(town, post.owner), 32)}</span><span aria-hidden="true">▾</span></button><div class="comments_author-list" role="menu" hidden>${choice(town, post.owner, 'от имени группы')}${choice(town, town.me.ok, 'от себя')}</div></div>`;
}

/** The reply form under a topic; its author is the group for who manages it. */
export function commentForm(town: Town, post: TownPost): string {
  const manager = town.manages.includes(post.owner);
  const who = manager
    ? authorMenu(town, post)
    : `<div class="comments_author-menu">${avatar(actor(town, town.me.ok), 32)}</div>`;
  return `<form class="comments_add" data-module="discussions/CommentForm" data-by="${manager ? post.owner : town.me.ok}"><div class="comments_add-reply" hidden><span class="js-reply-name"></span><button type="button" class="js-reply-cancel" aria-label="Отменить ответ">✕</button></div><div class="comments_add-row">${who}<div class="itx js-comments_add js-ok-e comments_add-ceditable" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Напишите комментарий" data-l="t,ta" data-placeholder="Напишите комментарий"></div><div class="comments_add-controls"><button type="button" class="button-pro form-actions_yes" data-l="t,submit">Отправить</button></div></div></form>`;
}
