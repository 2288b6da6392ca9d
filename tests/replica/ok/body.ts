import type { Actor, Town } from '~/tests/replica/settle.ts';
import { actor, avatar, escapeHtml } from './html.ts';
import { type OkPlace, placeOf } from './place.ts';
import { feedItem, topicHtml } from './topic.ts';

function toolbar(town: Town): string {
  return `<header class="toolbar"><div class="toolbar_in"><a class="toolbar_logo" href="/gorod" aria-label="Одноклассники"><svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="8" fill="#fff"/><g fill="none" stroke="#f70" stroke-width="2.600" stroke-linecap="round"><circle cx="14" cy="9" r="3.200"/><path d="M9 15.500c3 2 7 2 10 0M14 17v1l-4 4m4-4 4 4"/></g></svg><b>одноклассники</b></a><span class="toolbar_search">Искать на сайте</span><nav class="toolbar_nav"><span>Сообщения</span><span>Обсуждения</span><span>Оповещения</span></nav>${avatar(actor(town, town.me.ok), 32)}</div></header>`;
}

function leftColumn(town: Town, owner: Actor | null): string {
  const group = owner?.kind === 'community' ? owner : actor(town, 'ok-gorod');
  const me = actor(town, town.me.ok);
  const own = `/group/${group.id}`;
  const manage = town.manages.includes(group.key)
    ? `<a class="nav-side_i" href="${own}/settings">Управление группой</a>`
    : '';
  return `<aside id="mainContentLeftColumn"><div class="card group-card" data-group-id="${group.id}">${avatar(group, 168)}<b>${escapeHtml(group.name)}</b><small>18 430 участников</small></div><nav class="card nav-side"><a class="nav-side_i" data-l="t,userPage" href="${me.href}">${escapeHtml(me.name)}</a><a class="nav-side_i __ac" href="${group.href}">Лента</a><a class="nav-side_i" href="${own}/members">Участники</a><a class="nav-side_i" href="${own}/pictures">Фото</a><a class="nav-side_i" href="${own}/video">Видео</a>${manage}</nav><div class="replica-strip"><b>Учебная копия. Не Одноклассники</b><a href="/gorod">Темы</a><a href="https://vk.com/gorod">ВКонтакте</a><button type="button" class="js-theme">Сменить тему</button></div></aside>`;
}

function centre(town: Town, place: OkPlace): string {
  const { owner, topic, base } = place;
  if (topic)
    return `<div class="media-layer __page"><div class="media-layer_hld card"><button type="button" class="arw__next" aria-label="Следующая тема">›</button>${topicHtml(town, topic, base)}</div></div>`;
  if (owner?.kind !== 'community')
    return `<div class="card nowhere">${owner ? `${avatar(owner, 96)}<h1>${escapeHtml(owner.name)}</h1>` : '<h1>Этого раздела нет</h1>'}<p>В учебной копии есть только группа и её темы.</p></div>`;
  const posts = town.posts
    .filter((post) => post.owner === owner.key)
    .sort((one, other) => Number(other.id === '155500000000001') - Number(one.id === '155500000000001'));
  return `<div class="feed-list" id="hook_Block_GroupFeed">${posts.map((post) => feedItem(town, post, base)).join('')}</div>`;
}

/** The server's HTML of an address of OK: the feed of a group or a topic with its latest comments. */
export function okBody(town: Town, path: string): string {
  const place = placeOf(town, path);
  return `<div id="hook_Block_BodySwitcher">${toolbar(town)}<div id="hook_Block_MainContainer">${leftColumn(town, place.owner)}<main id="mainContent">${centre(town, place)}</main></div></div><div id="hook_Block_MediaTopicLayer"></div>`;
}
