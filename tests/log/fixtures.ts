import type { PageIdentity, Posted, Sighting } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import type { Batch, RecordContext } from '~/lib/log/record/record.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';

const PAGE: PageIdentity = {
  network: 'vk',
  owner: '-38612614',
  slug: 'gorod',
  name: 'Администрация города',
};

const POST = '114815';

/** Time on the day of the tests, UTC. */
export function at(time: string): string {
  return `2026-11-18T${time}:00.000Z`;
}

export function minute(time: string): Posted {
  return { at: at(time), precision: 'minute' };
}

export function comment(id: string, over: Partial<Sighting> = {}): Sighting {
  const post = over.post ?? POST;
  return {
    key: `vk:${PAGE.owner}:${post}:${id}`,
    weak: false,
    network: 'vk',
    owner: PAGE.owner,
    post,
    id,
    thread: id,
    replyTo: null,
    addressee: null,
    author: { id: '501', slug: 'olga_k', name: 'Ольга Кузнецова', kind: 'person' },
    text: 'Когда засыплют яму на Зелёной, 8?',
    attachments: [],
    posted: minute('10:24'),
    deleted: false,
    clamped: false,
    partial: false,
    url: `https://vk.com/wall${PAGE.owner}_${post}?reply=${id}`,
    ...over,
  };
}

/** The page's reply to comment `to`. */
export function reply(id: string, to: string, over: Partial<Sighting> = {}): Sighting {
  return comment(id, {
    thread: to,
    replyTo: to,
    author: { id: PAGE.owner, slug: 'gorod', name: 'Администрация города', kind: 'community' },
    text: 'Ольга, здравствуйте. Яму засыплют 20 ноября.',
    posted: minute('12:22'),
    ...over,
  });
}

export function batch(comments: Sighting[], over: Partial<Batch> = {}): Batch {
  const seen = comments.filter(({ deleted }) => !deleted).length;
  const url = `https://vk.com/wall${PAGE.owner}_${POST}`;
  return {
    page: PAGE,
    layout: 'vk-4',
    health: { state: 'ok', problems: [] },
    posts: [{ owner: PAGE.owner, post: POST, url, total: seen, seen }],
    comments,
    ...over,
  };
}

export function context(over: Partial<RecordContext> = {}): RecordContext {
  return {
    settings: DEFAULT_SETTINGS,
    targets: [],
    now: new Date(at('12:30')),
    device: '6f1c1f0e-8f0a-4a52-9a0b-2f6a0f3f9b11',
    ...over,
  };
}

export async function emptyLog(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });
}

/** Types of all events in order. */
export async function written(): Promise<string[]> {
  const events = await database.events.orderBy('seq').toArray();
  return events.map(({ type }) => type);
}
