import { okTime } from '~/lib/training/said-time.ts';
import type { Actor, Town, TownComment, TownPost } from '~/tests/replica/settle.ts';
import { actor, avatar, escapeHtml, richHtml } from './html.ts';

let blocks = 0;

// Block ids are opaque and new on every render: a structural prefix, never a key (reference: ok.md §6.2).
function blockId(): string {
  blocks += 1;
  return `hook_Block_${(Date.now() % 1e9).toString(36)}${blocks.toString(36)}`;
}

function attachments(comment: TownComment): string {
  const photo = comment.photo
    ? `<div class="comments_attach"><img class="collage_img" src="/_replica/photo/${comment.photo}.svg" alt="Фото"></div>`
    : '';
  const sticker = comment.sticker
    ? `<div><img class="usmile __sticker" data-code="#${comment.sticker}s#" src="/sticker/1-${comment.sticker}-128" alt="" width="96" height="96"></div>`
    : '';
  return photo + sticker;
}

function replyMarker(town: Town, post: TownPost, comment: TownComment): string {
  const parent = post.comments.find((each) => each.id === comment.replyTo);
  if (!parent) return '';
  return `<div class="comments_reply-to"><span data-rid="${parent.id}">ответ ${escapeHtml(actor(town, parent.by).dative)}</span></div>`;
}

function footer(town: Town, post: TownPost, comment: TownComment): string {
  const mayRemove = town.manages.includes(post.owner) || comment.by === town.me.ok;
  const remove = mayRemove
    ? '<li><button type="button" class="comments_remove fade-on-hover">Удалить</button></li>'
    : '';
  const likes = comment.likes > 0 ? String(comment.likes) : '';
  return `<div class="comments_current__footer"><span class="comments_current__footer__main__date">${okTime(comment.at, Date.now())}</span><ul class="comments_controls"><li><button type="button" class="comments_reply">Ответить</button></li>${remove}<li><button type="button" class="comments_like" aria-label="Класс"><span class="tico tico__16">${likes}</span></button></li></ul></div>`;
}

// A guess (confidence D): the method blocks together with the deletion, no control of the page is recorded.
function blockControl(town: Town, post: TownPost, author: Actor): string {
  const may = town.manages.includes(post.owner) && author.kind === 'person';
  return may ? '<button type="button" class="comments_block fade-on-hover">Заблокировать</button>' : '';
}

function whole(town: Town, post: TownPost, comment: TownComment): string {
  const author = actor(town, comment.by);
  const text = comment.text
    ? `<div class="comments_body"><span><span class="js-text-full">${richHtml(comment.text)}</span></span></div>`
    : '';
  return `<div class="comments_current"><a class="comments_ava" href="${author.href}">${avatar(author, 40)}</a><div class="comments_current__main"><div class="comments_current__header"><div><span><a class="comments_author-name o" href="${author.href}"><span>${escapeHtml(author.name)}</span></a></span></div>${blockControl(town, post, author)}</div>${replyMarker(town, post, comment)}${text}${attachments(comment)}${footer(town, post, comment)}</div></div>`;
}

const STUB =
  '<div class="delete-stub"><span class="delete-stub_info">Комментарий удалён</span> <a class="delete-stub_cancel" href="#" role="button">Восстановить</a></div>';

/** One replaceable block with one comment (reference: ok.md §2.1); a removed one is the stub with «Восстановить». */
export function commentBlock(town: Town, post: TownPost, comment: TownComment): string {
  const seen = escapeHtml(
    JSON.stringify({ data: { commentId: comment.id }, options: { onScrollSeen: true } }),
  );
  const classes = `comments_i __new-comments h-mod${comment.removed ? ' __deleted' : ''}`;
  const inner = comment.removed ? STUB : whole(town, post, comment);
  return `<div id="${blockId()}"><div class="${classes}" data-seen-params="${seen}" data-time="${comment.at}">${inner}</div></div>`;
}
