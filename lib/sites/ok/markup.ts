import { markupTable } from '~/lib/sites/markup.ts';

/**
 * What OK's markup is known to be, field by field, newest generation first (reference: ok.md §0–§3).
 * `hook_Block_…` ids are opaque and hashed classes end anew: prefixes only, never keys. Classes are
 * matched one by one, because OK leaves spaces around them (ok.md §6.5).
 */
export const OK_TABLE = markupTable({
  comment: [
    { layout: 'ok-new-comments', select: '.comments_i.__new-comments', confidence: 'B' },
    {
      layout: 'ok-server',
      // Posts of the feed carry the attribute too, without the key (ok.md §6.6).
      select: `[data-seen-params*='"commentId"']:not(.feed, .feed-w)`,
      confidence: 'B',
    },
    {
      layout: 'ok-server',
      select: '.comments_lst_cnt > [id^="hook_Block_"] > [data-seen-params]',
      confidence: 'B',
    },
    { layout: 'ok-2016', select: '.comments_i', confidence: 'A' },
    { layout: 'ok-current', select: '.comments_lst .comments_current', confidence: 'A' },
    { layout: 'ok-mobile', select: 'li.discus_dialogs_i', confidence: 'B' },
    { layout: 'ok-messenger', select: '.d_comment_w', confidence: 'D' },
  ],
  /** The three boxes one comment of the desktop is drawn in, from the outside (ok.md §6.6). */
  blockBox: [{ layout: 'ok-server', select: '[data-seen-params]', confidence: 'B' }],
  itemBox: [{ layout: 'ok-2016', select: '.comments_i', confidence: 'A' }],
  innerBox: [{ layout: 'ok-current', select: '.comments_current', confidence: 'A' }],
  /** Comments in one flat list that name no comment they reply to. */
  flat: [
    { layout: 'ok-mobile', select: 'li.discus_dialogs_i', confidence: 'B' },
    { layout: 'ok-messenger', select: '.d_comment_w', confidence: 'D' },
  ],
  /** What holds comments. Inside of a comment it would hold replies: predicted, never seen (ok.md §8.8). */
  list: [
    { layout: 'ok-new-comments', select: '.comments_lst_cnt', confidence: 'A' },
    { layout: 'ok-current', select: '.comments_lst', confidence: 'A' },
    { layout: 'ok-2021', select: '[data-module="ReplyList"]', confidence: 'C' },
    { layout: 'ok-messenger', select: '.mdialog_chat_window', confidence: 'D' },
    { layout: 'ok-messenger', select: '.mdialog', confidence: 'D' },
    { layout: 'ok-mobile', select: 'ul:has(> li.discus_dialogs_i)', confidence: 'B' },
  ],
  seen: [{ layout: 'ok-new-comments', select: `[data-seen-params*='"commentId"']`, confidence: 'B' }],
  /** What stands in every comment and nowhere else: outside of one it belongs to a comment that is not recognised. */
  commentPart: [
    { layout: 'ok-new-comments', select: 'a.comments_author-name', confidence: 'A' },
    { layout: 'ok-new-comments', select: '.comments_current__footer__main__date', confidence: 'A' },
    { layout: 'ok-2016', select: '.comments_text', confidence: 'A' },
    { layout: 'ok-mobile', select: '.discus_txt', confidence: 'B' },
    { layout: 'ok-messenger', select: '.d_comment_text', confidence: 'D' },
  ],
  idInName: [{ layout: 'ok-mobile', select: 'a[name^="msg"]', confidence: 'B' }],
  idInHtmlId: [{ layout: 'ok-messenger', select: '[id^="m-id-msg-"]', confidence: 'A' }],
  topic: [
    { layout: 'ok-new-comments', select: '.media-layer', confidence: 'B' },
    { layout: 'ok-new-comments', select: '.mlr_cnts', confidence: 'A' },
    { layout: 'ok-new-comments', select: '.media-layer_c', confidence: 'A' },
    { layout: 'ok-2016', select: '#hook_Block_MediaTopicLayerBody', confidence: 'A' },
    { layout: 'ok-2016', select: '#hook_Block_MediaStatusLayerBody', confidence: 'A' },
    { layout: 'ok-2016', select: '#mtLayerMain', confidence: 'B' },
    { layout: 'ok-photo', select: '.photo-layer', confidence: 'C' },
    { layout: 'ok-photo', select: '.photo-layer_bottom', confidence: 'A' },
    { layout: 'ok-video', select: '[id^="hook_NewDiscussion"]', confidence: 'A' },
    { layout: 'ok-messenger', select: '.mdialog', confidence: 'D' },
    { layout: 'ok-messenger', select: '.mdialog_chat_window', confidence: 'D' },
  ],
  feedItem: [
    { layout: 'ok-feed', select: '.feed-w', confidence: 'A' },
    { layout: 'ok-feed', select: '.feed', confidence: 'A' },
  ],
  feedLink: [
    { layout: 'ok-feed', select: 'a.media-text_a[href]', confidence: 'A' },
    { layout: 'ok-feed', select: 'a[data-module^="CommentWidgets"][href]', confidence: 'A' },
    { layout: 'ok-feed', select: 'a[href*="/topic/"]', confidence: 'C' },
  ],
  advert: [
    { layout: 'ok-feed', select: 'button[class*="advert-badge"]', confidence: 'A' },
    { layout: 'ok-feed', select: '[data-logger="SimpleLogger"]', confidence: 'A' },
    { layout: 'ok-feed', select: 'div[class*="__banner-feed-"]', confidence: 'A' },
    { layout: 'ok-feed', select: '[data-url*="adv_info"]', confidence: 'A' },
  ],
  topicAuthor: [
    { layout: 'ok-new-comments', select: '.mlr_top group-author[data]', confidence: 'B' },
    { layout: 'ok-new-comments', select: 'group-author[data]', confidence: 'C' },
  ],
  groupId: [
    { layout: 'ok-new-comments', select: '[data-group-id]', confidence: 'B' },
    { layout: 'ok-new-comments', select: 'a[href*="st.groupId="]', confidence: 'B' },
    { layout: 'ok-new-comments', select: 'a[hrefattrs*="st.groupId="]', confidence: 'C' },
    { layout: 'ok-messenger', select: 'a[href*="/discussions/1/"]', confidence: 'C' },
  ],
  groupName: [{ layout: 'ok-new-comments', select: 'h1', confidence: 'D' }],
  total: [
    {
      layout: 'ok-new-comments',
      select: '.mlr_disc.js-discussion-layer-block > [data-count]',
      confidence: 'B',
    },
    { layout: 'ok-feed', select: 'a[data-module^="CommentWidgets"] .widget_count.js-count', confidence: 'A' },
    { layout: 'ok-2016', select: 'button.h-mod.widget_cnt.controls-list_lk[data-count]', confidence: 'B' },
  ],
  author: [
    { layout: 'ok-new-comments', select: 'a.comments_author-name', confidence: 'A' },
    { layout: 'ok-new-comments', select: 'a.comments_current__header__main__author__name', confidence: 'B' },
    { layout: 'ok-mobile', select: '.ic-set_tx > a.usr', confidence: 'B' },
    { layout: 'ok-2016', select: 'a[href^="/profile"]', confidence: 'A' },
    { layout: 'ok-2016', select: 'a[href^="/group/"]', confidence: 'C' },
    { layout: 'ok-messenger', select: 'a.d_comment_author_icon', confidence: 'D' },
    { layout: 'ok-messenger', select: '.d_comment_author_icon a', confidence: 'D' },
  ],
  repliedTo: [{ layout: 'ok-new-comments', select: '[data-rid]', confidence: 'B' }],
  answeredTo: [{ layout: 'ok-2016', select: '.vaTop', confidence: 'A' }],
  text: [
    { layout: 'ok-new-comments', select: '.js-text-full', confidence: 'A' },
    { layout: 'ok-2016', select: '.comments_text', confidence: 'A' },
    { layout: 'ok-mobile', select: '.discus_txt', confidence: 'B' },
    { layout: 'ok-messenger', select: '.d_comment_text', confidence: 'D' },
    { layout: 'ok-2016', select: '.textWrap', confidence: 'A' },
  ],
  time: [{ layout: 'ok-new-comments', select: '[data-time]', confidence: 'B' }],
  date: [
    { layout: 'ok-new-comments', select: '.comments_current__footer__main__date', confidence: 'A' },
    { layout: 'ok-mobile', select: '.tstmp', confidence: 'B' },
  ],
  deletedStub: [
    { layout: 'ok-2016', select: '.delete-stub_info', confidence: 'A' },
    { layout: 'ok-2016', select: '.delete-stub_cancel', confidence: 'A' },
  ],
  replyInput: [
    { layout: 'ok-new-comments', select: '.js-comments_add[contenteditable]', confidence: 'A' },
    { layout: 'ok-2016', select: 'div.js-comments_add', confidence: 'A' },
    { layout: 'ok-messenger', select: '#ok-e-d', confidence: 'D' },
  ],
  reply: [{ layout: 'ok-2016', select: '.comments_reply', confidence: 'A' }],
  // The name of the module is known, its markup is not (ok.md §2).
  replyAs: [
    {
      layout: 'ok-new-comments',
      select: '[data-module="discussions/CommentFormAuthorMenu"]',
      confidence: 'C',
    },
  ],
  moreComments: [
    { layout: 'ok-new-comments', select: '.js-show-more', confidence: 'C' },
    { layout: 'ok-mobile', select: '.js-load-more-top', confidence: 'B' },
    { layout: 'ok-mobile', select: '[id^="comments-pager"] .js-load-more', confidence: 'C' },
  ],
  pager: [
    { layout: 'ok-mobile', select: '#comments-pager-top', confidence: 'B' },
    { layout: 'ok-mobile', select: '[id^="comments-pager"]', confidence: 'C' },
  ],
  remove: [
    { layout: 'ok-2016', select: '.comments_remove', confidence: 'B' },
    { layout: 'ok-messenger', select: '.d_comment_act_del', confidence: 'B' },
  ],
  restore: [{ layout: 'ok-2016', select: '.delete-stub_cancel', confidence: 'A' }],
  // The API blocks the author together with the deletion (ok.md §5); no control of the page is known.
  block: [{ layout: 'ok-new-comments', select: '.comments_block', confidence: 'D' }],
  myProfile: [{ layout: 'ok-2021', select: 'a[data-l*="userPage"][href]', confidence: 'B' }],
  manage: [
    { layout: 'ok-2021', select: '[data-module="discussions/CommentFormAuthorMenu"]', confidence: 'C' },
  ],
});

/** The fields in force, by name. A selector is never kept outside of them: an imported set replaces it. */
export const OK_MARKUP = OK_TABLE.fields;
