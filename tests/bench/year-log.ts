import type { EventDraft } from '~/lib/log/chain/chain.ts';

/** A log as years of work leave it: how many events, over which pages (`network:owner`), and how many wait. */
export type YearLog = {
  events: number;
  pages: readonly string[];
  /** Of so many comments one still waits. */
  oneWaitsOf: number;
};

/** Comments under one post. */
const PER_POST = 40;

const HOUR = 3_600_000;
const DAYS_BACK = 400;
const DAYS = 400;

const TEXTS = [
  'Когда засыплют яму на Зелёной, 8?',
  'Почему третий день не вывозят мусор на Садовой?',
  'Спасибо, фонари починили!',
  'Во дворе на Мира снова каток, вчера упала соседка. Кто за это отвечает?',
  'Сколько ещё ждать автобус, седьмой не ходит по вечерам.',
];

/** The events of such a log in their order, each with its time (ISO 8601); the last ones are of today. */
export function* yearLog(wanted: YearLog): Generator<{ draft: EventDraft; at: string }> {
  const begun = Date.now() - DAYS_BACK * 24 * HOUR;
  let written = 0;
  for (let number = 0; written < wanted.events; number += 1) {
    const at = new Date(begun + (written * DAYS * 24 * HOUR) / wanted.events).toISOString();
    for (const draft of lifeOf(number, at, wanted)) {
      if (written === wanted.events) return;
      written += 1;
      yield { draft, at };
    }
  }
}

/** What the log holds of one comment: it was seen, mostly answered, and its post was looked at. */
function lifeOf(number: number, at: string, { pages, oneWaitsOf }: YearLog): EventDraft[] {
  const place = Math.floor(number / PER_POST);
  const page = pages[place % pages.length] ?? '';
  const owner = page.slice(page.indexOf(':') + 1);
  const post = String(100_000 + place);
  const id = String(500_000 + number);
  const key = `${page}:${post}:${id}`;
  const url = `https://vk.com/wall${owner}_${post}`;
  const under = { post, thread: id, attachments: [], weak: false };
  const posted = { at, precision: 'minute' as const };
  const seen: EventDraft = {
    type: 'comment.seen',
    key,
    page,
    data: {
      ...under,
      id,
      replyTo: null,
      url: `${url}?reply=${id}`,
      posted,
      authorKind: 'person',
      voice: 'citizen',
    },
    personal: {
      author: { id: String(900 + (number % 700)), slug: null, name: `Житель ${number % 700}` },
      addressee: null,
      text: TEXTS[number % TEXTS.length],
    },
  };
  const reply = `7${id}`;
  const replied: EventDraft = {
    type: 'comment.seen',
    key: `${page}:${post}:${reply}`,
    page,
    data: {
      ...under,
      id: reply,
      replyTo: id,
      url: `${url}?reply=${reply}`,
      posted: { ...posted, at: new Date(Date.parse(at) + HOUR).toISOString() },
      authorKind: 'community',
      voice: 'page',
    },
    personal: {
      author: { id: owner, slug: 'gorod', name: 'Администрация города' },
      addressee: null,
      text: 'Здравствуйте! Передали в «Горсвет», яму на этой улице засыпали вчера.',
    },
  };
  const answered: EventDraft = {
    type: 'answer.seen',
    key,
    page,
    data: { answer: replied.key ?? '', by: 'page', posted, noticedAt: at, minutes: 60 },
  };
  const looked: EventDraft = {
    type: 'coverage.seen',
    key: null,
    page,
    data: { post, url, seen: number % PER_POST, total: PER_POST, partial: [] },
  };
  return number % oneWaitsOf === 0 ? [seen, looked] : [seen, replied, answered, looked];
}
