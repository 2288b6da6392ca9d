import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import { CASE_LISTS, type CaseList, isByPage, type RemovalCase } from './removal-case.ts';

/** What is counted: one page or all of them, from one moment (inclusive) to another; epoch ms, null for no end. */
export type Scope = { page: string | null; since: number | null; until?: number | null };

/**
 * What was good about removals: violations that a person confirmed and somebody then handled.
 * A removal that another person found wrong is no violation, so it counts here neither way.
 */
export type Handled = {
  /** Comments whose flag a moderator confirmed, or that were removed by a rule with their flag on. */
  n: number;
  /** Of those: removed by us, or their author was warned or blocked. */
  part: number;
  /** Median from the first flag to the removal or the warning, ms by the clock of the device; null for none. */
  medianMs: number | null;
  /** How many times the median is of. */
  timed: number;
};

/** What was bad about removals: things that should have been answered, or left alone. */
export type Wrong = {
  /** Removals by the page. */
  n: number;
  /** Of those: an unanswered question, criticism without a flag, or wrong by the word of another person. */
  part: number;
  questions: number;
  criticism: number;
  /** Found wrong by another person, with a complaint or without one. */
  granted: number;
  /** Removals whose text is unknown or erased: what was in them nobody can tell any more. */
  unread: number;
};

/** Cases in the scope, by the time of the removal. */
export function casesIn(cases: readonly RemovalCase[], scope: Scope): RemovalCase[] {
  return cases.filter(({ page, removal }) => isIn(scope, page, removal.at));
}

function isIn({ page, since, until = null }: Scope, own: string | null, iso: string): boolean {
  const at = Date.parse(iso);
  return (page === null || own === page) && (since === null || at >= since) && (until === null || at < until);
}

/** How many removals of these stand in each list. */
export function listCounts(cases: readonly RemovalCase[]): Record<CaseList, number> {
  const count = (list: CaseList) => cases.filter(({ lists }) => lists.has(list)).length;
  const [question, criticism, reasonless, restore, appealed] = CASE_LISTS;
  return {
    [question]: count(question),
    [criticism]: count(criticism),
    [reasonless]: count(reasonless),
    [restore]: count(restore),
    [appealed]: count(appealed),
  };
}

/** Counts the good figure; see `Handled`. @param cases of the scope and every other one. */
export function handledViolations(
  records: RemovalRecords,
  cases: readonly RemovalCase[],
  scope: Scope,
): Handled {
  const confirmed = confirmedAt(records, scope);
  for (const one of casesIn(cases, scope)) if (isByRule(one)) confirmed.add(one.removal.key);
  for (const { removal, ruling } of cases) if (ruling === 'wrong') confirmed.delete(removal.key);
  const done = handledAt(records);
  const handled = [...confirmed].flatMap((key) => {
    const at = done.get(key);
    return at === undefined ? [] : [{ key, at }];
  });
  const raised = raisedAt(records);
  const times = handled.flatMap(({ key, at }) => {
    const since = raised.get(key);
    return since === undefined ? [] : Math.max(0, Date.parse(at) - Date.parse(since));
  });
  return { n: confirmed.size, part: handled.length, medianMs: median(times), timed: times.length };
}

/** Counts the bad figure over removals of the scope; see `Wrong`. */
export function wrongRemovals(cases: readonly RemovalCase[]): Wrong {
  const ours = cases.filter(({ removal }) => isByPage(removal));
  const questions = ours.filter(({ lists }) => lists.has('question'));
  const criticism = ours.filter(({ lists, kinds }) => lists.has('criticism') && kinds.length === 0);
  const granted = ours.filter(({ ruling }) => ruling === 'wrong');
  return {
    n: ours.length,
    part: new Set([...questions, ...criticism, ...granted]).size,
    questions: questions.length,
    criticism: criticism.length,
    granted: granted.length,
    unread: ours.filter(({ text }) => text === null).length,
  };
}

/** Keys whose last word by a person in the scope is that the flag was right. */
function confirmedAt({ flags }: RemovalRecords, scope: Scope): Set<string> {
  const confirmed = new Set<string>();
  for (const flag of flags) {
    if (flag.what === 'raised' || !isIn(scope, flag.page, flag.at)) continue;
    if (flag.what === 'confirmed') confirmed.add(flag.key);
    else confirmed.delete(flag.key);
  }
  return confirmed;
}

function isByRule({ removal, kinds }: RemovalCase): boolean {
  return isByPage(removal) && removal.undoneAt === null && removal.rule !== null && kinds.length > 0;
}

/** ISO 8601 of the first thing done about each comment: its removal by the page, a warning or a block. */
function handledAt({ removals, measures }: RemovalRecords): Map<string, string> {
  const done = [
    ...removals.filter((row) => isByPage(row) && row.undoneAt === null),
    ...measures.filter(({ cancelled }) => !cancelled),
  ];
  return firstOf(done);
}

/** ISO 8601 of the first flag on each comment. */
function raisedAt({ flags }: RemovalRecords): Map<string, string> {
  return firstOf(flags.filter(({ what }) => what === 'raised'));
}

function firstOf(moments: readonly { key: string; at: string }[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { key, at } of moments) {
    const known = first.get(key);
    if (known === undefined || at < known) first.set(key, at);
  }
  return first;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const high = sorted[middle];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}
