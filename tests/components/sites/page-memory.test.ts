import { expect, test } from 'vitest';
import type { Sighting } from '~/lib/comment/sighting.ts';
import { createPageMemory } from '~/lib/sites/page-memory.ts';
import { blankSighting } from '~/tests/sites/blank-sighting.ts';

const comment = (id: string, part: Partial<Sighting> = {}) =>
  blankSighting(id, { text: 'Где расписание?', ...part });

/** A page that stands there: elements are connected to it. */
function put(): HTMLElement {
  const element = document.createElement('div');
  document.body.append(element);
  return element;
}

/** A memory in which each of `sightings` stands at a place of its own. */
function memoryOf(...sightings: Sighting[]) {
  const memory = createPageMemory();
  const places = sightings.map((sighting) => {
    const element = put();
    memory.stand(element, sighting, []);
    return element;
  });
  memory.learn(sightings);
  return { memory, places };
}

const idsOf = (sightings: Sighting[]) => sightings.map(({ id }) => id);

test('what was read before with the same words is nothing new', () => {
  const { memory } = memoryOf(comment('a'));
  expect(memory.learn([comment('a')])).toEqual([]);
  expect(idsOf(memory.learn([comment('a', { text: 'Где автобус?' })]))).toEqual(['a']);
});

test('a comment in two places counts once, and stands there until both are gone', () => {
  const { memory, places } = memoryOf(comment('a'));
  const second = put();
  memory.stand(second, comment('a'), []);
  expect(memory.loaded().get('5')).toBe(1);
  for (const place of places) memory.leave(place);
  expect(memory.loaded().get('5')).toBe(1);
  memory.leave(second);
  expect(memory.loaded().get('5')).toBe(0);
});

test('a comment that left and comes back is told again, and stays seen once', () => {
  const { memory, places } = memoryOf(comment('a'));
  for (const place of places) memory.leave(place);
  expect(memory.isEmpty()).toBe(true);
  memory.stand(put(), comment('a'), []);
  expect(idsOf(memory.learn([comment('a')]))).toEqual(['a']);
  expect(memory.seen('5')).toBe(1);
});

test('a place that the network fills with another comment says so, and the first one is gone', () => {
  const { memory, places } = memoryOf(comment('a'));
  const [place] = places;
  if (!place) throw new Error('No place');
  expect(memory.stand(place, comment('a'), [])).toBe(false);
  expect(memory.stand(place, comment('b'), [])).toBe(true);
  memory.learn([comment('b')]);
  expect(memory.loaded().get('5')).toBe(1);
  expect(memory.seen('5')).toBe(2);
});

test('deleted stubs stand on the page and are not counted', () => {
  const { memory, places } = memoryOf(comment('a', { deleted: true }), comment('b'));
  expect([memory.loaded().get('5'), memory.seen('5')]).toEqual([1, 1]);
  memory.learn([comment('a', { deleted: false })]);
  expect([memory.loaded().get('5'), memory.seen('5')]).toEqual([2, 2]);
  memory.learn([comment('a', { deleted: true })]);
  for (const place of places) memory.leave(place);
  expect(memory.loaded().get('5')).toBe(0);
});

test('a deletion that is told after the comment left is told, and kept by its key only', () => {
  const { memory, places } = memoryOf(comment('a'));
  for (const place of places) memory.leave(place);
  expect(idsOf(memory.learn([comment('a', { deleted: true })]))).toEqual(['a']);
  expect([memory.loaded().get('5'), memory.seen('5')]).toEqual([0, 0]);
  // Nothing of it stays in memory that a second telling could be compared with.
  expect(idsOf(memory.learn([comment('a', { deleted: true })]))).toEqual(['a']);
});

test('a place that gives no comment any more says so', () => {
  const { memory, places } = memoryOf(comment('a'));
  expect(places.map((place) => memory.stand(place, null, []))).toEqual([true]);
  expect(memory.isEmpty()).toBe(true);
});

test('when a thread opens or closes, its comments are told again and no others', () => {
  const { memory } = memoryOf(comment('a'), comment('b', { thread: 'a', replyTo: 'a' }), comment('c'));
  memory.setOpenThreads('5', new Set(['a']));
  const turned = memory.learn([]);
  expect(idsOf(turned).sort()).toEqual(['a', 'b']);
  expect(turned.every(({ partial }) => partial)).toBe(true);
  memory.setOpenThreads('5', new Set());
  expect(memory.learn([]).map(({ id, partial }) => [id, partial])).toEqual([
    ['a', false],
    ['b', false],
  ]);
});

test('replies join the thread of a comment above that was loaded later, far ones too', () => {
  const { memory } = memoryOf(
    comment('c', { replyTo: 'b', thread: 'b' }),
    comment('d', { replyTo: 'c', thread: 'c' }),
  );
  const fresh = [comment('a'), comment('b', { replyTo: 'a', thread: 'a' })];
  for (const sighting of fresh) memory.stand(put(), sighting, []);
  const threads = memory.learn(fresh).map(({ id, thread }) => `${id} in ${thread}`);
  expect(threads.sort()).toEqual(['a in a', 'b in a', 'c in a', 'd in a']);
});

test('a reply that is moved under another comment takes its own replies along', () => {
  const { memory } = memoryOf(
    comment('a'),
    comment('x'),
    comment('b', { replyTo: 'a', thread: 'a' }),
    comment('c', { replyTo: 'b', thread: 'b' }),
  );
  const threads = memory.learn([comment('b', { replyTo: 'x', thread: 'x' })]);
  expect(threads.map(({ id, thread }) => `${id} in ${thread}`).sort()).toEqual(['b in x', 'c in x']);
});

test('a reply whose parent left the page keeps its thread', () => {
  const { memory, places } = memoryOf(comment('a'), comment('b', { replyTo: 'a', thread: 'a' }));
  const [, middle] = places;
  if (!middle) throw new Error('No place');
  memory.leave(middle);
  memory.stand(put(), comment('c', { replyTo: 'b', thread: 'b' }), []);
  const [late] = memory.learn([comment('c', { replyTo: 'b', thread: 'b' })]);
  expect(late?.thread).toBe('a');
});

test('fields that could not be read count only for what stands on the page', () => {
  const memory = createPageMemory();
  const place = put();
  memory.stand(place, null, ['author']);
  expect(memory.missing()).toEqual([['author']]);
  place.remove();
  expect(memory.left()).toEqual([place]);
  memory.leave(place);
  expect(memory.missing()).toEqual([]);
});
