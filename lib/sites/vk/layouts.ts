import type { Confidence, Variant } from '~/lib/sites/markup.ts';

/** A variant of the React layout, found by its test id. */
export const spa = (testid: string, confidence: Confidence = 'A'): Variant => ({
  layout: 'vk-spa',
  select: `[data-testid="${testid}"]`,
  confidence,
});

const variantOf =
  (layout: string, usual: Confidence) =>
  (select: string, confidence = usual): Variant => ({ layout, select, confidence });

/** A variant of the page of one video. */
export const video = variantOf('vk-spa-video', 'B');
/** A variant of the older desktop. */
export const hybrid = variantOf('vk-hybrid', 'A');
/** A variant of the mobile pages that the server draws. */
export const server = variantOf('vk-mobile-server', 'A');
/** A variant of the moderators' page of all comments. */
export const activity = variantOf('vk-activity', 'B');

/** A comment of the video page; the same testid inside a wall comment would be a part of it. */
export const VIDEO_COMMENT = '[data-testid="comment"]:not([data-testid^="wall_comments_comment"] *)';
/** The older desktop names a comment twice, by attribute and by id. */
export const REPLY = '.reply:is([data-post-id],[id^="post-"])';
/** A row of the moderators' page. */
export const ROW = '.group_activity_reply_wrap';
