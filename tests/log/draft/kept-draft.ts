import type { KeptDraft } from '~/lib/log/draft/draft-view.ts';
import { at, comment, context } from '~/tests/log/fixtures.ts';

/** The comment that is answered, and its page. */
export const KEY = comment('1').key;
export const PAGE = 'vk:-38612614';

/** A look at the page at this hour of the day. */
export const look = (time: string) => context({ now: new Date(at(time)) });

/** The words of the draft. */
export const TEXT = 'Ольга, здравствуйте. Яму засыплют 20 ноября.';

/** A draft that was handed to the network's field. */
export function draft(over: Partial<KeptDraft> = {}): KeptDraft {
  const findings = [{ rule: 'warm', level: 'hint' as const, count: 1 }];
  return { text: TEXT, situation: 'will-do', muted: ['vy'], findings, handed: true, ...over };
}
