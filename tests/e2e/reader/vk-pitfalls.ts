import { expect, test } from 'vitest';
import { comment, counter, post } from '~/tests/e2e/vk-pitfall-markup.ts';
import type { FixtureReader } from '~/tests/replica/fixture.ts';
import { type PitfallReading, pitfallReader } from './pitfall-reader.ts';

const POST = 'https://vk.com/wall-38612614_900';

const keysOf = ({ comments }: PitfallReading) => comments.map(({ key }) => key);

/** Every element of a piece of markup as another release would draw it: other classes, other attributes, a decoy before it. */
const released = (html: string, hash: string) =>
  html.replace(
    /<(div|a|button)\b/g,
    `<i class="${hash}d" data-${hash} hidden></i><$1 class="vkit-${hash}" data-${hash}="${hash}"`,
  );

/** What a real page of VK has that a reader may fall into. */
export function testVkPitfalls(given: () => FixtureReader): void {
  const reader = pitfallReader(given);
  const read = (body: string, address = POST) => reader.read(body, address);

  test('a comment whose author and text a release renamed is not taken for a deleted one', async () => {
    const renamed = comment('901').replace(/comment-(?:avatar|owner|text)/g, 'remark-part');
    const { comments, health } = await read(post(renamed));
    expect(comments.map(({ id, deleted }) => ({ id, deleted }))).toEqual([{ id: '901', deleted: false }]);
    expect(health.problems).toEqual([
      { kind: 'missing', field: 'author', count: 1 },
      { kind: 'missing', field: 'text', count: 1 },
    ]);
  });

  test('a link to a comment inside a text gives the comment no other id', async () => {
    const text =
      '<a data-testid="link" href="/wall-38612614_1?reply=77">vk.com/wall-38612614_1?reply=77</a> вот';
    const marked = await read(post(comment('901', { text })));
    expect(keysOf(marked)).toEqual(['vk:-38612614:900:901']);
    const bare = comment('902', { text, date: '<a href="/wall-38612614_900?reply=902">вчера в 10:00</a>' });
    expect(keysOf(await read(post(bare)))).toEqual(['vk:-38612614:900:902']);
  });

  test('a post that links to a comment of another post, and shows none of its own, is read in full health', async () => {
    const text =
      '<div data-testid="showmoretext-in">Ответили здесь: <a data-testid="link" href="/wall-38612614_1?reply=77">ссылка</a></div>';
    const { health } = await read(
      post(text + counter('Комментировать, 3 комментария')),
      'https://vk.com/gorod',
    );
    expect(health).toEqual({ state: 'ok', problems: [] });
  });

  test.each(['?own=1', '?from=wall', ''])(
    'a post whose date leads to itself with «%s», and that shows no comment, is read in full health',
    async (query) => {
      const date = `<a data-testid="post_date_block_preview" href="/wall-38612614_900${query}">вчера в 10:00</a>`;
      const { health } = await read(
        post(date + counter('Комментировать, 3 комментария')),
        'https://vk.com/gorod',
      );
      expect(health).toEqual({ state: 'ok', problems: [] });
    },
  );

  test('a repost inside a post is no post, and comments stay with the outer one', async () => {
    const repost = post('', 'data-post-id="-38612614_5" data-post-nesting-lvl="1"');
    const { posts, comments } = await read(post(repost + comment('901')));
    expect(posts.map((each) => each.post)).toEqual(['900']);
    expect(comments.map(({ key }) => key)).toEqual(['vk:-38612614:900:901']);
  });

  test.each(['data-ad="1"', 'data-pseudopost-type="photo_carousel"'])(
    'a post with %s and what stands under it are passed over without a word',
    async (mark) => {
      const foreign = post(comment('999', { date: '' }), `data-post-id="-38612614_998" ${mark}`);
      const reading = await read(post(comment('901')) + foreign);
      expect(reading.posts.map((each) => each.post)).toEqual(['900']);
      expect(keysOf(reading)).toEqual(['vk:-38612614:900:901']);
      expect(reading.health).toEqual({ state: 'ok', problems: [] });
    },
  );

  test('classes, random attributes and decoy nodes of a release change nothing of what is read', async () => {
    const body = post(comment('901') + comment('902') + counter('Комментировать, 2 комментария'));
    const plain = await read(body);
    expect(keysOf(plain)).toEqual(['vk:-38612614:900:901', 'vk:-38612614:900:902']);
    for (const hash of ['oalcik', '9swag']) expect(await read(released(body, hash))).toEqual(plain);
  });

  test('an advertisement in the disguise of a release is passed over with all that stands under it', async () => {
    const disguised = released(post(comment('999'), 'data-post-id="-38612614_998" data-ad="1"'), 'zk3');
    const reading = await read(post(comment('901')) + disguised);
    expect(keysOf(reading)).toEqual(['vk:-38612614:900:901']);
    expect(reading.health).toEqual({ state: 'ok', problems: [] });
  });

  test('a comment of another community takes no health away, however it is drawn', async () => {
    const foreign =
      '<div data-testid="wall_comments_comment_root" id="-5_6"><div data-testid="comment-text">?</div></div>';
    const reading = await read(
      post(comment('901')) + post(foreign, 'data-post-id="-5_4" data-post-nesting-lvl="0"'),
    );
    expect(keysOf(reading)).toEqual(['vk:-38612614:900:901']);
    expect(reading.health.state).toBe('ok');
  });

  test('a shortened text says so and leaves the control’s words out; an opened one is whole', async () => {
    const cut =
      '<div data-testid="showmoretext-in-456">Начало</div><button data-testid="showmoretext-after">Показать ещё</button>';
    const bare = 'Начало<span role="button">Показать полностью…</span>';
    const open = '<div data-testid="showmoretext-in-expanded">Начало и конец</div><button>Show more</button>';
    const { comments } = await read(
      post(comment('901', { text: cut }) + comment('902', { text: bare }) + comment('903', { text: open })),
    );
    expect(comments.map(({ text, clamped }) => [text, clamped])).toEqual([
      ['Начало', true],
      ['Начало', true],
      ['Начало и конец', false],
    ]);
  });

  test('emoji pictures, line breaks and no-break spaces come through as characters', async () => {
    const text = 'Снег<img src="/e.png" alt="❄">&nbsp;и<br>лёд<img src="/e.png" alt="🧊">';
    const { comments } = await read(post(comment('901', { text })));
    expect(comments[0]).toMatchObject({ text: 'Снег❄ и\nлёд🧊', attachments: [] });
  });

  test.each([
    { label: 'Комментировать, 1 204 комментария', shown: '1,2K', total: 1204 },
    { label: 'Комментировать', shown: '1,2K', total: null },
    { label: 'Комментировать', shown: '1.2K', total: null },
    { label: 'Комментировать', shown: '14', total: 14 },
    { label: 'Комментировать', shown: '', total: null },
  ])('a counter «$shown» labelled «$label» gives $total, never a rounded or a false zero', async (given) => {
    const { posts } = await read(post(comment('901') + counter(given.label, given.shown)));
    expect(posts).toMatchObject([{ total: given.total }]);
  });

  test('addresses may be absolute and of another host of VK', async () => {
    const date =
      '<a data-testid="wall_comment_date" href="https://m.vk.ru/wall-38612614_900?reply=901&thread=7">1 сен в 21:41</a>';
    const { comments } = await read(
      post(comment('901', { date, author: 'https://m.vk.ru/public45?from=x' })),
    );
    expect(comments).toMatchObject([{ key: 'vk:-38612614:900:901', thread: '7', author: { id: '-45' } }]);
  });

  test('a comment without any link in its date has its id by the element and its post by the address', async () => {
    const date = '<span data-testid="wall_comment_date">минуту назад</span>';
    const alone = `<div data-testid="wall_comments_layout_root">${comment('901', { date })}</div>`;
    expect(keysOf(await read(alone))).toEqual(['vk:-38612614:900:901']);
    const overWall = await read(alone, 'https://vk.ru/gorod?w=wall-38612614_900');
    expect(keysOf(overWall)).toEqual(['vk:-38612614:900:901']);
  });

  test('the same comment on the wall and in the layer is one comment in two places', async () => {
    const { comments, layout } = await read(
      `${post(comment('901'))}<div id="post-layer">${post(comment('901'))}</div>`,
      'https://vk.com/gorod?w=wall-38612614_900',
    );
    expect(comments).toMatchObject([{ key: 'vk:-38612614:900:901', nodes: 2 }]);
    expect(layout).toBe('vk-spa-layer');
  });

  test('a citizen’s post on the wall of the page does not lend the page his name', async () => {
    const citizens = post(comment('901'))
      .replaceAll('/gorod', '/id5')
      .replace('Администрация города', 'Иван');
    const { page } = await read(citizens, 'https://vk.com/gorod?w=wall-38612614_900');
    expect(page).toMatchObject({ owner: '-38612614', slug: null, name: null });
  });

  test('the markup on a mobile host tells the layout, not the host', async () => {
    const desktop = await read(post(comment('901')), 'https://m.vk.com/wall-38612614_900');
    expect(desktop.layout).toBe('vk-spa');
  });
}
