import { isOwed } from '~/lib/comment/owed.ts';
import { sumCoverage } from '~/lib/log/queue/board.ts';
import { looksOf } from '~/lib/log/queue/looks.ts';
import type { Overview } from '~/lib/log/queue/overview.ts';
import type { CoverageRow, PageKey } from '~/lib/log/rows.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { isListed } from './learn.ts';
import type { TeamBoard } from './read-team.ts';
import type { TeamRow } from './rows.ts';

/** The part of an overview that the whole team tells. */
export type TeamView = Pick<Overview, 'items' | 'looks' | 'pages' | 'coverage'>;

/**
 * What this browser has read together with what the hub tells of the others. Of a comment that both know this
 * browser's reading stands, for it has seen the thread – but for what a colleague has done since: an answer or a
 * decision that the hub knows goes before «ждёт».
 * @param known keys that stood in the own log at earlier looks, added to here: what was settled since is still known,
 * for the hub hears of its end a little later.
 */
export function mergeTeam(
  own: Overview,
  { rows, here, looks }: TeamBoard,
  known: Set<string> = new Set(),
): TeamView {
  for (const key of here) known.add(key);
  const items = own.items.map((item) => {
    known.add(item.key);
    const row = rows.get(item.key);
    return row ? overlaid(item, row) : item;
  });
  for (const row of rows.values()) {
    if (!known.has(row.key) && isListed(row)) items.push(elsewhereLine(row));
  }
  const merged = mergeLooks(own, looks);
  const pages = [...own.pages, ...merged.map(({ page }) => page), ...items.map(({ page }) => page)];
  return {
    items,
    looks: looksOf(merged),
    pages: [...new Set<PageKey>(pages)].sort(),
    coverage: sumCoverage(merged),
  };
}

/** Lines by what they were made of: most rows are those of the last look. */
const lines = new WeakMap<QueueItem, { row: TeamRow; line: QueueItem }>();

/** Lines of what only the hub told, made once for each row: whoever orders or searches them keeps what it made of them. */
const elsewhere = new WeakMap<TeamRow, QueueItem>();

function elsewhereLine(row: TeamRow): QueueItem {
  const line = elsewhere.get(row) ?? { ...row.item, elsewhere: true };
  elsewhere.set(row, line);
  return line;
}

function overlaid(item: QueueItem, row: TeamRow): QueueItem {
  if (!isOwed(item) && !item.triage?.promise) return item;
  const before = lines.get(item);
  if (before?.row === row) return before.line;
  const line = isTold(item, row.item) ? withTold(item, row.item) : item;
  lines.set(item, { row, line });
  return line;
}

/** Whether the hub knows of an end, or of a decision that this browser has not heard of. */
function isTold(item: QueueItem, told: QueueItem): boolean {
  if (isOwed(item) && !isOwed(told)) return told.state !== 'unknown';
  return JSON.stringify(decidedOf(item)) !== JSON.stringify(decidedOf(told)) && isOwed(told);
}

function decidedOf({ triage }: QueueItem) {
  return [triage?.human ?? null, triage?.held, triage?.track, triage?.promise, triage?.notes?.length ?? 0];
}

function withTold(item: QueueItem, told: QueueItem): QueueItem {
  const { state, urgent, startedAt, dueAt, policy, answer, triage, removal } = told;
  const verdict = { state, urgent, startedAt, dueAt, policy, answer: answer ?? item.answer };
  return { ...item, ...verdict, removal: removal ?? item.removal ?? null, ...(triage && { triage }) };
}

/** Of each post the last look, whoever took it. */
function mergeLooks({ looks }: Overview, told: readonly CoverageRow[]): CoverageRow[] {
  const rows = new Map(told.map((row) => [row.postKey, row]));
  for (const { page, post, ...look } of looks) {
    const postKey = `${page}:${post}`;
    const other = rows.get(postKey);
    if (!other || other.at <= look.at) rows.set(postKey, { postKey, page, partial: [], ...look });
  }
  return [...rows.values()];
}
