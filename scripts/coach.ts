import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { check } from '~/lib/answer/check.ts';
import { type Day, dayOf, existingDay, partsOf } from '~/lib/answer/day.ts';
import { draftOf } from '~/lib/answer/draft.ts';
import { earlierAnswers } from '~/lib/answer/earlier-answers.ts';
import { calendarFrom, spansOn } from '~/lib/deadline/calendar.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';

/*
 * `npm run -s coach -- FILE.json [--today YYYY-MM-DD]`: cases in, one JSON line of findings each out; for
 * whoever tends the rules. The day is taken from the flag, else from the case or the file, else from the clock.
 */

const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/, 'a day is written YYYY-MM-DD')
  .transform((text) => text.slice(0, 10))
  .refine(isDay, 'the calendar has no such day');

const caseSchema = z.object({
  id: z.union([z.number(), z.string()]),
  q: z.string(),
  name: z.string().nullish(),
  a: z.string(),
  topic: z.string().nullish(),
  photo: z.boolean().nullish(),
  reply: z.boolean().nullish(),
  solved: z.boolean().nullish(),
  prev: z.array(z.string()).nullish(),
  today: daySchema.nullish(),
  now: daySchema.nullish(),
});

const listSchema = z.array(caseSchema);
const fileSchema = z.object({ today: daySchema.nullish(), now: daySchema.nullish(), cases: listSchema });

type Case = z.infer<typeof caseSchema>;

const CALENDAR = calendarFrom({ zone: 'Europe/Moscow' });

function isWorking(day: Day): boolean {
  const { year, month, date } = partsOf(day);
  return spansOn(CALENDAR, { year, month, day: date }).length > 0;
}

/** Said to the user without a stack. */
class Refusal extends Error {}

function isDay(text: string): boolean {
  const { year, month, date } = partsOf(text);
  return month >= 1 && month <= 12 && existingDay(year, month, date) === text;
}

function readArguments(): { file: string; today: Day | null } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { today: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Refusal('Name one file with cases.');
    if (values.today === undefined) return { file, today: null };
    const today = daySchema.safeParse(values.today);
    if (!today.success) throw new Refusal(`--today ${values.today}: ${firstIssue(today.error)}.`);
    return { file, today: today.data };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${reason} Usage: npm run -s coach -- FILE.json [--today YYYY-MM-DD]`);
  }
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`${file} cannot be read. Check its name and place.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readCases(file: string): { cases: Case[]; today: Day | null } {
  const json = readJson(file);
  const parsed = Array.isArray(json)
    ? listSchema.transform((cases) => ({ cases, today: null, now: null })).safeParse(json)
    : fileSchema.safeParse(json);
  if (!parsed.success) throw new Refusal(`${file}: ${firstIssue(parsed.error)}. Nothing was checked.`);
  return { cases: parsed.data.cases, today: parsed.data.today ?? parsed.data.now ?? null };
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'the file has another shape';
  const place = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  return place === '' ? issue.message : `${place.replace(/^\./, '')}: ${issue.message}`;
}

function findingsOf(each: Case, today: Day): string {
  const draft = draftOf({
    text: each.a,
    comment: each.q,
    today,
    isWorking,
    author: each.name ?? null,
    repair: each.topic === 'repair',
    photo: each.photo ?? false,
    tied: each.reply ?? true,
    solved: each.solved ?? false,
    earlier: each.prev ? earlierAnswers(each.prev.map((text) => ({ text }))) : null,
    obscene: (text) => findFlags(text).flags.filter(({ kind }) => kind === 'obscene' || kind === 'insult'),
  });
  const findings = check(draft).map(({ rule, level, start, end }) => ({ rule, level, start, end }));
  return JSON.stringify({ id: each.id, findings });
}

// A reader such as `head` may have enough before the end.
process.stdout.on('error', () => process.exit());

try {
  const { file, today } = readArguments();
  const read = readCases(file);
  const clock = dayOf(new Date());
  const dayFor = (each: Case): Day | null => today ?? each.today ?? each.now ?? read.today;
  if (read.cases.some((each) => dayFor(each) === null)) {
    console.error(`No day is named, so deadlines are reckoned from ${clock}; --today names another.`);
  }
  for (const each of read.cases) console.log(findingsOf(each, dayFor(each) ?? clock));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
