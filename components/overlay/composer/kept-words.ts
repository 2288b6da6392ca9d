import type { DraftLook, KeptDraft } from '~/lib/log/draft/draft-view.ts';
import { countFindings } from './advise.ts';
import type { Shown } from './shown.ts';

/** What of the composer is kept; `spoken` are the rules whose advice was shown. */
export function keptOf({ text, situation, muted, handed, advice }: Shown, spoken: string[]): KeptDraft {
  return { text, situation, muted, handed, spoken, findings: countFindings(advice?.findings ?? []) };
}

/** The draft that is kept with the words typed since behind its own. */
export function wordsAfter({ saved }: DraftLook, typed: string): KeptDraft {
  const kept = saved ?? { text: '', situation: null, muted: [], findings: [], handed: false };
  const { text, situation, muted, findings, handed } = kept;
  if (typed === '') return { text, situation, muted, findings, handed };
  const gap = text === '' || /\s$/u.test(text) ? '' : ' ';
  return { text: text + gap + typed, situation, muted, findings, handed: false };
}
