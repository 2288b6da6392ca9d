import { interimSign } from '~/lib/answer/interim.ts';
import { type FoundPromise, findPromises, lastPromise } from '~/lib/answer/promise.ts';
import type { Attachment } from '~/lib/comment/sighting.ts';
import type { WorkTime } from '~/lib/deadline/work-time.ts';
import { dateIn, instantOf } from '~/lib/deadline/zone.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { asks } from '~/lib/triage/asks.ts';
import { type Duty, type DutyPreset, dutyOf } from '~/lib/triage/duty.ts';
import { urgentWords } from '~/lib/triage/urgency.ts';

const NOON = 12 * 60;
/** As many texts as a long page has; with more the oldest readings are done again. */
const MOST_TEXTS = 5_000;

/** Remembers what a text was read as: every batch judges all comments of its posts anew. */
function memory<T>() {
  const known = new Map<string, { value: T }>();
  return (text: string, read: () => T): T => {
    const before = known.get(text);
    if (before) return before.value;
    const value = read();
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, { value });
    return value;
  };
}

const askings = memory<boolean>();
const urgencies = memory<string | null>();
const interims = memory<boolean>();
const duties = memory<Duty>();

/** Whether a text asks anything; a thread is opened again by such a text. */
function asksAnything(text: string): boolean {
  return askings(text, () => asks(text));
}

/** The words of an emergency in a text, null when there are none. */
function urgentIn(text: string): string | null {
  return urgencies(text, () => urgentWords(text));
}

/** Whether the words of an official answer make it an interim one. */
export function isInterim(text: string): boolean {
  return interims(text, () => interimSign(text) !== null);
}

/** The parts of a stored comment that tell what its words come to. */
type Worded = Pick<CommentRow, 'text' | 'attachments' | 'erased'>;

/** Duty of a stored comment by the rules alone; of erased words what they had come to. */
export function dutyIn({ text, attachments, erased }: Worded, preset: DutyPreset): Duty {
  if (erased) return { duty: erased.duty, saw: 'matter', words: null };
  return dutyBy(preset, text, attachments);
}

/** Whether a stored comment asks anything. */
export function doesAsk({ text, erased }: Worded): boolean {
  return erased?.asks ?? asksAnything(text);
}

/** The words of an emergency in a stored comment, empty when they were erased; null when there are none. */
export function emergencyIn({ text, erased }: Worded): string | null {
  if (erased) return erased.urgent ? '' : null;
  return urgentIn(text);
}

/** Duty of a comment by the rules alone. */
function dutyBy(preset: DutyPreset, text: string, attachments: readonly Attachment[]): Duty {
  return duties(`${preset} ${attachments.join()}\n${text}`, () => dutyOf(text, attachments, preset));
}

/** By calendar: another one has other working days. */
const promises = new WeakMap<WorkTime, ReturnType<typeof memory<FoundPromise | null>>>();

/**
 * The promise that an answer is held to, null when it gives none. Days are those of the territory.
 * @param at ISO 8601 of the answer: «завтра» is the day after it.
 */
export function promiseIn(text: string, at: string, work: WorkTime): FoundPromise | null {
  const known = promises.get(work) ?? memory<FoundPromise | null>();
  promises.set(work, known);
  return known(`${at} ${text}`, () => readPromise(text, at, work));
}

function readPromise(text: string, at: string, work: WorkTime): FoundPromise | null {
  const today = dateIn(Date.parse(at), work.zone);
  const addWorkDays: Parameters<typeof findPromises>[1]['addWorkDays'] = (from, days) =>
    dateIn(work.addDays(instantOf(from, NOON, work.zone), days) - 1, work.zone);
  return lastPromise(findPromises(text, { today, addWorkDays }));
}
