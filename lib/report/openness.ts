import { OPENNESS_STEPS, type OpennessStep } from '~/lib/log/openness/openness-events.ts';
import type { StepCheck } from '~/lib/log/openness/read-openness.ts';
import type { PageKey } from '~/lib/log/rows.ts';

/** How long a check is believed: settings change with people, and a quarter is how long they stay. */
export const STALE_DAYS = 90;

const DAY_MS = 86_400_000;

/** `unknown`: nobody looked. */
export type StepStanding = 'yes' | 'no' | 'absent' | 'unknown';

/** One step of a page as it stands; `stale`: it was checked so long ago that it is time to look again. */
export type OpennessLine = {
  step: OpennessStep;
  state: StepStanding;
  /** ISO 8601; null while nobody looked. */
  at: string | null;
  by: string | null;
  stale: boolean;
};

export type PageOpenness = {
  page: PageKey;
  steps: OpennessLine[];
  /** Steps that are done or cannot be, checked lately enough. */
  done: number;
  /** Steps found to be missing. */
  missing: number;
  stale: number;
  unknown: number;
};

/** The six steps of each page, pages in the order given. @param now epoch ms. */
export function opennessOf(
  pages: readonly PageKey[],
  checks: readonly StepCheck[],
  now: number,
): PageOpenness[] {
  const known = new Map(checks.map((check) => [`${check.page} ${check.step}`, check]));
  return pages.map((page) => {
    const steps = OPENNESS_STEPS.map((step) => lineOf(step, known.get(`${page} ${step}`), now));
    const count = (counts: (line: OpennessLine) => boolean) => steps.filter(counts).length;
    return {
      page,
      steps,
      done: count(({ state, stale }) => !stale && (state === 'yes' || state === 'absent')),
      missing: count(({ state }) => state === 'no'),
      stale: count(({ stale }) => stale),
      unknown: count(({ state }) => state === 'unknown'),
    };
  });
}

/** A step that is missing stays so until somebody looks: it is no reason to look again, but to mend it. */
function lineOf(step: OpennessStep, check: StepCheck | undefined, now: number): OpennessLine {
  if (!check) return { step, state: 'unknown', at: null, by: null, stale: false };
  const { state, at, by } = check;
  return { step, state, at, by, stale: state !== 'no' && now - Date.parse(at) >= STALE_DAYS * DAY_MS };
}

/** Pages that somebody has to see to: a step is missing, or was checked too long ago. */
export function askingPages(pages: readonly PageOpenness[]): PageOpenness[] {
  return pages.filter(({ missing, stale }) => missing + stale > 0);
}
