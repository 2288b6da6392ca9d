import type { Network } from '~/lib/comment/sighting.ts';
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

/**
 * Pages by network and channel; a page has answered when it answered one question at least.
 * @param closed pages whose comments are closed, as far as a person told.
 */
export function channelLines(
  pages: readonly PageRate[],
  closed: ReadonlySet<PageKey> = new Set(),
): ChannelLine[] {
  const networks = [...new Set(pages.map(({ page }) => networkOf(page)))].sort().reverse();
  return networks.flatMap((network) => {
    const own = pages.filter(({ page }) => networkOf(page) === network);
    const comments = own.map(({ page, rate }) => (closed.has(page) ? 'closed' : endOf(rate)));
    return [
      lineOf(network, 'comments', comments),
      lineOf(
        network,
        'messages',
        own.map(() => null),
      ),
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
