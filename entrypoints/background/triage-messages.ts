import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { readIncidentSourceOf } from '~/lib/log/incidents/incident-source.ts';
import { decideTriage, type TriageRefusal } from '~/lib/log/triage/triage-desk.ts';
import { lookAt } from '~/lib/log/triage/triage-look.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { fieldLines, fieldRow } from '~/lib/report/incidents/incident-fields.ts';
import { incidentAt } from '~/lib/report/incidents/incidents.ts';
import { pageNamer } from '~/lib/settings/page-namer.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { deliver, journalContext } from './jobs.ts';
import { notifyTabs } from './tabs.ts';

const REFUSED: Readonly<Record<TriageRefusal, MessageKey>> = {
  'unknown-comment': 'triage_refused_unknown_comment',
  'no-reason': 'triage_refused_no_reason',
  'unknown-answer': 'triage_refused_unknown_answer',
  'no-promise': 'triage_refused_no_promise',
  'no-day': 'triage_refused_no_day',
};

/** What is done with decisions about duty, clocks and promises. */
export const triageMessages: Pick<Handlers, 'triage.decide' | 'triage.look' | 'incident.fields'> = {
  'triage.decide': async ({ keys, decision }) => {
    const written = await decideTriage(await journalContext(), keys, decision);
    if (!written.ok) return { ok: false, reason: say(REFUSED[written.why]) };
    for (const page of new Set(keys.map(pageOf))) void notifyTabs({ notice: 'verdicts.changed', page });
    void deliver();
    return { ok: true };
  },

  'incident.fields': async ({ key }) => {
    const { pages, officials, calendar } = await readSettings();
    const cells = incidentAt(
      await readIncidentSourceOf(key),
      key,
      false,
      pageNamer([...officials, ...pages]),
    );
    if (!cells) return null;
    const { zone } = calendar;
    const link = typeof cells.url === 'string' ? cells.url : '';
    return { list: fieldLines(cells, zone), row: fieldRow(cells, zone), link };
  },

  'triage.look': async ({ key }) => lookAt(key, (await readSettings()).pages),
};

/** `network:owner` of a key. */
function pageOf(key: string): string {
  return key.split(':').slice(0, 2).join(':');
}
