import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import type { PersonalRow } from '~/lib/log/rows.ts';
import {
  type Decided,
  type FactsAsked,
  NOTHING_DECIDED,
  type PromiseFact,
} from '~/lib/log/triage/decided.ts';
import { triagePersonalSchemas } from '~/lib/log/triage/triage-events.ts';
import { withNote } from './fold-note.ts';
import type { Projection } from './projection.ts';

/**
 * Adds one decision of a person about duty, clocks, promises or the outcome to its comment; a word about
 * a comment that is not known changes nothing.
 * @throws ZodError when the data of the event does not fit its kind.
 */
export function foldTriage(projection: Projection, event: LogEvent, personal: PersonalRow | null): void {
  const row = projection.comments.get(event.key ?? '');
  if (!row) return;
  const before = row.decided ?? NOTHING_DECIDED;
  const after = decidedAfter(before, event, personal);
  if (after !== before) projection.comments.set(row.key, { ...row, decided: after });
}

function decidedAfter(before: Decided, event: LogEvent, personal: PersonalRow | null): Decided {
  const { at, data } = event;
  switch (event.type) {
    case 'duty.set': {
      const { duty } = eventDataSchemas['duty.set'].parse(data);
      const reason = triagePersonalSchemas['duty.set'].safeParse(personal?.fields).data?.reason ?? '';
      return { ...before, duty: duty === null ? null : { duty, reason, at } };
    }
    case 'topic.set':
      return { ...before, topic: eventDataSchemas['topic.set'].parse(data).topic };
    case 'track.set':
      return { ...before, track: eventDataSchemas['track.set'].parse(data).track };
    case 'clock.paused':
      return paused(before, at);
    case 'facts.asked':
      return { ...paused(before, at), facts: factsIn(event, personal) };
    case 'clock.resumed':
    case 'facts.ended':
      return {
        ...before,
        pauses: before.pauses.map((pause) => ({ ...pause, to: pause.to ?? at })),
        ...(before.facts && { facts: null }),
      };
    case 'outcome.set': {
      const { outcome } = eventDataSchemas['outcome.set'].parse(data);
      return { ...before, outcome: outcome === null ? null : { outcome, at } };
    }
    case 'emergency.passed': {
      const to = triagePersonalSchemas['emergency.passed'].safeParse(personal?.fields).data?.to ?? '';
      return { ...before, passed: { to, at } };
    }
    case 'answer.judged': {
      const { answer, interim } = eventDataSchemas['answer.judged'].parse(data);
      return { ...before, interim: { ...before.interim, [answer]: interim } };
    }
    case 'note.written':
      return withNote(before, event, personal);
    default:
      return { ...before, promises: promisesAfter(before.promises, event, personal) };
  }
}

function paused(before: Decided, at: string): Decided {
  if (before.pauses.some(({ to }) => to === null)) return before;
  return { ...before, pauses: [...before.pauses, { from: at, to: null }] };
}

function factsIn({ at, data }: LogEvent, personal: PersonalRow | null): FactsAsked {
  const { until } = eventDataSchemas['facts.asked'].parse(data);
  const words = triagePersonalSchemas['facts.asked'].safeParse(personal?.fields).data;
  return { ...(words ?? { holder: '', question: '', place: '' }), until, at };
}

function promisesAfter(before: PromiseFact[], event: LogEvent, personal: PersonalRow | null): PromiseFact[] {
  switch (event.type) {
    case 'promise.made': {
      const data = eventDataSchemas['promise.made'].parse(event.data);
      const text = triagePersonalSchemas['promise.made'].safeParse(personal?.fields).data?.text ?? '';
      const made: PromiseFact = { id: event.id, ...data, text, state: 'open', by: null };
      // Another day for the same answer takes the place of the first.
      return [...before.filter(({ answer, state }) => answer !== data.answer || state !== 'open'), made];
    }
    case 'promise.kept':
    case 'promise.missed': {
      const { promise, by } = eventDataSchemas[event.type].parse(event.data);
      const state = event.type === 'promise.kept' ? 'kept' : 'missed';
      return before.map((one) => (one.id === promise ? { ...one, state, by } : one));
    }
    case 'promise.dropped': {
      const { promise } = eventDataSchemas['promise.dropped'].parse(event.data);
      return before.filter(({ id }) => id !== promise);
    }
    default:
      return before;
  }
}
