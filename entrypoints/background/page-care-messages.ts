import { say } from '~/lib/locale/say.ts';
import type { Pool } from '~/lib/log/blind/draw.ts';
import { recordDraw, recordMarks } from '~/lib/log/blind/record-blind.ts';
import { recordCheck } from '~/lib/log/openness/record-check.ts';
import { drawable } from '~/lib/log/team/answer-rows.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { periodOf } from '~/lib/report/period.ts';
import { memberAt } from '~/lib/settings/me.ts';
import { knownRole, maySupervise } from '~/lib/settings/roles.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { hubAnswers } from '~/lib/sync/hub-answers.ts';
import { asSupervisor } from './as-supervisor.ts';
import { connectedHubs } from './hubs.ts';
import { deliver, journalContext } from './jobs.ts';

/** What a supervisor notes of how pages are led: answers that were judged blind, and how open each page is. */
export const pageCareMessages: Pick<Handlers, 'blind.draw' | 'blind.judge' | 'openness.check'> = {
  'blind.draw': async ({ month, page }) => {
    if (!maySupervise(await knownRole())) return refused();
    const { calendar } = await readSettings();
    const span = periodOf(month, calendar.zone);
    if (!span) return { ok: false, reason: say('blind_none_left') };
    const told = await answersOfTeam({ page, span });
    if (!told.ok) return told;
    const drawn = await recordDraw(await journalContext(), month, { page, span }, told.answers);
    void deliver();
    return drawn > 0 ? { ok: true } : { ok: false, reason: say('blind_none_left') };
  },

  'blind.judge': async (found) => {
    if (!maySupervise(await knownRole())) return refused();
    if (!(await recordMarks(await journalContext(), found)))
      return { ok: false, reason: say('blind_not_drawn') };
    void deliver();
    return { ok: true };
  },

  'openness.check': async (found) => {
    await recordCheck(await journalContext(), { ...found, by: await ownName() });
    void deliver();
    return { ok: true };
  },
};

function refused(): Outcome {
  return { ok: false, reason: say('moderation_refused_not_supervisor') };
}

const DAY_MS = 86_400_000;

/** Answers that the whole team gave, where there is one; a draw from a part of them would be another draw. */
async function answersOfTeam({ page, span }: Pool) {
  const [hub] = await connectedHubs();
  if (!hub) return { ok: true as const, answers: [] };
  // An answer is noticed after it was written, by clocks that differ by less than a day.
  const since = new Date(span.from - DAY_MS).toISOString();
  return asSupervisor(async (place) => {
    const told = await hubAnswers(place).all({ since, ...(page !== null && { page }) });
    return { answers: drawable(told) };
  });
}

/** How colleagues know this device; null without a team. */
async function ownName(): Promise<string | null> {
  const { targets } = await readSettings();
  for (const target of targets) {
    const me = target.kind === 'hub' ? await memberAt(target) : null;
    if (me) return me.name.slice(0, 64);
  }
  return null;
}
