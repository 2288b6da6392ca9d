import { byDay } from '~/lib/comment/promised.ts';
import { byUrgency } from '~/lib/comment/urgency-order.ts';
import type { Board, Coverage } from '~/lib/log/verdict.ts';
import type { Health, HealthState } from '~/lib/sites/health.ts';

const WORST_FIRST: readonly HealthState[] = ['blind', 'degraded', 'ok'];

/** Health of a screen with several pages: as bad as the worst of them, with every reason. */
export function joinHealth(all: readonly Health[]): Health {
  const state = WORST_FIRST.find((one) => all.some((health) => health.state === one)) ?? 'ok';
  const fallbacks = all.flatMap((health) => health.fallbacks ?? []);
  // Each page looked at the same document, so each tells of the same fallbacks.
  const once = new Map(fallbacks.map((fallback) => [fallback.field, fallback]));
  return { state, problems: all.flatMap(({ problems }) => problems), fallbacks: [...once.values()] };
}

/** One board of several pages, most urgent first; null while no page has one. */
export function joinBoards(boards: readonly Board[]): Board | null {
  const [first, ...others] = boards;
  if (!first || others.length === 0) return first ?? null;
  const sum = (figure: 'open' | 'urgent' | 'flags' | 'promises') =>
    boards.reduce((all, board) => all + board[figure], 0);
  return {
    queue: boards.flatMap(({ queue }) => queue).sort(byUrgency),
    open: sum('open'),
    urgent: sum('urgent'),
    flagged: boards
      .flatMap(({ flagged }) => flagged)
      .sort((one, other) => (other.postedAt ?? '').localeCompare(one.postedAt ?? '')),
    flags: sum('flags'),
    promised: boards.flatMap(({ promised }) => promised).sort(byDay),
    promises: sum('promises'),
    coverage: boards.map(({ coverage }) => coverage).reduce(joinCoverage),
  };
}

function joinCoverage(one: Coverage, other: Coverage): Coverage {
  const ats = [one.at, other.at].filter((at) => at !== null).sort();
  return {
    seen: one.seen + other.seen,
    total: one.total === null || other.total === null ? null : one.total + other.total,
    // The older one: of both pages it can be said that they were looked at since then.
    at: ats.length === 2 ? (ats[0] ?? null) : null,
  };
}
