import { okTime } from '~/lib/training/said-time.ts';
import type { Town, TownPost } from '~/tests/replica/settle.ts';
import { commentBlock } from './comment.ts';
import { commentForm } from './form.ts';
import { actor, escapeHtml, richHtml } from './html.ts';

/** Comments that are not removed. */
export function standing(post: TownPost) {
  return post.comments.filter((each) => !each.removed);
}

function head(town: Town, post: TownPost): string {
  const owner = actor(town, post.owner);
  const data = escapeHtml(
    JSON.stringify({
      group: { name: owner.name, href: owner.href },
      timeInfo: { createTime: new Date(post.at).toISOString() },
    }),
  );
  return `<div class="mlr_top"><div><group-author data="${data}" data-face="${owner.key}"></group-author></div></div>`;
}

function bottom(post: TownPost): string {
  const count = standing(post).length;
  return `<div class="mlr_bot"><ul class="controls-list"><li><span class="widget"><i class="ic __comment"></i>Комментировать <span class="widget_count js-count">${count}</span></span></li><li><span class="widget"><i class="ic __share"></i>Поделиться <span>${post.shares}</span></span></li><li><button type="button" class="widget __like"><i class="ic __like"></i>Класс <span class="feed_info_sm_a">${post.likes}</span></button></li></ul></div>`;
}

function discussion(town: Town, post: TownPost): string {
  const all = standing(post);
  const shown = all.slice(-town.batch);
  const more = all.length > shown.length ? MORE : '';
  return `<div class="mlr_disc js-discussion-layer-block"><div data-count="${all.length}"><div class="comments_lst" data-module="discussions/CommentsList">${more}<div class="comments_lst_cnt">${shown.map((each) => commentBlock(town, post, each)).join('')}</div></div></div>${commentForm(town, post)}</div>`;
}

const MORE =
  '<a class="js-show-more link-show-more" href="#" role="button">Показать предыдущие комментарии</a>';

/** The inside of a topic, the same in the layer and on its own page. `base` is the address of the group. */
export function topicHtml(town: Town, post: TownPost, base: string): string {
  const picture = post.picture
    ? `<img class="collage_img media-photos_photo" src="/_replica/photo/${post.picture}.svg" alt="Фото">`
    : '';
  return `<div class="media-layer_c mlr_cnts" data-topic="${post.id}" data-base="${base}">${head(town, post)}<div class="mlr_cnt"><div class="media-text_cnt"><div class="media-text_cnt_tx emoji-tx textWrap">${richHtml(post.text)}</div></div>${picture}</div>${bottom(post)}${discussion(town, post)}</div>`;
}

/** One topic in the feed of the group; its text opens the layer. */
export function feedItem(town: Town, post: TownPost, base: string): string {
  const owner = actor(town, post.owner);
  const href = `${base}/topic/${post.id}`;
  const seen = escapeHtml(JSON.stringify({ data: { topicId: post.id }, options: { onScrollSeen: true } }));
  const picture = post.picture
    ? `<a class="media-text_a" href="${href}"><img class="collage_img" src="/_replica/photo/${post.picture}.svg" alt="Фото"></a>`
    : '';
  return `<div class="feed-w"><div class="feed h-mod" data-seen-params="${seen}"><div class="feed_h"><a href="${owner.href}"><img class="ava" src="/_replica/face/${owner.key}.svg" alt="" width="44" height="44"></a><div class="feed_h_heading"><a class="o" href="${owner.href}">${escapeHtml(owner.name)}</a><span class="feed_date" data-ms="${post.at}">${okTime(post.at, Date.now())}</span></div></div><div class="feed_cnt"><div class="feed_b"><a class="media-text_a" href="${href}"><div class="media-text_cnt"><div class="media-text_cnt_tx emoji-tx textWrap">${richHtml(post.text)}</div></div></a>${picture}</div></div><ul class="controls-list"><li><a class="h-mod widget" data-module="CommentWidgetsNew" href="${href}"><i class="ic __comment"></i>Комментировать <span class="widget_count js-count" data-of="${post.id}">${standing(post).length}</span></a></li><li><span class="widget"><i class="ic __share"></i>Поделиться <span>${post.shares}</span></span></li><li><button type="button" class="widget __like"><i class="ic __like"></i>Класс <span>${post.likes}</span></button></li></ul></div></div>`;
}
