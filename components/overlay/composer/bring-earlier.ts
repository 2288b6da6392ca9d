import { type EarlierAnswers, growingAnswers } from '~/lib/answer/earlier-answers.ts';
import type { ComposerHost } from './composer-host.ts';
import { whenIdle } from './idle.ts';

/** How many answers are made ready in one go: a few milliseconds, so that no key waits for them. */
const AT_ONCE = 20;

/** The page's own earlier answers, made ready while the page is idle; null when the background did not answer. */
export async function bringEarlier(
  reach: ComposerHost['reach'],
  key: string,
): Promise<EarlierAnswers | null> {
  const answers = await reach('draft.earlier', { key });
  if (!answers) return null;
  const ready = growingAnswers();
  for (let from = 0; from < answers.length; from += AT_ONCE) {
    await whenIdle();
    ready.add(answers.slice(from, from + AT_ONCE));
  }
  return ready;
}
