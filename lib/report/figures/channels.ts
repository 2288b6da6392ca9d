import type { Network } from '~/lib/comment/sighting.ts';
import type { StepCheck } from '~/lib/log/openness/read-openness.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import type { AnswerRate } from './answer-rate.ts';
import { type ChannelEnd, type SupportGrade, supportGrade } from './support-grade.ts';

/** Ways in which a page can be asked. Private messages are not read: what became of them is unknown. */
export const CHANNELS = ['comments', 'messages'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Pages of one network by what became of their questions in one channel, as the audit counts them. */
export type ChannelLine = {
  network: Network;
  channel: Channel;
  /** Pages: the sum of the others. */
  n: number;
  answered: number;
  unanswered: number;
  closed: number;
  deleted: number;
  unknown: number;
};

/** Grades of pages; `unknown`: of no question is it known how it ended. */
export type GradeFigures = Record<SupportGrade | 'unknown', number> & { n: number };

type PageRate = { page: PageKey; rate: AnswerRate };

/**
 * Grade of one page (product.md R7): each of its questions whose end was seen counts as a question of the audit. An
 * interim answer and the answer of another page are none. Null where nothing was seen to its end.
 */
export function gradeOf(rate: AnswerRate): SupportGrade | null {
  const ends = endsOf(rate);
  return ends.length === 0 ? null : supportGrade(ends);
}

/** How many pages have each grade. */
export function gradesOf(pages: readonly PageRate[]): GradeFigures {
  const figures: GradeFigures = { n: pages.length, full: 0, partial: 0, none: 0, unknown: 0 };
  for (const { rate } of pages) figures[gradeOf(rate) ?? 'unknown'] += 1;
  return figures;
}

/** Pages of which a person found that a channel is closed. */
export type ClosedChannels = Readonly<Record<Channel, ReadonlySet<PageKey>>>;

/** What the steps of openness tell of the channels of pages. */
export function closedChannels(checks: readonly StepCheck[]): ClosedChannels {
  const closed = (channel: Channel) =>
    new Set(checks.flatMap(({ page, step, state }) => (step === channel && state === 'no' ? page : [])));
  return { comments: closed('comments'), messages: closed('messages') };
}

/** Pages by network and channel; a page has answered when it answered one question at least. */
export function channelLines(pages: readonly PageRate[], closed: ClosedChannels): ChannelLine[] {
  const networks = [...new Set(pages.map(({ page }) => networkOf(page)))].sort().reverse();
  return networks.flatMap((network) => {
    const own = pages.filter(({ page }) => networkOf(page) === network);
    const ends = (channel: Channel, end: (rate: AnswerRate) => ChannelEnd | null) =>
      own.map(({ page, rate }) => (closed[channel].has(page) ? 'closed' : end(rate)));
    return [
      lineOf(network, 'comments', ends('comments', endOf)),
      lineOf(network, 'messages', ends('messages', unread)),
    ];
  });
}

/** The network of a page, by its key. */
function networkOf(page: PageKey): Network {
  return page.startsWith('ok:') ? 'ok' : 'vk';
}

function lineOf(network: Network, channel: Channel, ends: readonly (ChannelEnd | null)[]): ChannelLine {
  const count = (wanted: ChannelEnd | null) => ends.filter((end) => end === wanted).length;
  return {
    network,
    channel,
    n: ends.length,
    answered: count('answered'),
    unanswered: count('unanswered'),
    closed: count('closed'),
    deleted: count('deleted'),
    unknown: count(null),
  };
}

function unread(): null {
  return null;
}

function endOf(rate: AnswerRate): ChannelEnd | null {
  const ends = endsOf(rate);
  return ends[0] ?? null;
}

/** The different ends of a page's questions, the best first. */
function endsOf({ answered, unanswered, interim, elsewhere, deleted }: AnswerRate): ChannelEnd[] {
  const ends: ChannelEnd[] = [];
  if (answered > 0) ends.push('answered');
  if (unanswered + interim + elsewhere > 0) ends.push('unanswered');
  if (deleted > 0) ends.push('deleted');
  return ends;
}
