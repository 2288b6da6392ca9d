import type { Verdict } from '~/lib/log/verdict.ts';
import type { MessageTable, OverlayView } from '~/lib/messages/table.ts';
import { createTold } from '~/lib/messages/told.ts';
import { makeVerdicts } from './verdicts.ts';

/** Stands for the background: it answers from a thread of its own, as the real one does from its process. */

type Seen = MessageTable['page.seen'];

const VIEW: OverlayView = {
  moderated: true,
  folded: false,
  texts: null,
  selectors: null,
  known: null,
  blurObscene: false,
};

let told = createTold();
const verdicts = new Map<string, Verdict>();

/** Judges what comes and answers with what differs. */
function see({ comments, page, told: last }: Seen['request']): Seen['reply'] {
  const keys = comments.map(({ key }) => key);
  for (const verdict of makeVerdicts(keys)) verdicts.set(verdict.key, verdict);
  const news = told.news('bench', last ?? null, new Set(keys), [...verdicts.values()]);
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
  const none = { urgent: 0, flagged: [], flags: 0, promised: [], promises: 0 };
  return { ...news, board: { queue, open: verdicts.size, ...none, coverage } };
}

function answer(name: string, request: unknown): unknown {
  if (name === 'page.shown') return VIEW;
  if (name === 'page.seen') return see(request as Seen['request']);
  if (name === 'forget') {
    told = createTold();
    verdicts.clear();
  }
  return { ok: true };
}

self.addEventListener('message', ({ data }: MessageEvent<{ id: number; text: string }>) => {
  const { name, request } = JSON.parse(data.text);
  self.postMessage({ id: data.id, text: JSON.stringify({ reply: answer(name, request) }) });
});
