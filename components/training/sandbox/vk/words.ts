/** What VK prints around posts and comments. */
export type VkWords = {
  verified: string;
  pinned: string;
  postMenu: string;
  photo: string;
  moreOfPost: string;
  moreOfComment: string;
  postLikes(count: number): string;
  postComments(count: number): string;
  postShares(count: number): string;
  newFirst: string;
  oldFirst: string;
  nextComments: string;
  showReplies(count: number): string;
  removed: string;
  restore: string;
  /** «ответ Алле». */
  answerTo(dative: string): string;
  reply: string;
  share: string;
  remove: string;
  likes(count: number): string;
  /** «Ответ Алле», over the field. */
  replyTo(dative: string): string;
  cancelReply: string;
  field: string;
  attach: string;
  send: string;
  as(name: string): string;
  asPage: string;
  asMe: string;
  block: string;
  blocked(reason: string, term: string): string;
  blockTitle(name: string): string;
  term: string;
  terms: readonly string[];
  reason: string;
  reasons: readonly string[];
  blockDo: string;
  cancel: string;
};
