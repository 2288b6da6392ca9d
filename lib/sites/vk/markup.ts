import { markupTable } from '~/lib/sites/markup.ts';

const spa = (testid: string, confidence: 'A' | 'B' | 'C' = 'A') =>
  ({ layout: 'vk-spa', select: `[data-testid="${testid}"]`, confidence }) as const;

/**
 * What VK's markup is known to be, field by field (reference: vk.md §2.1 and §2.5).
 * Class names are hashed per release and never used.
 */
export const VK_TABLE = markupTable({
  post: [{ layout: 'vk-spa', select: '[data-testid="post"][data-post-id]', confidence: 'A' }],
  postTitle: [spa('post-header-title')],
  postTotal: [{ layout: 'vk-spa', select: '[data-testid="post_footer_action_comment"]', confidence: 'A' }],
  commentArea: [spa('wall_comments_layout_root')],
  root: [spa('wall_comments_comment_root')],
  comment: [spa('wall_comments_comment_root'), spa('wall_comments_comment_in_thread')],
  avatar: [spa('comment-avatar')],
  owner: [spa('comment-owner')],
  replyParent: [spa('comment-reply-parent', 'B')],
  text: [spa('comment-text')],
  textFull: [
    { layout: 'vk-spa', select: '[data-testid="showmoretext-in-expanded"]', confidence: 'A' },
    { layout: 'vk-spa', select: '[data-testid^="showmoretext-in"]', confidence: 'A' },
  ],
  textMore: [{ layout: 'vk-spa', select: '[data-testid^="showmoretext-after"]', confidence: 'A' }],
  date: [spa('wall_comment_date')],
  thread: [spa('wall_comments_layout_thread')],
  threadMore: [spa('comment-expand', 'B')],
  nextComments: [spa('show_next_comments')],
  replyInput: [spa('content-editable-input')],
  manage: [{ layout: 'vk-spa', select: '[data-testid^="group_manage_menu_"]', confidence: 'B' }],
  // The left menu keeps its old ids in both layouts.
  myProfile: [{ layout: 'vk-spa', select: '#l_pr a[href]', confidence: 'B' }],
  manageMessages: [spa('group_manage_menu_gim', 'B')],
  sendMessage: [spa('group_action_send_message', 'B')],
});

/** The fields in force, by name. A selector is never kept outside of them: an imported set replaces it. */
export const VK_MARKUP = VK_TABLE.fields;
