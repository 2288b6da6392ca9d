/** A step of measures: `warn`, a block such as `24h` or `7d`, or the `supervisor`. */
export type Ladder = { steps: readonly string[]; staleDays: number };

/** What was done about one author on one page; `at` is ISO 8601. */
export type Measure = { step: string; at: string; cancelled: boolean };

/** What the ladder says for an author. */
export type LadderView<M extends Measure> = {
  /** The next step, one of the ladder's. */
  next: string;
  /** Measures that count, oldest first; `staleAt` (ISO 8601) is when each stops to. */
  live: (M & { staleAt: string })[];
  /** Measures that count no more: too old, or taken back by an appeal. */
  stale: M[];
};

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Warn → a day → a week → the supervisor; warnings go stale after 90 days (product.md D6). */
export const DEFAULT_LADDER: Ladder = { steps: ['warn', '24h', '7d', 'supervisor'], staleDays: 90 };

/**
 * The next step for an author: the first one harder than the hardest measure that still counts; the last
 * one when there is none harder. A threat goes to the supervisor at once (product.md D6).
 * @param measures those of one author on one page.
 */
export function climb<M extends Measure>(
  ladder: Ladder,
  measures: readonly M[],
  now: Date,
  threat = false,
): LadderView<M> {
  const { live, stale } = sort(ladder, measures, now);
  const hardest = Math.max(-1, ...live.map(({ step }) => hardness(step)));
  const last = ladder.steps.at(-1) ?? 'supervisor';
  const next = threat ? 'supervisor' : (ladder.steps.find((step) => hardness(step) > hardest) ?? last);
  return { next, live, stale };
}

/** Length of a block in ms; null for a step that blocks nobody. */
function blockMs(step: string): number | null {
  const match = /^(\d+)([hd])$/.exec(step);
  return match ? Number(match[1]) * (match[2] === 'h' ? HOUR_MS : DAY_MS) : null;
}

function sort<M extends Measure>({ staleDays }: Ladder, measures: readonly M[], now: Date) {
  const live: (M & { staleAt: string })[] = [];
  const stale: M[] = [];
  for (const measure of [...measures].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    const staleAt = Date.parse(measure.at) + staleDays * DAY_MS;
    if (measure.cancelled || staleAt <= now.getTime()) stale.push(measure);
    else live.push({ ...measure, staleAt: new Date(staleAt).toISOString() });
  }
  return { live, stale };
}

/** A warning is the mildest, the supervisor the last resort, blocks lie between by their length. */
function hardness(step: string): number {
  if (step === 'supervisor') return Number.MAX_SAFE_INTEGER;
  return blockMs(step) ?? 0;
}
