import { sayRule } from '~/components/common/say-coach.ts';
import { RULES } from '~/lib/answer/rules.ts';
import { stem } from '~/lib/answer/stem.ts';
import { wordsOf } from '~/lib/text/words.ts';

/** What a supervisor said of single rules: true names one, false takes it out though the remark names it. */
export type Ticks = Readonly<Record<string, boolean>>;

/**
 * Rules of the coach that a remark is about, in the order of the coach: those that were ticked, and those whose name
 * stands in the remark in any form («нет приветствия») unless they were unticked.
 */
export function rulesOf(remark: string, ticks: Ticks): string[] {
  const said = new Set(wordsOf(remark).map(stem));
  return RULES.flatMap(({ id }) => {
    const named = wordsOf(sayRule(id)).every((word) => said.has(stem(word)));
    return (ticks[id] ?? named) ? id : [];
  });
}
