import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openMarkup } from '~/tests/e2e/markup-page.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/**
 * A page whose controls load in place, as the scripts of the network do it: a control names the element it
 * loads by `data-loads`, a template; when nothing is left, it goes.
 */
const SCRIPT = `<script>
  window.presses = [];
  document.addEventListener('click', (event) => {
    const control = event.target.closest('[data-loads]');
    if (!control) return;
    event.preventDefault();
    presses.push(performance.now());
    const rest = [...document.querySelectorAll('template.' + control.dataset.loads)];
    const next = rest.shift();
    if (next) control.before(next.content.cloneNode(true)), next.remove();
    if (rest.length === 0) control.remove();
  });
</script>`;

const later = (name: string, parts: string[]) =>
  parts.map((part) => `<template class="${name}">${part}</template>`).join('');

const reply = (
  id: string,
  thread = '',
) => `<div id="post-38612614_${id}" class="reply _post" data-post-id="-38612614_${id}">
  <a class="reply_image" href="/id${id}"><img class="reply_img" src="/a.jpg" alt=""></a>
  <div class="reply_author"><a class="author" href="/id${id}" data-from-id="${id}">Ольга Кан</a></div>
  <div class="reply_text"><div class="wall_reply_text">Вопрос ${id}</div></div>
  <div class="reply_date"><a class="wd_lnk" href="/wall-38612614_860?reply=${id}${thread}"><span class="rel_date">20 ноя 2026 в 16:45</span></a></div></div>`;

const HYBRID = `<div class="_post post" data-post-id="-38612614_860"><div class="PostHeaderTitle__author"><a class="PostHeaderTitle__authorLink" href="/gorod">Администрация города</a></div>
  <div class="PostBottomAction comment" data-count="6">6</div>
  <div class="replies_list _replies_list">${reply('861')}
    <div class="replies_wrap_deep"><div class="replies_list_deep"></div><a class="replies_next" href="/wall-38612614_860" data-loads="deep"><span>Показать 2 ответа</span></a></div>
    <a class="replies_next replies_next_main" href="/wall-38612614_860" data-loads="main"><span>Показать следующие комментарии</span></a></div>
  ${later('deep', [reply('862', '&thread=861') + reply('863', '&thread=861')])}${later('main', [reply('864'), reply('865'), reply('866')])}</div>`;

const item = (id: string, thread = '') => `<div class="ReplyItem" id="wall_reply-38612614_${id}">
  <a href="/id${id}"><img class="Avatar__image" src="/a.jpg" alt=""></a><div class="ReplyItem__header"><a class="ReplyItem__name" href="/id${id}">Лев Туров</a></div>
  <div class="ReplyItem__body">Вопрос ${id}</div><div class="ReplyItem__date"><a class="item_date" href="/wall-38612614_870?reply=${id}${thread}">вчера в 8:15</a></div></div>`;

const MOBILE = `<div class="wall_item"><div class="wi_head"><a class="pi_author" href="/gorod" data-item-owner-id="-38612614">Администрация города</a></div></div>
  <div id="wall-38612614_870_replies">${item('871')}<div class="RepliesThread">${item('872', '&thread=871')}
    <div class="RepliesThreadNext"><a class="RepliesThreadNext__link" data-loads="thread" href="/wall-38612614_870?offset=1&amp;reply=871">Ещё 1</a></div></div>
    <div><a data-loads="page" href="/wall-38612614_870?offset=20#comments">Дальше</a></div></div>
  ${later('thread', [item('873', '&thread=871')])}${later('page', [item('874') + item('875')])}`;

const discus = (
  id: string,
) => `<li class="discus_dialogs_i it"><a name="msg${id}"></a><span class="ic-set_tx"><a class="emphased usr" href="/profile/59000000${id}">Ольга Иванова</a></span>
  <div class="discus_txt">Вопрос ${id}</div><span class="tstmp">вчера 22:01</span></li>`;

