import { markupTable, type Variant } from '~/lib/sites/markup.ts';

const own = (part: string): Variant => ({
  layout: 'sandbox',
  select: `[data-sandbox="${part}"]`,
  confidence: 'A',
});

/** Parts of the trainer's feed: markup of our own, drawn by components/training/sandbox. */
export const SANDBOX_TABLE = markupTable({
  layout: [own('feed')],
  post: [own('post')],
  postTitle: [own('name')],
  comment: [own('comment')],
  author: [own('author')],
  text: [own('text')],
  date: [own('date')],
  remove: [own('remove')],
  restore: [own('restore')],
  reply: [own('reply')],
  replyInput: [own('reply-input')],
  replyAs: [own('reply-as')],
  commentOnce: [own('date')],
});
