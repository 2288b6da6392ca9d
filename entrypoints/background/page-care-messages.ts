import { say } from '~/lib/locale/say.ts';
import { recordDraw, recordMarks } from '~/lib/log/blind/record-blind.ts';
import { recordCheck } from '~/lib/log/openness/record-check.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { periodOf } from '~/lib/report/period.ts';
import { memberAt } from '~/lib/settings/me.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { deliver, journalContext } from './jobs.ts';

/** What a supervisor notes of how pages are led: answers that were judged blind, and how open each page is. */
export const pageCareMessages: Pick<Handlers, 'blind.draw' | 'blind.judge' | 'openness.check'> = {
  'blind.draw': async ({ month, page }) => {
    const { calendar } = await readSettings();
    const span = periodOf(month, calendar.zone);
    const drawn = span ? await recordDraw(await journalContext(), month, { page, span }) : 0;
    void deliver();
    return drawn > 0 ? { ok: true } : { ok: false, reason: say('blind_none_left') };
  },

  'blind.judge': async (found) => {
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

/** How colleagues know this device; null without a team. */
async function ownName(): Promise<string | null> {
  const { targets } = await readSettings();
  for (const target of targets) {
    const me = target.kind === 'hub' ? await memberAt(target) : null;
    if (me) return me.name.slice(0, 64);
  }
  return null;
}
