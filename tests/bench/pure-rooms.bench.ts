import { sha256 } from '@noble/hashes/sha2.js';
import { bench, describe } from 'vitest';
import type { ThreadComment } from '~/lib/comment/thread-comment.ts';
import { judgeThreads } from '~/lib/comment/threads.ts';
import { type EventDraft, type Link, sealEvent, verifyChain } from '~/lib/log/chain/chain.ts';
import { asks } from '~/lib/triage/asks.ts';
import { dutyOf } from '~/lib/triage/duty.ts';
import { urgentWords } from '~/lib/triage/urgency.ts';
import { settle } from '~/tests/replica/settle.ts';
import { town } from '~/tests/replica/town.ts';

/*
 * Each pair stands on the same data in the same run: the second line is the least that any program
 * would have to do, and the ratio between the two is what may be compared between machines.
 */

const NOW = new Date('2026-11-20T12:00:00Z');
const texts = settle(town, NOW).posts.flatMap((post) => post.comments.map((comment) => comment.text));
const REPLIES = 4;
const OPTIONS = { time: 1000, warmupTime: 200 };

const comments: ThreadComment[] = Array.from({ length: 2000 }, (_, number) => {
  const text = texts[number % texts.length] ?? '';
  const root = number - (number % (REPLIES + 1));
  const byPage = number % (REPLIES + 1) === 2;
  return {
    key: `vk:-38612614:114815:${number}`,
    id: String(number),
    thread: String(root),
    replyTo: number === root ? null : String(number - 1),
    addressee: null,
    author: {
      id: byPage ? '-38612614' : String(5_000_000 + (number % 400)),
      slug: null,
      name: byPage ? 'Администрация города' : `Житель ${number % 400}`,
      kind: byPage ? 'community' : 'person',
    },
    text,
    posted: { at: new Date(NOW.getTime() - (2000 - number) * 60_000).toISOString(), precision: 'minute' },
    deleted: false,
    partial: false,
    voice: byPage ? 'page' : 'citizen',
    asks: asks(text),
  };
});

describe('2,000 comments of one post', () => {
  bench('judge who answered whom', () => void judgeThreads(comments), OPTIONS);
  bench(
    'only put them into their threads',
    () => {
      const threads = new Map<string, ThreadComment[]>();
      for (const comment of comments) {
        const thread = threads.get(comment.thread);
        if (thread) thread.push(comment);
        else threads.set(comment.thread, [comment]);
      }
    },
    OPTIONS,
  );
});

describe('2,000 texts of comments', () => {
  bench(
    'decide duty and emergency',
    () => {
      for (const { text } of comments) {
        dutyOf(text, []);
        urgentWords(text);
      }
    },
    OPTIONS,
  );
  bench(
    'only split them into words',
    () => {
      for (const { text } of comments) text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    },
    OPTIONS,
  );
});

const drafts: EventDraft[] = comments.slice(0, 500).map((comment) => ({
  type: 'comment.seen',
  key: comment.key,
  page: 'vk:-38612614',
  data: {
    post: '114815',
    id: comment.id,
    thread: comment.thread,
    replyTo: comment.replyTo,
    url: `https://vk.com/wall-38612614_114815?reply=${comment.id}`,
    posted: comment.posted,
    attachments: [],
    weak: false,
    authorKind: comment.author.kind,
    voice: comment.voice,
  },
  personal: { author: comment.author, addressee: null, text: comment.text },
}));

function seal(): Link[] {
  const links: Link[] = [];
  for (const draft of drafts) {
    const tail = links.at(-1)?.event ?? null;
    links.push(sealEvent(tail, draft, { at: NOW.toISOString(), actor: 'bench' }));
  }
  return links;
}

const chain = seal();
const bytes = drafts.map((draft) => new TextEncoder().encode(JSON.stringify(draft)));

describe('500 events of the log', () => {
  bench('seal them into the chain', () => void seal(), OPTIONS);
  bench('verify the chain', () => void verifyChain(chain), OPTIONS);
  bench(
    'only hash their bytes',
    () => {
      for (const each of bytes) sha256(each);
    },
    OPTIONS,
  );
});
