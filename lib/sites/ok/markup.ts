import { type Confidence, markupTable, type Variant } from '~/lib/sites/markup.ts';

const way = (layout: string, select: string, confidence: Confidence): Variant => ({
  layout,
  select,
  confidence,
});

/**
 * What OK's markup is known to be, field by field, newest generation first (reference: ok.md §0–§3).
 * `hook_Block_…` ids are opaque and hashed classes end anew: prefixes only, never keys. Classes are
 * matched one by one, because OK leaves spaces around them (ok.md §6.5).
 */
export const OK_TABLE = markupTable({
  comment: [
    way('ok-new-comments', '.comments_i.__new-comments', 'B'),
    // Posts of the feed carry the attribute too, without the key (ok.md §6.6).
    way('ok-server', `[data-seen-params*='"commentId"']:not(.feed, .feed-w)`, 'B'),
    way('ok-server', '.comments_lst_cnt > [id^="hook_Block_"] > [data-seen-params]', 'B'),
    way('ok-2016', '.comments_i', 'A'),
    way('ok-current', '.comments_lst .comments_current', 'A'),
    way('ok-mobile', 'li.discus_dialogs_i', 'B'),
    way('ok-messenger', '.d_comment_w', 'D'),
  ],
  /** The three boxes one comment of the desktop is drawn in, from the outside (ok.md §6.6). */
  blockBox: [way('ok-server', '[data-seen-params]', 'B')],
  itemBox: [way('ok-2016', '.comments_i', 'A')],
  innerBox: [way('ok-current', '.comments_current', 'A')],
  /** Comments in one flat list that name no comment they reply to. */
  flat: [way('ok-mobile', 'li.discus_dialogs_i', 'B'), way('ok-messenger', '.d_comment_w', 'D')],
  /** What holds comments. Inside of a comment it would hold replies: predicted, never seen (ok.md §8.8). */
  list: [
    way('ok-new-comments', '.comments_lst_cnt', 'A'),
    way('ok-current', '.comments_lst', 'A'),
    way('ok-2021', '[data-module="ReplyList"]', 'C'),
    way('ok-messenger', '.mdialog_chat_window', 'D'),
    way('ok-messenger', '.mdialog', 'D'),
    way('ok-mobile', 'ul:has(> li.discus_dialogs_i)', 'B'),
  ],
  seen: [way('ok-new-comments', `[data-seen-params*='"commentId"']`, 'B')],
  /** What stands in every comment and nowhere else: outside of one it belongs to a comment that is not recognised. */
  commentPart: [
    way('ok-new-comments', 'a.comments_author-name', 'A'),
    way('ok-new-comments', '.comments_current__footer__main__date', 'A'),
    way('ok-2016', '.comments_text', 'A'),
    way('ok-mobile', '.discus_txt', 'B'),
    way('ok-messenger', '.d_comment_text', 'D'),
  ],
  /** The same without a class: these stay where a release renamed them all. */
  commentSign: [
    way('ok-mobile', 'a[name^="msg"]', 'B'),
    way('ok-messenger', '[id^="m-id-msg-"]', 'A'),
    way('ok-new-comments', '[data-rid]', 'B'),
  ],
  /** What stands once in every comment that is not deleted: more of these than comments, and some were not recognised. */
  commentOnce: [
    way('ok-new-comments', '.comments_current__footer__main__date', 'A'),
    way('ok-2016', '.comments_text', 'A'),
    way('ok-mobile', '.discus_txt', 'B'),
    way('ok-messenger', '.d_comment_text', 'D'),
  ],
  idInName: [way('ok-mobile', 'a[name^="msg"]', 'B')],
  idInHtmlId: [way('ok-messenger', '[id^="m-id-msg-"]', 'A')],
  topic: [
    way('ok-new-comments', '.media-layer', 'B'),
    way('ok-new-comments', '.mlr_cnts', 'A'),
    way('ok-new-comments', '.media-layer_c', 'A'),
    way('ok-server', '.mlr_disc', 'A'),
    way('ok-2016', '#hook_Block_MediaTopicLayerBody', 'A'),
    way('ok-2016', '#hook_Block_MediaStatusLayerBody', 'A'),
    way('ok-2016', '#mtLayerMain', 'B'),
    way('ok-photo', '.photo-layer', 'C'),
    way('ok-photo', '.photo-layer_bottom', 'A'),
    way('ok-video', '[id^="hook_NewDiscussion"]', 'A'),
    way('ok-messenger', '.mdialog', 'D'),
    way('ok-messenger', '.mdialog_chat_window', 'D'),
  ],
  feedItem: [way('ok-feed', '.feed-w', 'A'), way('ok-feed', '.feed', 'A')],
  feedLink: [
    way('ok-feed', 'a.media-text_a[href]', 'A'),
    way('ok-feed', 'a[data-module^="CommentWidgets"][href]', 'A'),
    way('ok-feed', 'a[href*="/topic/"]', 'C'),
  ],
  advert: [
    way('ok-feed', 'button[class*="advert-badge"]', 'A'),
    way('ok-feed', '[data-logger="SimpleLogger"]', 'A'),
    way('ok-feed', 'div[class*="__banner-feed-"]', 'A'),
    way('ok-feed', '[data-url*="adv_info"]', 'A'),
  ],
  topicAuthor: [
    way('ok-new-comments', '.mlr_top group-author[data]', 'B'),
    way('ok-new-comments', 'group-author[data]', 'C'),
  ],
  groupId: [
    way('ok-new-comments', '[data-group-id]', 'B'),
    way('ok-new-comments', 'a[href*="st.groupId="]', 'B'),
    way('ok-new-comments', 'a[hrefattrs*="st.groupId="]', 'C'),
    way('ok-messenger', 'a[href*="/discussions/1/"]', 'C'),
  ],
  groupName: [way('ok-new-comments', 'h1', 'D')],
  total: [
    way('ok-new-comments', '.mlr_disc.js-discussion-layer-block > [data-count]', 'B'),
    way('ok-new-comments', '.mlr_disc [data-count]', 'C'),
    way('ok-new-comments', '.js-discussion-layer-block [data-count]', 'C'),
    way('ok-2016', 'button.h-mod.widget_cnt.controls-list_lk[data-count]', 'B'),
  ],
  feedTotal: [
    way('ok-feed', 'a[data-module^="CommentWidgets"] .widget_count.js-count', 'A'),
    way('ok-feed', 'a[data-module^="CommentWidgets"]', 'C'),
    way('ok-feed', '.widget_count.js-count', 'C'),
  ],
  author: [
    way('ok-new-comments', 'a.comments_author-name', 'A'),
    way('ok-new-comments', 'a.comments_current__header__main__author__name', 'B'),
    way('ok-mobile', '.ic-set_tx > a.usr', 'B'),
    way('ok-2016', 'a[href^="/profile"]', 'A'),
    way('ok-2016', 'a[href^="/group/"]', 'C'),
    way('ok-messenger', 'a.d_comment_author_icon', 'D'),
    way('ok-messenger', '.d_comment_author_icon a', 'D'),
  ],
  repliedTo: [way('ok-new-comments', '[data-rid]', 'B')],
  answeredTo: [way('ok-2016', '.vaTop', 'A')],
  text: [
    way('ok-new-comments', '.js-text-full', 'A'),
    way('ok-2016', '.comments_text', 'A'),
    way('ok-mobile', '.discus_txt', 'B'),
    way('ok-messenger', '.d_comment_text', 'D'),
    way('ok-2016', '.textWrap', 'A'),
  ],
  time: [way('ok-new-comments', '[data-time]', 'B')],
  date: [
    way('ok-new-comments', '.comments_current__footer__main__date', 'A'),
    way('ok-mobile', '.tstmp', 'B'),
  ],
  deletedStub: [way('ok-2016', '.delete-stub_info', 'A'), way('ok-2016', '.delete-stub_cancel', 'A')],
  replyInput: [
    way('ok-new-comments', '.js-comments_add[contenteditable]', 'A'),
    way('ok-2016', 'div.js-comments_add', 'A'),
    way('ok-messenger', '#ok-e-d', 'D'),
  ],
  reply: [way('ok-2016', '.comments_reply', 'A')],
  // The name of the module is known, its markup is not (ok.md §2).
  replyAs: [way('ok-new-comments', '[data-module="discussions/CommentFormAuthorMenu"]', 'C')],
  moreComments: [
    way('ok-new-comments', '.js-show-more', 'C'),
    way('ok-mobile', '.js-load-more-top', 'B'),
    way('ok-mobile', '[id^="comments-pager"] .js-load-more', 'C'),
  ],
  pager: [way('ok-mobile', '#comments-pager-top', 'B'), way('ok-mobile', '[id^="comments-pager"]', 'C')],
  remove: [way('ok-2016', '.comments_remove', 'B'), way('ok-messenger', '.d_comment_act_del', 'B')],
  restore: [way('ok-2016', '.delete-stub_cancel', 'A')],
  // The API blocks the author together with the deletion (ok.md §5); no control of the page is known.
  block: [way('ok-new-comments', '.comments_block', 'D')],
  myProfile: [way('ok-2021', 'a[data-l*="userPage"][href]', 'B')],
  manage: [way('ok-2021', '[data-module="discussions/CommentFormAuthorMenu"]', 'C')],
});

/** The fields in force, by name. A selector is never kept outside of them: an imported set replaces it. */
export const OK_MARKUP = OK_TABLE.fields;
