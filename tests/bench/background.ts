import type { Verdict } from '~/lib/log/verdict.ts';
import type { MessageTable, OverlayView } from '~/lib/messages/table.ts';
import { createTold } from '~/lib/messages/told.ts';
import { makeVerdicts } from './verdicts.ts';

type Seen = MessageTable['page.seen'];

const VIEW: OverlayView = {
  moderated: true,
  folded: false,
  texts: null,
  selectors: null,
  known: null,
  blurObscene: false,
};
const told = createTold();
const verdicts = new Map<string, Verdict>();
const heard = { comments: 0 };

/** Judges what comes and answers with what differs, as the background does. */
function see({ comments, page, told: last }: Seen['request']): Seen['reply'] {
  heard.comments += comments.length;
  for (const verdict of makeVerdicts(comments.map(({ key }) => key))) verdicts.set(verdict.key, verdict);
  const news = told.news('bench', last ?? null, new Set(comments.map(({ key }) => key)), [
    ...verdicts.values(),
  ]);
  const queue = [...verdicts.values()].slice(0, 200).map((verdict) => ({
    ...verdict,
    network: page.network,
    page: `${page.network}:${page.owner}`,
    url: location.href,
    authorName: 'Мария Иванова',
    text: 'На Садовой, 12 третий день не вывозят мусор. Когда исправите?',
    postedAt: verdict.startedAt,
  }));
  const coverage = { seen: verdicts.size, total: verdicts.size, at: new Date().toISOString() };
  return { ...news, board: { queue, open: verdicts.size, urgent: 0, coverage } };
}

function answer(name: string, request: unknown): unknown {
  if (name === 'page.shown') return VIEW;
  return name === 'page.seen' ? see(request as Seen['request']) : { ok: true };
}

/** How many comments were told since the last question, and forgets them. */
export function takeHeard(): number {
  const { comments } = heard;
  heard.comments = 0;
  return comments;
}

/** A page that nobody was told of. */
export function forgetAll(): void {
  verdicts.clear();
  heard.comments = 0;
}

/** Stands where the browser's messages stand: both ways a message is written out and read in again. */
const background = {
  runtime: {
    async sendMessage(message: unknown): Promise<unknown> {
      const { name, request } = JSON.parse(JSON.stringify(message));
      return JSON.parse(JSON.stringify({ reply: answer(name, request) }));
    },
  },
};

export default background;
