import { check, type Finding } from '~/lib/answer/check.ts';
import { asksOf } from '~/lib/answer/citizen-asks.ts';
import { type Draft, draftOf } from '~/lib/answer/draft.ts';
import { guessSituation } from '~/lib/answer/guess-situation.ts';
import { DEFAULT_LIMITS } from '~/lib/answer/limits.ts';
import { partStates } from '~/lib/answer/part-done.ts';
import type { DraftFinding, DraftLook } from '~/lib/log/draft/draft-view.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import type { Advice, Shown } from './shown.ts';

/** Made ready once for each look. */
const daysOffOf = new WeakMap<DraftLook, ReadonlySet<string>>();

/** What the coach says of a draft as it stands. Pure; quick enough for every pause in typing. */
export function advise({ look, text, situation, muted, earlier, paired }: Shown): Advice | null {
  if (look === null) return null;
  const draft = { ...draftFrom(look, text, situation === 'done'), earlier, photo: paired };
  const { openPromise, flagged } = look;
  const proposed = guessSituation(draft, { openPromise, flagged });
  // An empty field is no mistake: the questions beside it say what to write.
  const findings = text.trim() === '' ? [] : check(draft, new Set(muted));
  return {
    findings,
    proposed,
    parts: partStates(situation ?? proposed, draft),
    asks: asksOf(look.text).map(({ start, end }) => ({ start, end })),
  };
}

/** Findings by rule: what the log keeps of them. */
export function countFindings(findings: readonly Finding[]): DraftFinding[] {
  const counts = new Map<string, DraftFinding>();
  for (const { rule, level } of findings) {
    const known = counts.get(`${rule} ${level}`);
    counts.set(`${rule} ${level}`, { rule, level, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function draftFrom(look: DraftLook, text: string, solved: boolean): Draft {
  const daysOff = daysOffOf.get(look) ?? new Set(look.daysOff);
  daysOffOf.set(look, daysOff);
  return draftOf({
    text,
    comment: look.text,
    today: look.today,
    author: look.author.kind === 'community' ? null : look.author.name,
    repair: look.repair,
    solved,
    limits: { ...DEFAULT_LIMITS, ...look.limits },
    isWorking: (day) => !daysOff.has(day),
    obscene: (words) => findFlags(words).flags.filter(({ kind }) => kind === 'obscene' || kind === 'insult'),
  });
}
