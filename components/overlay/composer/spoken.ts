/** A hint that stands for so long counts as shown, ms: what flickers by while one types nobody has read. */
const READ_MS = 2_000;

/** Remembers which rules of the coach were shown about a draft, for the counts of the supervisor. */
export function createSpoken(now: () => number = Date.now) {
  let counted = new Set<string>();
  let since = new Map<string, number>();

  const settle = () => {
    for (const [rule, from] of since) if (now() - from >= READ_MS) counted.add(rule);
  };

  return {
    /** A draft is opened; `known` are the rules that were shown about it before. */
    begin(known: readonly string[]) {
      counted = new Set(known);
      since = new Map();
    },
    /** These rules are shown from now on, and no others. */
    show(rules: readonly string[]) {
      settle();
      since = new Map(rules.map((rule) => [rule, since.get(rule) ?? now()]));
    },
    /** Rules that were shown long enough to be read. */
    list(): string[] {
      settle();
      return [...counted].slice(0, 100);
    },
  };
}
