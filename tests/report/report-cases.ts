import type { ReportAnswer, ReportCase } from '~/lib/report/report-case.ts';

/** A question that must be answered, put at 10:00 in Moscow on Monday 16 November 2026, without an answer. */
export function question(given: Partial<ReportCase> = {}): ReportCase {
  const postedAt = moscow('2026-11-16T10:00');
  return {
    key: 'vk:-1:2:3',
    network: 'vk',
    page: 'vk:-1',
    url: 'https://vk.com/wall-1_2?reply=3',
    postedAt,
    at: given.postedAt ?? postedAt,
    duty: 'must',
    track: 'normal',
    topic: null,
    state: 'unanswered',
    awkward: false,
    answers: [],
    dueAt: null,
    reopened: false,
    promises: [],
    outcome: null,
    endedAt: given.answers?.find(({ interim }) => !interim)?.day ?? null,
    ...given,
  };
}

/** A final answer of the page at a moment in Moscow; `null` for one whose time is unknown. */
export function answer(at: string | null, given: Partial<ReportAnswer> = {}): ReportAnswer {
  const moment = at === null ? null : moscow(at);
  return { at: moment, day: moment ?? moscow('2026-11-16T12:00'), interim: false, photo: false, ...given };
}

/** Epoch ms of `2026-11-16T10:00` in Moscow. */
export function moscow(local: string): number {
  return Date.parse(`${local}:00+03:00`);
}
