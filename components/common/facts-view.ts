import { sayDuration } from '~/lib/locale/duration.ts';
import { say } from '~/lib/locale/say.ts';
import type { TriageView } from '~/lib/log/verdict.ts';
import type { StateView } from './state-shape.ts';
import { sayClock, sayWhen } from './when.ts';

/** Longest name of a body on a mark; the whole of it stands in the card. */
const NAMED = 24;

/** A comment whose clocks stand still for facts: who holds it and until when, or since when it is late. */
export function factsView({ facts }: Pick<TriageView, 'facts'>, now: number): StateView {
  const holder = facts ? shortened(facts.holder) || say('common_unknown') : '';
  const words = facts ? sayFactsHeld({ ...facts, holder }, now) : say('state_facts');
  const late = facts ? lateBy(facts.until, now) : null;
  return {
    icon: 'person',
    // Nobody is coming by itself any more: it belongs to what burns.
    tone: late === null ? 'wait' : 'late',
    shape: 'outline',
    words,
    core: holder === '' || late !== null ? null : words.slice(words.indexOf(holder)),
    word: words,
    time: null,
    late: false,
    share: null,
  };
}

/** «Ждём факты: ЖЭУ-3», as short as a mark needs it; the name of the state alone where nobody is named. */
export function sayHolder(facts: TriageView['facts']): string {
  return facts ? say('state_facts_of', shortened(facts.holder) || say('common_unknown')) : say('state_facts');
}

/** «Ждём факты: ЖЭУ-3, до 15:00»; after that moment «факты опаздывают: ЖЭУ-3 · 40 мин». */
export function sayFactsHeld(
  { holder, until }: Pick<NonNullable<TriageView['facts']>, 'holder' | 'until'>,
  now: number,
): string {
  const who = holder || say('common_unknown');
  const late = lateBy(until, now);
  if (late !== null) return say('state_facts_late', who, sayDuration(late));
  return until === null ? say('state_facts_of', who) : say('state_facts_until', who, sayMoment(until, now));
}

function lateBy(until: string | null, now: number): number | null {
  return until === null || Date.parse(until) >= now ? null : now - Date.parse(until);
}

function sayMoment(at: string, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? sayClock(at) : sayWhen(at, now);
}

function shortened(name: string): string {
  const signs = [...name];
  return signs.length > NAMED ? `${signs.slice(0, NAMED).join('').trimEnd()}…` : name;
}
