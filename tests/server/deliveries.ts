import { type EventDraft, sealEvent, type Tail } from '~/lib/log/chain/chain.ts';
import type { Delivery, EventData } from '~/lib/log/event.ts';

/** A device that writes a log of its own, as the extension does. */
export class LogWriter {
  #tail: Tail | null = null;
  readonly #actor: string;

  constructor(actor = 'device-1') {
    this.#actor = actor;
  }

  /** Writes one event and gives it as it is handed over. */
  write(draft: EventDraft, at = '2026-11-20T09:00:00.000Z'): Delivery {
    const { event, personal } = sealEvent(this.#tail, draft, { at, actor: this.#actor });
    this.#tail = event;
    return { event, personal: personal?.fields ?? null };
  }
}

export const KEY = 'vk:-38612614:114815:7789';
const PAGE = 'vk:-38612614';

/** A comment of a citizen, seen. */
export function commentSeen(
  text = 'Когда починят лифт?',
  key = KEY,
  change: Partial<EventData<'comment.seen'>> = {},
): EventDraft {
  return {
    type: 'comment.seen',
    key,
    page: PAGE,
    data: {
      post: '114815',
      id: key.split(':').at(-1) ?? '',
      thread: '7789',
      replyTo: null,
      url: 'https://vk.com/wall-38612614_114815?reply=7789',
      posted: { at: '2026-11-20T08:00:00.000Z', precision: 'minute' },
      attachments: [],
      weak: false,
      authorKind: 'person',
      voice: 'citizen',
      ...change,
    },
    personal: {
      author: { id: '101', slug: null, name: 'Алла Петрова' },
      addressee: null,
      text,
    },
  };
}

/** An answer of the page to the comment `KEY`, seen. */
export function answerSeen(change: Partial<EventData<'answer.seen'>> = {}, key = KEY): EventDraft {
  return {
    type: 'answer.seen',
    key,
    page: PAGE,
    data: {
      answer: 'vk:-38612614:114815:7790',
      by: 'page',
      posted: { at: '2026-11-20T09:25:00.000Z', precision: 'minute' },
      noticedAt: '2026-11-20T09:26:10.000Z',
      minutes: 85,
      ...change,
    },
  };
}

/** The answer of `answerSeen` is no longer there. */
export function answerGone(answer = 'vk:-38612614:114815:7790'): EventDraft {
  return { type: 'answer.gone', key: KEY, page: PAGE, data: { answer } };
}

/** The comment `KEY` is no longer there. */
export function commentGone(): EventDraft {
  return { type: 'comment.gone', key: KEY, page: PAGE, data: { by: 'unknown' } };
}

/** What was kept of a comment before it was removed; `personal` holds its words and names. */
export function removalSnapshot(
  key: string,
  personal: Record<string, unknown>,
  change: Partial<EventData<'removal.snapshot'>> = {},
): EventDraft {
  return {
    type: 'removal.snapshot',
    key,
    page: 'vk:-1',
    data: {
      url: 'https://vk.com/wall-1_2?reply=3',
      post: '2',
      postUrl: null,
      posted: null,
      seenAt: '2026-11-18T10:30:00.000Z',
      flags: [],
      protected: [],
      lexicon: '1',
      rule: null,
      picture: null,
      substance: false,
      coverage: null,
      ...change,
    },
    personal,
  };
}
