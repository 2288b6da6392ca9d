import { z } from 'zod';

/** What a text in a calendar should look like, for the sentence about a fault. */
export type CalendarForm = 'day' | 'time' | 'zone' | 'week';

const limit = z.object({
  amount: z
    .number()
    .positive()
    .max(24 * 365),
  unit: z.enum(['hour', 'workingHour', 'day', 'workingDay']),
});

/** Limits of one track: which of the clocks run, and how long. */
const limits = z.object({
  reaction: limit.optional(),
  final: limit.optional(),
  solution: limit.optional(),
  followUp: limit.optional(),
});

/** Limits by track; what is left out runs by the plain hours of the policy, or not at all. */
export const trackLimitsSchema = z.object({
  normal: limits.optional(),
  important: limits.optional(),
  fast: limits.optional(),
  emergency: limits.optional(),
});

const time = z.string().refine((text) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text), form('time'));

/** A day of a year; a whole date is taken for its day. */
const day = z
  .string()
  .refine((text) => /^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text), form('day'))
  .transform((text) => text.slice(-'12-31'.length));

const days = z.array(day).max(366).default([]);

const year = z.object({ source: z.string().max(400).optional(), off: days, on: days, short: days });

const span = z.tuple([time, time]);

const week = z
  .array(z.array(span).max(6))
  .length(7)
  .refine((spans) => spans.some((each) => each.length > 0) && spans.every(isInOrder), form('week'));

const zone = z.string().refine(isZone, form('zone'));

/** The zone that the device is in: most moderators sit in their own territory. */
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Working time of the territory. Years may also stand beside `zone`, by their numbers:
 * `{ "zone": "Asia/Omsk", "2027": { "off": ["01-01"], "on": [] } }`.
 */
export const calendarSettingSchema = z.preprocess(
  gatherYears,
  z.object({
    zone: zone.default(ownZone),
    week: week.optional(),
    years: z.record(z.string().regex(/^\d{4}$/), year).default({}),
  }),
);

export const quietSettingSchema = z.object({
  from: time.default('22:00'),
  to: time.default('08:00'),
  on: z.boolean().default(false),
});

/** The summary of each day: at which hour of the territory, and whether also on days off. */
export const digestSettingSchema = z.object({
  on: z.boolean().default(true),
  at: time.default('09:00'),
  daysOff: z.boolean().default(false),
});

function form(wanted: CalendarForm) {
  return { params: { form: wanted } };
}

function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

function isInOrder(spans: readonly (readonly [string, string])[]): boolean {
  const times = spans.flat();
  return times.every((each, index) => index === 0 || each > (times[index - 1] ?? ''));
}

function gatherYears(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const entries: [string, unknown][] = Object.entries(raw);
  const byNumber = entries.filter(([name]) => /^\d{4}$/.test(name));
  if (byNumber.length === 0) return raw;
  const rest = Object.fromEntries(entries.filter(([name]) => !/^\d{4}$/.test(name)));
  const years = 'years' in rest && typeof rest.years === 'object' ? rest.years : {};
  return { ...rest, years: { ...years, ...Object.fromEntries(byNumber) } };
}
