import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goLive } from './client/live.ts';
import { settle, type Town, type TownComment } from './settle.ts';
import { town as plan } from './town.ts';
import type { Happening } from './wire.ts';

/** The stream of the server, opened and spoken through by the test. */
class Stream extends EventTarget {
  static last: Stream;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;

  constructor() {
    super();
    Stream.last = this;
  }

  tell(happening: Happening) {
    this.onmessage?.({ data: JSON.stringify(happening) });
  }
}

const settled = () => settle(plan, new Date('2026-11-22T15:00'));

/** Answers of the server to a page that asks for the town, in the order it asks. */
let loads: ((town: Town) => void)[];

beforeEach(() => {
  loads = [];
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('fetch', () => new Promise((answer) => loads.push((town) => answer(Response.json(town)))));
});

afterEach(() => vi.unstubAllGlobals());

async function answer(town: Town) {
  await vi.waitFor(() => expect(loads.length).toBeGreaterThan(0));
  loads.shift()?.(town);
}

function saidIn(town: Town): { post: string; comment: TownComment; happening: Happening } {
  const [post] = town.posts;
  const [first] = post?.comments ?? [];
  if (!post || !first) throw new Error('The town has no comment');
  const comment = { ...first, id: '999001', text: 'Сказано, пока страница грузится', at: first.at + 1 };
  return { post: post.id, comment, happening: { kind: 'said', post: post.id, comment, tab: null } };
}

const textsOf = (town: Town) => town.posts.flatMap(({ comments }) => comments.map(({ text }) => text));

test('what is said while a page loads the town stands on it', async () => {
  const town = settled();
  const { happening, comment } = saidIn(town);
  const going = goLive(() => undefined);
  Stream.last.dispatchEvent(new Event('open'));
  await vi.waitFor(() => expect(loads).toHaveLength(1));
  Stream.last.tell(happening);
  await answer(town);
  expect(textsOf((await going).town)).toContain(comment.text);
});

test('a town that is changed as a whole while it loads is loaded again', async () => {
  const going = goLive(() => undefined);
  Stream.last.dispatchEvent(new Event('open'));
  await vi.waitFor(() => expect(loads).toHaveLength(1));
  Stream.last.tell({ kind: 'reset' });
  await answer({ ...settled(), posts: [] });
  await answer(settled());
  expect((await going).town.posts.length).toBeGreaterThan(0);
});

test('what is said later is told to the page, and nothing is lost when the stream breaks', async () => {
  const town = settled();
  const { happening, comment } = saidIn(town);
  const changed = vi.fn();
  const going = goLive(changed);
  Stream.last.dispatchEvent(new Event('open'));
  await answer(settled());
  const live = await going;
  Stream.last.tell(happening);
  expect(changed).toHaveBeenLastCalledWith(happening);
  expect(textsOf(live.town)).toContain(comment.text);
  Stream.last.onopen?.();
  await answer(settled());
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith({ kind: 'reset' }));
  expect(textsOf(live.town)).not.toContain(comment.text);
});
