import { markupTable } from '~/lib/sites/markup.ts';
import { COMMENT_FIELDS } from './comment-fields.ts';
import { activity, hybrid, REPLY, ROW, server, spa, VIDEO_COMMENT, video } from './layouts.ts';

/**
 * What VK's markup is known to be, field by field and layout by layout (reference: vk.md §2, §2.5).
 * Class names of the React layouts are hashed per release and never used.
 */
export const VK_TABLE = markupTable({
  /** Which layout is in force, told by what stands on the page and never by the host (vk.md §6.13). */
  layout: [
    { layout: 'vk-spa-layer', select: '#post-layer [data-testid="post"]', confidence: 'B' },
    video(VIDEO_COMMENT),
    { layout: 'vk-spa-mobile', select: 'article[data-testid="post"][data-post-id]', confidence: 'B' },
    { layout: 'vk-spa-feed', select: '[data-testid="feed-items"] [data-testid="post"]', confidence: 'A' },
    spa('wall_comments_comment_root'),
    activity(ROW),
    hybrid(REPLY),
    server('.ReplyItem'),
    spa('post'),
    hybrid('.post[data-post-id]'),
    server('.wall_item'),
  ],
  post: [
    { layout: 'vk-spa', select: '[data-testid="post"][data-post-id]', confidence: 'A' },
    hybrid('.post[data-post-id]:not(.reply)'),
    server('[id^="wall"][id$="_replies"]'),
    server('.wall_item', 'B'),
  ],
  mobilePost: [
    { layout: 'vk-spa-mobile', select: 'article[data-testid="post"][data-post-id]', confidence: 'B' },
  ],
  postLayer: [{ layout: 'vk-spa-layer', select: '#post-layer', confidence: 'B' }],
  postTitle: [
    spa('post-header-title'),
    hybrid('a.PostHeaderTitle__authorLink'),
    hybrid('.post_author a.author', 'B'),
    server('a.pi_author'),
  ],
  postAvatar: [spa('post-header-avatar')],
  postTotal: [
    spa('post_footer_action_comment'),
    // Its words for screen readers, should the release rename it.
    { layout: 'vk-spa', select: 'button[aria-label^="Комментировать"]', confidence: 'C' },
    hybrid('.PostBottomAction.comment[data-count]'),
    hybrid('.PostBottomAction.comment', 'B'),
    hybrid('[data-like-button-type="comment"]', 'C'),
  ],
  commentArea: [
    spa('wall_comments_layout_root'),
    hybrid('.replies_list:not(.replies_list_deep)'),
    hybrid('.wl_replies', 'B'),
  ],
  root: [
    spa('wall_comments_comment_root'),
    video(`${VIDEO_COMMENT}:not([data-testid="comment"] *)`, 'C'),
    hybrid(`${REPLY}:not(.replies_wrap_deep *, .replies_list_deep *)`),
    server('.ReplyItem:not(.RepliesThread *, [id^="thread"] *)'),
    activity(ROW, 'C'),
  ],
  comment: [
    spa('wall_comments_comment_root'),
    spa('wall_comments_comment_in_thread'),
    video(VIDEO_COMMENT),
    hybrid(REPLY),
    server('.ReplyItem'),
    activity(ROW),
  ],
  videoComment: [video(VIDEO_COMMENT)],
  activityRow: [activity(ROW)],
  /** What carries ids of the page and is no post of it: advertisement, carousel, repost (vk.md §6.8). */
  noPost: [
    { layout: 'vk-spa', select: '[data-ad]', confidence: 'B' },
    { layout: 'vk-spa', select: '[data-pseudopost-type]', confidence: 'B' },
    {
      layout: 'vk-spa',
      select: '[data-post-nesting-lvl]:not([data-post-nesting-lvl="0"])',
      confidence: 'A',
    },
  ],
  ...COMMENT_FIELDS,
  /** Boxes of replies; in reserve what opens them, where it stands in no box that is known. */
  thread: [
    spa('wall_comments_layout_thread'),
    hybrid('.replies_wrap_deep'),
    server('.RepliesThread'),
    server('[id^="thread"]:has(.ReplyItem)', 'C'),
    hybrid('.replies_next:not(.replies_next_main, .replies_wrap_deep *)', 'C'),
  ],
  threadMore: [spa('comment-expand', 'B'), hybrid('.replies_wrap_deep .replies_next', 'B')],
  /** Says by itself that replies are left, whatever its words. */
  threadNext: [server('.RepliesThreadNext__link'), server('a[href*="offset="][href*="reply="]', 'C')],
  nextComments: [
    spa('show_next_comments'),
    hybrid('.replies_next_main'),
    // A link to the next page that the scripts of the page load in place.
    server('[id^="wall"][id$="_replies"] > :last-child a[href*="offset="][href$="#comments"]', 'B'),
  ],
  replyInput: [spa('content-editable-input'), hybrid('.submit_post_field[contenteditable]', 'B')],
  reply: [spa('comment-reply'), hybrid('.reply_link', 'C')],
  // Managers have such a switch; nobody has recorded how it is marked (vk.md §4 «Reply form»).
  replyAs: [spa('comment_author_switch', 'C')],
  manage: [
    { layout: 'vk-spa', select: '[data-testid^="group_manage_menu_"]', confidence: 'B' },
    // The page of all comments is shown to managers only.
    activity(ROW, 'C'),
  ],
  manageEdit: [spa('group_manage_menu_manage', 'B')],
  remove: [hybrid('.reply_delete_button', 'B'), spa('comment_action_delete', 'C')],
  // Nobody has recorded how a moderator takes a removal back, or blocks, in the React layout (vk.md §7.3, §7.8).
  restore: [spa('comment_action_restore', 'C'), hybrid('a[onclick*="restore"]', 'D')],
  block: [spa('comment_action_ban', 'D'), activity('[onclick*="ban"]', 'D')],
  // The left menu keeps its old ids in both layouts.
  myProfile: [{ layout: 'vk-spa', select: '#l_pr a[href]', confidence: 'B' }],
  manageMessages: [spa('group_manage_menu_gim', 'B')],
  sendMessage: [spa('group_action_send_message', 'B')],
});

/** The fields in force, by name. A selector is never kept outside of them: an imported set replaces it. */
export const VK_MARKUP = VK_TABLE.fields;
