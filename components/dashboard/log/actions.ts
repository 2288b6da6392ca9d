import type { BadLogFile } from '~/lib/log/chain/log-file.ts';
import type { LogReport } from '~/lib/log/chain/verify-log.ts';
import type { Space } from '~/lib/log/queue/space.ts';
import type { AnswerLines } from '~/lib/log/record/answer-lines.ts';
import type { Outcome } from '~/lib/messages/table.ts';

/** Hears how many lines are done. */
export type OnProgress = (lines: number) => void;

/** How many events of a file were new here and how many were known, or why it was not taken. */
export type LogImport =
  | { ok: true; added: number; known: number }
  | ({ ok: false } & BadLogFile)
  | { ok: false; why: 'other-log'; from: number };

/** What can be done with the log as a whole. */
export type LogActions = {
  /** Checks the chain from the first line to the last. */
  verify: (onProgress: OnProgress) => Promise<LogReport>;
  /** Saves the whole log as a file of this name. */
  save: (name: string) => Promise<Outcome>;
  /** Takes the events of a saved log. */
  load: (file: File, onProgress: OnProgress) => Promise<LogImport>;
  /** Derives everything that is shown from the events anew. */
  rebuild: () => Promise<Outcome>;
  space: () => Promise<Space>;
  /** Tells the answers noticed last, up to `most`, now and after every change. @returns what stops it. */
  watchAnswers: (most: number, show: (told: AnswerLines) => void) => () => void;
};
