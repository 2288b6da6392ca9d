import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMark } from '~/components/overlay/marks/mark.ts';
import { createNearMarks } from '~/components/overlay/marks/near-marks.ts';

/** A window whose edge the test moves: whoever is watched comes near when it says so. */
class Edge {
  static all: Edge[] = [];
  readonly watched = new Set<Element>();

  constructor(readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    Edge.all.push(this);
  }

  observe(element: Element) {
    this.watched.add(element);
  }

  unobserve(element: Element) {
    this.watched.delete(element);
  }

  disconnect() {
    this.watched.clear();
  }
}

/** What a line has no room for: a mark of such a fit makes it wrap. */
let tooLong: string[] = [];

beforeEach(() => {
  Edge.all = [];
  tooLong = [];
  vi.stubGlobal('IntersectionObserver', Edge);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const { fit = '' } = this.querySelector<HTMLElement>('otklik-mark')?.dataset ?? {};
    return new DOMRect(0, 0, 300, tooLong.includes(fit) ? 40 : 20);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function line() {
  const box = document.createElement('div');
  const date = document.createElement('a');
  box.append(date);
  document.body.append(box);
  const mark = createMark(date);
  mark.hidden = false;
  return { date, mark };
}

function setUp() {
  const drawn: HTMLElement[] = [];
  const near = createNearMarks((mark) => void drawn.push(mark));
  const move = (target: Element, isIntersecting: boolean) => {
    for (const edge of Edge.all) if (edge.watched.has(target)) edge.tell([{ target, isIntersecting }]);
  };
  return { near, drawn, move };
}

test('a mark is drawn when it comes near the window, and not before', () => {
  const { near, drawn, move } = setUp();
  const [first, second] = [line(), line()];
  near.watch(first.date);
  near.watch(second.date);
  expect(drawn).toEqual([]);
  move(second.date, true);
  expect(drawn).toEqual([second.mark]);
  expect([near.has(first.date), near.has(second.date)]).toEqual([false, true]);
  expect(near.marks()).toEqual([second.mark]);
});

test.each([
  ['what its icon says too', undefined, ['full'], 'short'],
  ['all but its icon', undefined, ['full', 'short'], 'compact'],
  ['the time, which there is enough of', 'form', ['full', 'short'], 'form'],
  ['the form where its word is too long', 'form', ['full', 'short', 'form'], 'state'],
  ['the form, for the time runs out', 'state', ['full', 'short'], 'state'],
  ['its time, not who answers', 'claim', ['full', 'short'], 'claim'],
  ['the end of who answers', 'claim', ['full', 'short', 'claim'], 'clipped'],
  ['all but both icons', 'state', ['full', 'short', 'state', 'form'], 'compact'],
])('a mark that makes its line wrap leaves out %s', (_what, halves, long, fit) => {
  const { near, move } = setUp();
  const { date, mark } = line();
  if (halves) mark.dataset.halves = halves;
  near.watch(date);
  tooLong = long;
  move(date, true);
  expect(mark.dataset.fit).toBe(fit);
});

test('a mark that fits says its words', () => {
  const { near, move } = setUp();
  const { date, mark } = line();
  near.watch(date);
  move(date, true);
  expect(mark.dataset.fit).toBe('full');
});

test('a mark that went far is no longer measured and grows nothing', () => {
  const { near, move } = setUp();
  const { date, mark } = line();
  near.watch(date);
  move(date, true);
  move(date, false);
  expect(near.marks()).toEqual([]);
  expect(mark.dataset.fit).toBe('compact');
});

test('an element that left the page is let go', () => {
  const { near, move } = setUp();
  const { date } = line();
  near.watch(date);
  move(date, true);
  date.remove();
  move(date, false);
  expect(near.has(date)).toBe(false);
  expect(Edge.all.some(({ watched }) => watched.has(date))).toBe(false);
});

test('a line that was watched comes near again after it was far', () => {
  const { near, drawn, move } = setUp();
  const { date, mark } = line();
  near.watch(date);
  move(date, true);
  move(date, false);
  move(date, true);
  expect(drawn).toEqual([mark, mark]);
});

test('after clearing nothing is near and nothing is watched', () => {
  const { near, move } = setUp();
  const { date } = line();
  near.watch(date);
  move(date, true);
  near.clear();
  expect(near.marks()).toEqual([]);
  expect(Edge.all.some(({ watched }) => watched.size > 0)).toBe(false);
});
