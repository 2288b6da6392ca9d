import type { Migration } from './migration.ts';

/** Which rules of the coach the remark about a draft names; null where it names none. */
export const REMARK_RULES: Migration = {
  id: '0011-remark-rules',
  statements: ['alter table drafts add column if not exists decided_rules text'],
};
