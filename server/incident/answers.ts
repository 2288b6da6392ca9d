import type { EventData } from '~/lib/log/event.ts';
import type { IncidentAnswer } from './incident.ts';
import { earlier, normalTime } from './iso-time.ts';

const FINENESS = ['day', 'hour', 'minute', 'second'] as const;

/**
 * Gives the answers with what an `answer.seen` or `answer.changed` told at `at` (ISO 8601) taken in.
 * Devices read the same time more or less exactly: the finer one is kept, with the minutes computed from it.
 */
export function mergeAnswer(
  answers: IncidentAnswer[],
  told: EventData<'answer.seen'>,
  at: string,
): IncidentAnswer[] {
  const before = answers.find(({ answer }) => answer === told.answer);
  const after: IncidentAnswer = {
    answer: told.answer,
    by: told.by,
    posted_at: told.posted ? normalTime(told.posted.at) : null,
    posted_precision: told.posted?.precision ?? null,
    noticed_at: normalTime(told.noticedAt),
    minutes: told.minutes,
    gone: false,
    interim: told.interim === true,
    told_at: at,
  };
  return replace(answers, before ? merge(before, after) : after);
}

/** Gives the answers after the word, told at `at`, that one is no longer there. */
export function withoutAnswer(answers: IncidentAnswer[], key: string, at: string): IncidentAnswer[] {
  return answers.map((answer) =>
    answer.answer === key && at >= answer.told_at ? { ...answer, gone: true, told_at: at } : answer,
  );
}

function merge(before: IncidentAnswer, after: IncidentAnswer): IncidentAnswer {
  const finer = fineness(before) > fineness(after) ? before : after;
  const newer = after.told_at >= before.told_at ? after : before;
  return {
    ...newer,
    posted_at: finer.posted_at,
    posted_precision: finer.posted_precision,
    minutes: finer.minutes,
    noticed_at: earlier(before.noticed_at, after.noticed_at),
  };
}

function fineness(answer: IncidentAnswer): number {
  return answer.posted_precision === null ? -1 : FINENESS.indexOf(answer.posted_precision);
}

function replace(answers: IncidentAnswer[], one: IncidentAnswer): IncidentAnswer[] {
  return [...answers.filter(({ answer }) => answer !== one.answer), one];
}
