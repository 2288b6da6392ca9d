import { markupTable } from '~/lib/sites/markup.ts';

/**
 * What OK's markup is known to be, field by field (reference: ok.md §0 and §2.1, generation «new comments»).
 * `hook_Block_…` ids and hashed classes are opaque and never used as keys.
 */
export const OK_TABLE = markupTable({
  comment: [
    { layout: 'ok-new-comments', select: '.comments_lst_cnt .comments_i', confidence: 'A' },
    { layout: 'ok-new-comments', select: '[data-seen-params*="commentId"]', confidence: 'B' },
  ],
  topic: [
    { layout: 'ok-new-comments', select: '.media-layer', confidence: 'B' },
    { layout: 'ok-new-comments', select: '.mlr_cnts', confidence: 'A' },
    { layout: 'ok-new-comments', select: '.media-layer_c', confidence: 'A' },
  ],
  topicAuthor: [{ layout: 'ok-new-comments', select: 'group-author[data]', confidence: 'B' }],
  groupId: [
    { layout: 'ok-new-comments', select: '[data-group-id]', confidence: 'B' },
    { layout: 'ok-new-comments', select: 'a[href*="st.groupId="]', confidence: 'B' },
  ],
  groupName: [{ layout: 'ok-new-comments', select: 'h1', confidence: 'D' }],
  total: [
    {
      layout: 'ok-new-comments',
      select: '.mlr_disc.js-discussion-layer-block [data-count]',
      confidence: 'B',
    },
  ],
  author: [
    { layout: 'ok-new-comments', select: 'a.comments_author-name', confidence: 'A' },
    { layout: 'ok-new-comments', select: 'a.comments_current__header__main__author__name', confidence: 'B' },
  ],
  repliedTo: [{ layout: 'ok-new-comments', select: 'span[data-rid]', confidence: 'B' }],
  text: [
    { layout: 'ok-new-comments', select: '.js-text-full', confidence: 'A' },
    { layout: 'ok-2016', select: '.comments_text', confidence: 'A' },
  ],
  date: [{ layout: 'ok-new-comments', select: '.comments_current__footer__main__date', confidence: 'A' }],
  deletedStub: [{ layout: 'ok-2016', select: '.delete-stub_info', confidence: 'A' }],
  moreComments: [
    { layout: 'ok-new-comments', select: '.js-show-more', confidence: 'C' },
    { layout: 'ok-mobile', select: '.js-load-more-top', confidence: 'B' },
  ],
  replyInput: [{ layout: 'ok-new-comments', select: '.js-comments_add[contenteditable]', confidence: 'A' }],
  myProfile: [{ layout: 'ok-2021', select: 'a[data-l*="userPage"][href]', confidence: 'B' }],
  manage: [
    { layout: 'ok-2021', select: '[data-module="discussions/CommentFormAuthorMenu"]', confidence: 'C' },
  ],
});

/** The fields in force, by name. A selector is never kept outside of them: an imported set replaces it. */
export const OK_MARKUP = OK_TABLE.fields;
