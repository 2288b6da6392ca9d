/** Pages of 21 ministries in the audit of August 2023, in VK, OK and Telegram (product.md R5–R8, R13–14). */
export const AUDIT_PAGES = 62;

/**
 * One line of the audit: pages by its own table, counted by our formula, and per cent of all pages that its summary
 * prints. The two disagree for comments; they stand side by side and are never merged. Null where one tells nothing.
 */
export type AuditLine = {
  what: 'comments' | 'messages' | 'support' | 'simple' | 'awkward' | 'violation';
  end: 'answered' | 'unanswered' | 'closed' | 'deleted' | 'full' | 'partial' | 'none' | 'removed';
  pages: number | null;
  summary: number | null;
};

/** The summary counts the one deleted question nowhere: its shares of comments make 24, 20 and 18 pages. */
export const AUDIT_LINES: readonly AuditLine[] = [
  { what: 'comments', end: 'answered', pages: 21, summary: 32.3 },
  { what: 'comments', end: 'unanswered', pages: 17, summary: 29 },
  { what: 'comments', end: 'closed', pages: 23, summary: 38.7 },
  { what: 'comments', end: 'deleted', pages: 1, summary: null },
  { what: 'messages', end: 'answered', pages: 17, summary: 27.5 },
  { what: 'messages', end: 'unanswered', pages: 16, summary: 25.8 },
  { what: 'messages', end: 'closed', pages: 29, summary: 46.7 },
  { what: 'support', end: 'full', pages: 12, summary: 19.4 },
  { what: 'support', end: 'partial', pages: 14, summary: 22.6 },
  { what: 'support', end: 'none', pages: 36, summary: 58 },
  { what: 'simple', end: 'answered', pages: null, summary: 42 },
  { what: 'awkward', end: 'answered', pages: null, summary: 23 },
  { what: 'violation', end: 'removed', pages: null, summary: 55 },
];
