import { check, type Finding } from '~/lib/answer/check.ts';
import { asksOf } from '~/lib/answer/citizen-asks.ts';
import { type Draft, draftOf } from '~/lib/answer/draft.ts';
import { type EarlierAnswers, earlierAnswers } from '~/lib/answer/earlier-answers.ts';
import { guessSituation } from '~/lib/answer/guess-situation.ts';
import { partStates } from '~/lib/answer/part-done.ts';
import type { DraftFinding, DraftLook } from '~/lib/log/draft-view.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import type { Advice, Shown } from './shown.ts';

/** Earlier answers are made ready once for each look. */
const ready = new WeakMap<DraftLook, { earlier: EarlierAnswers; daysOff: ReadonlySet<string> }>();

/** What the coach says of a draft as it stands. Pure; quick enough for every pause in typing. */
export function advise({ look, text, situation, muted }: Shown): Advice | null {
  if (look === null) return null;
  const draft = draftFrom(look, text, situation === 'done');
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
  const known = ready.get(look) ?? {
    earlier: earlierAnswers(look.earlier),
    daysOff: new Set(look.daysOff),
  };
  ready.set(look, known);
  return draftOf({
    text,
    comment: look.text,
    today: look.today,
    author: look.author.kind === 'community' ? null : look.author.name,
    repair: look.repair,
    solved,
    earlier: known.earlier,
    isWorking: (day) => !known.daysOff.has(day),
    obscene: (words) => findFlags(words).flags.filter(({ kind }) => kind === 'obscene' || kind === 'insult'),
  });
}
