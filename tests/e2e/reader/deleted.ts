import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { FixtureReader } from '~/tests/replica/fixture.ts';

const VK = 'https://vk.com/wall-38612614_900';
const OK = 'https://ok.ru/group/70000001234567/topic/155500000000001';

const readingSchema = z.object({
  comments: z.array(z.looseObject({ id: z.string(), deleted: z.boolean(), goneBy: z.string().optional() })),
});

const hybrid = (
  words: string,
) => `<div class="_post post" data-post-id="-38612614_900"><div class="replies_list">
  <div id="post-38612614_901" class="reply" data-post-id="-38612614_901"><div class="reply_text"><div class="wall_reply_text">${words}</div></div></div></div></div>`;
const react = (
  words: string,
) => `<div data-testid="post" data-post-id="-38612614_900"><div data-testid="wall_comments_layout_root">
  <div data-testid="wall_comments_comment_root" id="-38612614_901"><div>${words}</div></div></div></div>`;
const mobile = (words: string) =>
  `<div id="wall-38612614_900_replies"><div class="ReplyItem ReplyItem_deleted" id="wall_reply-38612614_901"><div class="ReplyItem__body">${words}</div></div></div>`;
const ok = (words: string, more = '') =>
  `<div class="media-layer"><div class="comments_lst"><div class="comments_lst_cnt"><div class="comments_i __deleted" data-seen-params='{"data":{"commentId":"901"}}'><span class="delete-stub_info">${words}</span>${more}</div></div></div></div>`;

/** Who deleted a comment, as far as its stub says, in every layout. */
export function testDeleted(given: () => FixtureReader): void {
  /** Who deleted the only comment of a page, as far as its stub says. */
  async function goneBy(address: string, stub: string): Promise<string | undefined> {
    const { reading } = await given().read({
      name: 'stub',
      address,
      html: `<!doctype html><body>${stub}</body>`,
    });
    const { comments } = readingSchema.parse(reading);
    expect(comments).toMatchObject([{ id: '901', deleted: true }]);
    return comments[0]?.goneBy;
  }

  describe.each([
    ['the older desktop of VK', VK, hybrid],
    ['the React pages of VK', VK, react],
    ['the mobile server pages of VK', VK, mobile],
    ['OK', OK, ok],
  ] as const)('a stub of %s', (_, address, stub) => {
    test.each([
      ['Комментарий удалён автором', 'author'],
      ['Комментарий удалён модератором', 'page'],
      ['Комментарий удалён администрацией сайта', 'network'],
      ['Комментарий удалён пользователем или руководителем страницы', undefined],
      ['Комментарий удалён', undefined],
    ])('«%s» tells %s', async (words, by) => {
      expect(await goneBy(address, stub(words))).toBe(by);
    });
  });

  test('a stub that offers to take the deletion back was left by whoever looks', async () => {
    const restore = '<a class="delete-stub_cancel">Восстановить</a>';
    expect(await goneBy(OK, ok('Комментарий удалён', restore))).toBe('us');
  });
}
