import type { Field } from '~/lib/sites/markup.ts';
import { activity, hybrid, server, spa, video } from './layouts.ts';

/** What stands inside of one comment: who wrote it, its words, its time and where it leads (reference: vk.md §2). */
export const COMMENT_FIELDS = {
  /** A comment with a picture that leads to somebody has an author, whatever his name is marked by. */
  deletedStub: [
    server('.ReplyItem_deleted', 'B'),
    hybrid('.reply:not(:has(.reply_author .author, .reply_image[href]))', 'B'),
  ],
  avatar: [
    spa('comment-avatar'),
    hybrid('.reply_image'),
    server('.Avatar__image'),
    activity('.group_activity_photo_img'),
    // The picture of the video page has no name; the author's name leads to the same place.
    video('[data-testid="comment-owner"]'),
  ],
  owner: [
    spa('comment-owner'),
    hybrid('a.author[data-from-id]'),
    hybrid('.reply_author a.author'),
    server('a.ReplyItem__name'),
    activity('a.group_activity_content_owner_name'),
  ],
  replyParent: [spa('comment-reply-parent', 'B')],
  text: [
    spa('comment-text'),
    hybrid('.wall_reply_text'),
    hybrid('.reply_text', 'B'),
    server('.ReplyItem__body'),
    activity('.group_activity_content', 'C'),
  ],
  textFull: [
    { layout: 'vk-spa', select: '[data-testid="showmoretext-in-expanded"]', confidence: 'A' },
    { layout: 'vk-spa', select: '[data-testid^="showmoretext-in"]', confidence: 'A' },
  ],
  textExpanded: [spa('showmoretext-in-expanded')],
  textMore: [
    { layout: 'vk-spa', select: '[data-testid^="showmoretext-after"]', confidence: 'A' },
    hybrid('.wall_reply_more'),
    hybrid('.PostTextMore', 'B'),
    server('.pi_text_more', 'B'),
  ],
  /** The rest of a clamped text, in the page but out of sight (vk.md §6.4). */
  textHidden: [hybrid('.wall_reply_text > span[style*="display"]', 'B')],
  /** What stands inside the text's own box and is no text. */
  textApart: [
    activity('.group_activity_content_owner_name'),
    activity('.group_activity_content_date'),
    activity('.ui_actions_menu_wrap'),
    activity('.like_indicators_wrap'),
  ],
  date: [
    spa('wall_comment_date'),
    hybrid('.reply_date a.wd_lnk'),
    hybrid('span.rel_date'),
    server('a.item_date'),
    server('.ReplyItem__date'),
    activity('.group_activity_content_date a[href*="reply="]'),
    activity('.group_activity_content_date'),
    // Users paste such links too: only outside of the text (vk.md §6.2).
    video('a[href*="reply="]'),
    { layout: 'vk-spa', select: 'a[href*="reply="]', confidence: 'C' },
  ],
  /** What stands once in every comment that is not deleted: more of these than comments, and some were not recognised. */
  commentOnce: [
    spa('wall_comment_date'),
    hybrid('.reply_date'),
    server('.ReplyItem__date'),
    activity('.group_activity_content_date'),
  ],
  /** What stands in every comment and nowhere else: outside of one it belongs to a comment that is not recognised. */
  commentPart: [
    spa('wall_comment_date'),
    spa('comment-avatar'),
    hybrid('.reply_date'),
    server('.ReplyItem__date'),
    activity('.group_activity_content_date'),
    { layout: 'vk-spa', select: 'a[href*="reply="]', confidence: 'C' },
  ],
  /** Of those, what users paste into texts as well. */
  commentLink: [{ layout: 'vk-spa', select: 'a[href*="reply="]', confidence: 'C' }],
  /** Leads to a numbered place, whatever it is called by now: where it shows a time it is the date of a comment. */
  placeLink: [{ layout: 'vk-spa', select: 'a[href*="wall"][href*="?"]', confidence: 'C' }],
  /** Unix seconds in an attribute; there only while the words are relative (vk.md §2.3). */
  exactTime: [hybrid('.rel_date[time]', 'B')],
  /** Stands beside it: where the seconds are gone and this is not, they were there. */
  absTime: [hybrid('[abs_time]', 'B')],
  /** A row of the moderators' page may hold its ids in a call instead of an address. */
  wikiCall: [activity('[onclick*="showWiki"]')],
} satisfies Record<string, Field>;
