/** What a fact of a page is; the order in which facts are offered. */
export const FACT_KINDS = ['phone', 'hours', 'link', 'other'] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** A value that answers need again and again. `until` is the last day on which it is offered, `YYYY-MM-DD`. */
export type PageFact = { kind: FactKind; label: string; value: string; until: string };

/** Longest value and label, code points: what is longer is a sentence and no fact (DESIGN: invariant 8). */
export const LONGEST_FACT = 120;
export const LONGEST_FACT_LABEL = 60;

/** How many facts one page may have. */
export const MOST_FACTS = 200;

/** Days before the last one in which a fact is to be looked at again. */
const SOON_DAYS = 14;

const DAY_MS = 86_400_000;

/** Whether a fact is offered on a day (`YYYY-MM-DD`), and whether it is soon out of date. */
export type FactStanding = 'valid' | 'soon' | 'expired';

/** What the composer is given: facts that are offered today, and how many are not or will soon not be. */
export type FactsView = { facts: PageFact[]; expired: number; soon: number };

/** How a fact stands on a day (`YYYY-MM-DD`); on its last day it is offered still. */
export function standingOf({ until }: Pick<PageFact, 'until'>, today: string): FactStanding {
  const left = daysBetween(today, until);
  if (left < 0) return 'expired';
  return left <= SOON_DAYS ? 'soon' : 'valid';
}

/** Whole days from one day to another (`YYYY-MM-DD`); negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Facts to offer on a day, by kind and then as the page lists them. */
export function factsOn(facts: readonly PageFact[], today: string): FactsView {
  const standings = facts.map((fact) => standingOf(fact, today));
  const offered = facts.filter((_, index) => standings[index] !== 'expired');
  const order = (fact: PageFact) => FACT_KINDS.indexOf(fact.kind);
  return {
    facts: [...offered].sort((one, other) => order(one) - order(other)),
    expired: facts.length - offered.length,
    soon: standings.filter((standing) => standing === 'soon').length,
  };
}
