import { expect, test } from 'vitest';
import type { FixtureReader } from '~/tests/replica/fixture.ts';
import { comment, DATE, layer, list, NAME, seen, TEXT } from './ok-pitfall-markup.ts';
import { pitfallReader } from './pitfall-reader.ts';

const GROUP = '70000001234567';
const TOPIC = `https://ok.ru/group/${GROUP}/topic/155500000000001`;

/** What a real page of OK has that a reader may fall into. */
export function testOkPitfalls(given: () => FixtureReader): void {
  const { tryRead, ...reader } = pitfallReader(given);
  const read = (body: string, address = TOPIC) => reader.read(body, address);

  test.each([
    ['22:01', '2026-11-21T19:01:00.000Z', 'minute'],
    ['11:59', '2026-11-22T08:59:00.000Z', 'minute'],
    ['вчера 22:01', '2026-11-21T19:01:00.000Z', 'minute'],
    ['yesterday 22:01', '2026-11-21T19:01:00.000Z', 'minute'],
    ['12 мая', '2026-05-11T21:00:00.000Z', 'day'],
    ['12 янв 22:01', '2026-01-12T19:01:00.000Z', 'minute'],
    ['12 мая 2023', '2023-05-11T21:00:00.000Z', 'day'],
    ['3 Sept', '2026-09-02T21:00:00.000Z', 'day'],
  ])('§6.1 without data-time the words «%s» give the time', async (words, at, precision) => {
    const date = DATE.replace('10:00', words);
    const { comments } = await read(layer(comment({ attributes: seen('1'), date })));
    expect(comments[0]?.posted).toEqual({ at, precision });
  });

  test.each(['1795330800', '1795330800000'])(
    '§6.1 data-time=%s is one moment, in seconds or ms',
    async (time) => {
      const { comments } = await read(layer(comment({ attributes: `${seen('1')} data-time="${time}"` })));
      expect(comments[0]?.posted).toEqual({ at: '2026-11-22T07:00:00.000Z', precision: 'second' });
    },
  );

  test('§6.2 another render with other hook blocks gives the same keys', async () => {
    const [one, other] = [await read(layer(comment())), await read(layer(comment()))];
    expect(one.comments[0]?.key).toBe(`ok:${GROUP}:155500000000001:1`);
    expect(other.comments[0]?.key).toBe(one.comments[0]?.key);
  });

  test('§6.2 without data-seen-params the key is weak, and health names the id', async () => {
    const { comments, health } = await read(layer(comment({ attributes: 'data-time="1795330800"' })));
    expect(comments[0]).toMatchObject({ weak: true, text: 'Где автобус?' });
    expect(health).toMatchObject({ state: 'degraded', problems: [{ field: 'id', count: 1 }] });
  });

  test.each(['q1w2e', 'zzzzz'])(
    '§6.3 the hashed class advert-badge__%s is known by its beginning',
    async (hash) => {
      const feed = `<div class="feed-list"><div class="feed-w"><div class="feed"><button class="advert-badge__${hash}"></button><a class="media-text_a" href="/group/${GROUP}/topic/7"></a>${list(comment())}</div></div></div>`;
      const { posts, comments } = await read(feed, `https://ok.ru/group/${GROUP}`);
      expect({ posts, comments }).toEqual({ posts: [], comments: [] });
    },
  );

  test('§6.4 group-author gives the page before hydration, and broken JSON does not stop the reading', async () => {
    const author = (data: string) =>
      `<div class="mlr_top"><group-author data='${data}'></group-author></div>`;
    const whole = author(`{"group":{"name":"Город","href":"/group/${GROUP}?st._aid=x"},"timeInfo":{}}`);
    const address = 'https://ok.ru/gorod/topic/155500000000001';
    expect((await read(whole + layer(comment()), address)).page).toMatchObject({
      owner: GROUP,
      name: 'Город',
    });
    expect(await tryRead(author('{"group":{"name":') + layer(comment()), address)).toBeNull();
    const { page, comments } = await read(author('{"group":') + layer(comment()));
    expect(page).toMatchObject({ owner: GROUP, name: null });
    expect(comments).toHaveLength(1);
  });

  test('§6.4 broken JSON of one comment is named and does not hide the others', async () => {
    const broken = comment({
      attributes: `data-seen-params='{"data":{"commentId":"9"' data-time="1795330800"`,
    });
    const { comments, health } = await read(layer(broken + comment()));
    expect(comments.map(({ weak }) => weak)).toEqual([true, false]);
    expect(health).toMatchObject({ state: 'degraded', problems: [{ field: 'id', count: 1 }] });
  });

  test('§6.5 spaces around class names change nothing', async () => {
    const spaced = comment().replace(
      '"comments_i __new-comments h-mod"',
      '" comments_i  __new-comments h-mod "',
    );
    const { layout, comments } = await read(layer(spaced.replace('author-name o"', 'author-name o "')));
    expect(layout).toBe('ok-new-comments');
    expect(comments[0]?.author).toMatchObject({ id: '590000000001', name: 'Ольга Иванова' });
  });

  test('§6.6 the boxes of one comment are one comment, a post of the feed with the attribute is none', async () => {
    const post = `<div class="feed-list"><div class="feed-w"><div class="feed h-mod" data-seen-params='{"data":{"topicId":"155500000000002"},"options":{"onScrollSeen":true}}'><a class="media-text_a" href="/group/${GROUP}/topic/155500000000002"></a></div></div></div>`;
    const { comments } = await read(post + layer(comment()));
    expect(comments.map(({ id, nodes }) => [id, nodes])).toEqual([['1', 1]]);
  });

  test('§6.6 a bare inner box is a comment, too', async () => {
    const inner = `<div class="comments_lst"><div class="comments_current">${NAME}${TEXT}${DATE}</div></div>`;
    const { layout, comments } = await read(`<div class="media-layer">${inner}</div>`);
    expect(layout).toBe('ok-current');
    expect(comments.map(({ text }) => text)).toEqual(['Где автобус?']);
  });

  test('§6.6 a reply drawn inside its comment keeps its own author, text and id', async () => {
    const reply = comment({
      attributes: `${seen('2')} data-time="1795332600"`,
      name: NAME.replace('590000000001', '590000000002').replace('Ольга Иванова', 'Пётр Смирнов'),
      text: '<span data-rid="1"></span><span class="js-text-full">И я жду</span>',
    });
    const { comments } = await read(layer(comment({ more: reply })));
    expect(comments.map(({ id, thread, text, author }) => [id, thread, text, author.name])).toEqual([
      ['1', '1', 'Где автобус?', 'Ольга Иванова'],
      ['2', '1', 'И я жду', 'Пётр Смирнов'],
    ]);
  });

  test('§6.7 the same comment in the feed and in the layer is one key in two places', async () => {
    const feed = `<div class="feed-list"><div class="feed-w"><div class="feed"><a class="media-text_a" href="/group/${GROUP}/topic/155500000000001"></a>${list(comment())}</div></div></div>`;
    const { posts, comments } = await read(feed + layer(comment(), 'data-count="1"'));
    expect(comments.map(({ key, nodes }) => [key, nodes])).toEqual([[`ok:${GROUP}:155500000000001:1`, 2]]);
    expect(posts).toMatchObject([{ post: '155500000000001', total: 1, seen: 1 }]);
  });

  test.each([
    ['a card', `<div data-group-id="${GROUP}"></div>`],
    ['a parameter', `<a href="/dk?st.cmd=altGroupMain&amp;st.groupId=${GROUP}&amp;gwt.requested=aT1"></a>`],
    ['hrefattrs', `<a hrefattrs="st.cmd=altGroupMain&amp;st.groupId=${GROUP}"></a>`],
    ['a discussion', `<a href="/discussions/1/${GROUP}/155500000000001"></a>`],
    [
      'its own card among others',
      `<div data-group-id="571"><a href="/drugie"></a></div><div data-group-id="${GROUP}"><a href="/gorod"></a></div>`,
    ],
  ])('§6.8 a short name finds its number in %s', async (_where, markup) => {
    const { page } = await read(markup + layer(comment()), 'https://ok.ru/gorod/topic/155500000000001');
    expect(page).toMatchObject({ owner: GROUP, slug: 'gorod' });
  });

  test('§6.8 cards of other groups do not lend their number', async () => {
    const cards = '<div data-group-id="571"><a href="/drugie"></a></div><div data-group-id="572"></div>';
    expect(await tryRead(cards + layer(comment()), 'https://ok.ru/gorod/topic/155500000000001')).toBeNull();
  });

  test.each([
    ['href="/profile/59?st._aid=Comments"', { id: '59', slug: null }],
    ['href="https://m.ok.ru/gorod/?st._aid=x"', { id: null, slug: 'gorod' }],
    ['hrefattrs="st.cmd=friendMain&amp;st.friendId=59"', { id: '59', slug: null }],
  ])('§6.9 an author behind %s is known', async (link, author) => {
    const name = `<a class="comments_current__header__main__author__name" ${link}>Ольга Иванова</a>`;
    const { comments, health } = await read(layer(comment({ name })));
    expect(comments[0]?.author).toMatchObject({ ...author, name: 'Ольга Иванова' });
    expect(health.state).toBe('ok');
  });

  test('§6.9 an author without any address keeps the name, and health says so', async () => {
    const name = '<a class="comments_author-name">Ольга Иванова</a>';
    const { comments, health } = await read(layer(comment({ name })));
    expect(comments[0]?.author).toMatchObject({ id: null, slug: null, name: 'Ольга Иванова' });
    expect(health).toMatchObject({ state: 'degraded', problems: [{ field: 'author' }] });
  });

  test('§6.10 hover controls give nobody the rights of a manager', async () => {
    const reading = await tryRead(
      layer(comment({ more: '<a class="comments_remove fade-on-hover"></a>' })),
      TOPIC,
    );
    expect(reading?.manages).toBe(false);
  });

  test('§6.11 text keeps emoji and line breaks, and a sticker is an attachment', async () => {
    const text =
      '<span class="js-text">Где…</span><span class="js-text-full">Где <img alt="🚌"><br>автобус?</span>';
    const more = '<img class="usmile __sticker" data-code="#u1s#" alt="">';
    const { comments } = await read(layer(comment({ text, more })));
    expect(comments[0]).toMatchObject({ text: 'Где 🚌\nавтобус?', attachments: ['sticker'] });
  });

  test.each([
    ['', null],
    ['data-count=""', null],
    ['data-count="1,2K"', null],
    ['data-count="0"', 0],
    ['data-count="52"', 52],
  ])(
    '§0 a counter written as «%s» gives the total %s: none is unknown, not zero',
    async (total, expected) => {
      const likes = '<button data-count="7"></button>';
      const { posts } = await read(layer(comment({ more: likes }), total));
      expect(posts).toMatchObject([{ total: expected, seen: 1 }]);
    },
  );

  test('§5 an id in base64 that names another topic keeps the comment out of the one in the address', async () => {
    const id = btoa('1795330800000:-5:1795330800000:155500000000777:1');
    const { comments } = await read(layer(comment({ attributes: seen(id), date: '' })));
    expect(comments[0]).toMatchObject({
      post: '155500000000777',
      posted: { at: '2026-11-22T07:00:00.000Z', precision: 'second' },
    });
    expect(comments[0]?.key).toMatch(/^[A-Za-z0-9:_.-]{8,128}$/);
  });

  test('a discussion in the feed that shows fewer comments than there are may hide an answer', async () => {
    const feed = (total: number) =>
      `<div class="feed-list"><div class="feed-w"><div class="feed"><a class="media-text_a" href="/group/${GROUP}/topic/7"></a><a data-module="CommentWidgets" href="/group/${GROUP}/topic/7"><span class="widget_count js-count">${total}</span></a>${list(comment())}</div></div></div>`;
    const address = `https://ok.ru/group/${GROUP}`;
    expect((await read(feed(5), address)).comments[0]?.partial).toBe(true);
    expect((await read(feed(1), address)).comments[0]?.partial).toBe(false);
  });
}
