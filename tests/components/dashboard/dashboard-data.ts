import type { DashboardData, Receiver } from '~/components/dashboard/data.ts';
import type { Rest } from '~/components/dashboard/queue/rest.ts';
import type { ReviewActions } from '~/components/dashboard/review/data.ts';
import type { SyncView } from '~/lib/log/outbox/outbox-figures.ts';
import type { AnswerLine } from '~/lib/log/record/answer-lines.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { removalsData } from '~/tests/components/removals/removals-data.ts';

export const NOW = new Date('2026-11-20T12:00:00Z');

/** ISO 8601 of so many minutes from `NOW`. */
export function inMinutes(minutes: number): string {
  return new Date(NOW.getTime() + minutes * 60_000).toISOString();
}

/** A comment that waits, posted two hours ago with six hours left. */
export function item(given: Partial<QueueItem>): QueueItem {
  return {
    key: 'vk:-1:2:3',
    state: 'unanswered',
    urgent: null,
    startedAt: inMinutes(-120),
    dueAt: inMinutes(360),
    policy: 'podmoskovye-2020@1',
    answer: null,
    reopened: false,
    flags: [],
    protected: [],
    network: 'vk',
    page: 'vk:-1',
    url: 'https://vk.com/wall-1_2?reply=3',
    authorName: 'Ольга К.',
    text: 'Когда засыпят яму?',
    postedAt: inMinutes(-120),
    ...given,
  };
}

export function answer(given: Partial<AnswerLine>): AnswerLine {
  return {
    id: 'vk:-1:2:3>vk:-1:2:4',
    comment: 'vk:-1:2:3',
    answer: 'vk:-1:2:4',
    page: 'vk:-1',
    by: 'page',
    postedAt: inMinutes(-30),
    precision: 'minute',
    noticedAt: inMinutes(-29),
    minutes: 90,
    gone: false,
    stands: 1,
    url: 'https://vk.com/wall-1_2?reply=3',
    text: 'Когда засыпят яму?',
    authorName: 'Ольга К.',
    ...given,
  };
}

/** What a dashboard does about drafts, unless a test does it otherwise. */
export function reviewActions(given: Partial<ReviewActions> = {}): ReviewActions {
  const done = async () => ({ ok: true }) as const;
  return { decide: done, askNow: done, ...given };
}

const CLEAR: SyncView = { pending: 0, parked: 0, waitingSince: null, lastError: null, nextTryAt: null };

/** Nothing is settled. */
export const NO_REST: Rest = {
  settled: new Map(),
  asked: new Map(),
  items: null,
  read: 0,
  ask: () => undefined,
};

/** The team's server that takes everything, unless a test says otherwise. */
export function receiver(sync: Partial<Receiver['sync']>, given: Partial<Receiver> = {}): Receiver {
  return {
    id: 'hub',
    kind: 'hub',
    name: 'Сервер команды',
    url: 'https://hub.example',
    sync: { ...CLEAR, pausedSince: null, clockOffset: null, ...sync },
    ...given,
  };
}

export function data(given: Partial<DashboardData>): DashboardData {
  return {
    items: [],
    coverage: { seen: 34, total: 52, at: inMinutes(-10) },
    looks: [],
    pages: ['vk:-1'],
    rest: NO_REST,
    events: 12,
    receivers: [receiver({ ...given.sync })],
    sync: CLEAR,
    parked: [],
    removals: removalsData({}),
    reviews: null,
    ...given,
  };
}
