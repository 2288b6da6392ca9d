import type { DraftCheck } from '~/lib/log/draft/draft-checks.ts';

/** From here on a rule is called out; both have to hold. */
const OFTEN = { muted: 5, share: 0.5 };

/** How one rule of the coach did; each figure counts answers, not hints. */
export type RuleCount = {
  rule: string;
  /** Answers about which it was shown, long enough to be read. */
  shown: number;
  /** Answers that went out with what it spoke of. */
  left: number;
  /** Answers whose author pressed «Не подходит». */
  muted: number;
  /** True when people put it aside so often that it deserves a look. */
  often: boolean;
};

/** Counts over `n` answers that went through the composer and were seen on their pages. */
export type CoachFigures = { n: number; rules: RuleCount[] };

/**
 * How often each rule of the coach was shown and put aside, the most often put aside first. An answer counts
 * once, whichever log tells of it; answers of builds that kept no list of what was shown count as shown what
 * stood at the end or was put aside.
 * @param since epoch ms by the clock of the device that wrote; null counts all.
 * @param until the end of what is counted, exclusive; without it there is none.
 */
export function coachFigures(
  checks: readonly DraftCheck[],
  since: number | null,
  until = Number.POSITIVE_INFINITY,
): CoachFigures {
  const counted = [...new Map(checks.map((check) => [check.id, check])).values()].filter(
    ({ at }) => (since === null || Date.parse(at) >= since) && Date.parse(at) < until,
  );
  const rules = new Map<string, RuleCount>();
  const count = (rule: string, figure: 'shown' | 'left' | 'muted') => {
    const known = rules.get(rule) ?? { rule, shown: 0, left: 0, muted: 0, often: false };
    rules.set(rule, { ...known, [figure]: known[figure] + 1 });
  };
  for (const { findings, muted, spoken = [] } of counted) {
    const left = new Set(findings.map(({ rule }) => rule));
    const aside = new Set(muted);
    for (const rule of new Set([...spoken, ...left, ...aside])) count(rule, 'shown');
    for (const rule of left) count(rule, 'left');
    for (const rule of aside) count(rule, 'muted');
  }
  const all = [...rules.values()].map((one) => ({
    ...one,
    often: one.muted >= OFTEN.muted && one.muted >= OFTEN.share * one.shown,
  }));
  return { n: counted.length, rules: all.sort(byMuted) };
}

function byMuted(one: RuleCount, other: RuleCount): number {
  return other.muted - one.muted || other.shown - one.shown || (one.rule < other.rule ? -1 : 1);
}
