import type { AnswerRow } from '~/lib/log/rows.ts';

/** One answer with the comment it answers. */
export type JournalLine = AnswerRow & { url: string; text: string; authorName: string };
