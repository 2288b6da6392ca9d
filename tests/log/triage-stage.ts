import { database } from '~/lib/log/database.ts';
import { decideTriage, type TriageDecision } from '~/lib/log/triage/triage-desk.ts';
import { settingsSchema } from '~/lib/settings/schema.ts';
import { at, comment, context, reply } from './fixtures.ts';

/** Settings with the working time of Moscow and a policy. */
export function settings(policy: unknown = {}) {
  return settingsSchema.parse({ otklik: 1, calendar: { zone: 'Europe/Moscow' }, policy });
}

/** Nine working hours for the first reaction, seven working days for the final answer. */
export const SEVASTOPOL = {
  id: 'sevastopol-2020',
  normalHours: 9,
  limits: {
    normal: { reaction: { amount: 9, unit: 'workingHour' }, final: { amount: 7, unit: 'workingDay' } },
  },
};

/** A moment of November 2026, UTC. */
export const on = (day: number, time: string) => `2026-11-${day}T${time}:00.000Z`;
/** A context of the log at a moment, with those settings. */
export const at2 = (time: string, over: Parameters<typeof context>[0] = {}) =>
  context({ settings: settings(), now: new Date(time), ...over });
/** The comment that most tests speak of, and its row. */
export const KEY = comment('1').key;
export const row = async (id = '1') => database.comments.get(comment(id).key);

/** A decision about one or several comments at a moment. */
export async function decide(decision: TriageDecision, time = at('13:00'), keys = [KEY]) {
  return decideTriage(at2(time), keys, decision);
}

/** An answer that says it will come back on Friday, 20 November. */
export const INTERIM = reply('2', '1', {
  text: 'Ольга, запросили подрядчика, вернёмся с ответом в пятницу.',
});
