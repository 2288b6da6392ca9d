import type { Span } from './span.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';

/** «Кричал», «пишет», not «звоните». */
const OF_OTHERS = /(?:л[аи]?|[аеиуюя]т)$/u;
const PEOPLE = CLASS.person | CLASS.name | CLASS.people | CLASS.institution;
/** «Кричал он», «кричал мне», not «кричал я». */
const TELLERS = CLASS.them | CLASS.me | PEOPLE;
const OWN = /^(?:я|мы)$/u;
/** Words between what was said and the verb of speech, and between that and who spoke. */
const FAR = 7;
const NEAR = 3;

/** Who spoke, or to whom, since the comma («сосед кричал») or right behind the verb («пишет мне начальник»). */
function teller(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  for (let far = 1; far <= NEAR; far++) {
    const token = tokens[at + far * step];
    const tied = step > 0 ? token : tokens[at - far + 1];
    if (!token || tied?.gap !== 'none' || (token.bits & CLASS.you) !== 0) return false;
    if ((token.bits & (step > 0 ? TELLERS : PEOPLE)) !== 0) return !OWN.test(token.word);
  }
  return false;
}

/** Whether a verb of speech and who spoke stand behind the words before `at`, in this sentence or at the start of the next. */
function toldFrom(tokens: readonly Token[], at: number): boolean {
  for (let here = at; here < at + FAR; here++) {
    const token = tokens[here];
    if (!token) return false;
    const says = (token.bits & CLASS.retold) !== 0 && OF_OTHERS.test(token.word);
    // «Убью! – кричал сосед»: a new sentence has a capital.
    if (token.gap === 'stop') return says && !token.capital && teller(tokens, here, 1);
    if (says && teller(tokens, here, token.gap === 'pause' ? 1 : -1)) return true;
  }
  return false;
}

/** The findings that are no words of another: «я убью вас, кричал сосед» tells what the neighbour said. */
export function untold(tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  let at = 0;
  return spans.filter(({ to }) => {
    while ((tokens[at]?.from ?? to) < to) at++;
    return !toldFrom(tokens, at);
  });
}