const OK_MOBILE = `<div id="comments-pager-top"><a class="js-load-more js-load-more-top" href="/dk?st.cmd=x" data-loads="top">Предыдущие комментарии</a></div>
  <ul>${discus('8003')}</ul>${later('top', [`<ul>${discus('8001')}</ul>`, `<ul>${discus('8002')}</ul>`])}`;

const okComment = (
  id: string,
) => `<div id="hook_Block_${id}"><div class="comments_i __new-comments" data-seen-params='{"data":{"commentId":"${id}"}}' data-time="1795330800000">
  <a class="comments_author-name o" href="/profile/5900000000${id}"><span>Ольга</span></a><span class="js-text-full">Вопрос ${id}</span></div></div>`;

const OK_FEED = `<div class="feed-list"><div class="feed-w"><div class="feed"><a class="media-text_a" href="/group/70000001234567/topic/7">Тема</a>
    <a class="js-show-more link-show-more" data-loads="text">Показать ещё</a>
    <a data-module="CommentWidgets" href="/group/70000001234567/topic/7"><span class="widget_count js-count">3</span></a>
    <div class="comments_lst"><div class="comments_lst_cnt"><a class="js-show-more" data-loads="inline">Показать предыдущие</a>${okComment('73')}</div></div></div></div>
    <a class="js-show-more link-show-more" data-loads="posts">Показать ещё</a></div>
  ${later('inline', [okComment('71'), okComment('72')])}${later('text', ['текст'])}${later('posts', ['записи'])}`;

async function loadAll(page: Page): Promise<void> {
  const panel = page.locator('otklik-panel');
  const unfold = panel.getByRole('button', { name: /Открыть очередь/ });
  await panel.locator('.panel, .tab').first().waitFor();
  if (await unfold.isVisible()) await unfold.click();
  await panel.getByTestId('look-load').click();
  await panel.getByTestId('look-stop').waitFor();
  await panel.getByTestId('look-stop').waitFor({ state: 'detached' });
}

const idsOf = (page: Page) =>
  page
    .locator('[data-otklik-key]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-otklik-key')?.split(':').at(-1)).sort());

/** Controls of a network that load more in place. */
export function testLoaders(given: () => Stage): void {
  let stage: Stage;

  beforeAll(() => {
    stage = given();
  });

  test.each([
    [
      'the older desktop of VK',
      'https://vk.com/wall-38612614_860',
      HYBRID,
      ['861', '862', '863', '864', '865', '866'],
    ],
    [
      'the mobile server pages of VK',
      'https://m.vk.com/wall-38612614_870',
      MOBILE,
      ['871', '872', '873', '874', '875'],
    ],
    ['the mobile OK', 'https://m.ok.ru/group/70000001234567/topic/801', OK_MOBILE, ['8001', '8002', '8003']],
    ['a discussion in the feed of OK', 'https://ok.ru/group/70000001234567', OK_FEED, ['71', '72', '73']],
  ])(
    'on %s one click opens threads and loads the rest, and presses nothing else',
    async (_, address, body, ids) => {
      const page = await openMarkup(stage, address, body + SCRIPT);
      await loadAll(page);
      await expect.poll(() => idsOf(page)).toEqual(ids);
      // The rest of a text and further posts of the feed hang on the same class of control.
      expect(await page.locator('template.text, template.posts').count()).toBe(body === OK_FEED ? 2 : 0);
      expect(page.url()).toBe(address);
      await page.close();
    },
  );

  test('between two presses a person would have had time to look: 700 to 1500 ms', async () => {
    const page = await openMarkup(stage, 'https://vk.com/wall-38612614_860', HYBRID + SCRIPT);
    await loadAll(page);
    const presses = await page.evaluate<number[]>('presses');
    const gaps = presses.slice(1).map((at, index) => at - (presses[index] ?? 0));
    expect(gaps).toHaveLength(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(699);
    // Looking for an obstacle and for an answer costs up to two looks of 100 ms; a busy machine may delay some of them.
    expect(Math.min(...gaps)).toBeLessThan(1800);
    await page.close();
  });
}
