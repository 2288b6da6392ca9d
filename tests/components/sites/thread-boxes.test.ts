import { beforeEach, expect, test } from 'vitest';
import { createThreadBoxes } from '~/lib/sites/thread-boxes.ts';
import { plainSite } from './plain-site.ts';

const PAGE = `
  <div class="post" id="post">
    <div class="thread" id="first" data-root="11"><button class="more" id="more">Показать 3 ответа</button></div>
    <div class="thread" id="second" data-root="12"></div>
  </div>`;

const rest = async () => undefined;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

const byId = (id: string): Element => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No element ${id}`);
  return found;
};

async function looked() {
  const boxes = createThreadBoxes(plainSite, document);
  await boxes.lookAll([byId('post')], rest);
  return boxes;
}

test('threads with a control for more replies are partial, and more can be loaded', async () => {
  const boxes = await looked();
  expect(boxes.partial(byId('post'))).toEqual(new Set(['11']));
  expect(boxes.loadable()).toBe(true);
});

test('a thread that opened is whole again, and its post is named', async () => {
  const boxes = await looked();
  byId('more').remove();
  expect(boxes.look(byId('first'))).toEqual([byId('post')]);
  expect(boxes.partial(byId('post'))).toEqual(new Set());
  expect(boxes.loadable()).toBe(false);
});

test('a thread that left hides nothing any more', async () => {
  const boxes = await looked();
  const box = byId('first');
  box.remove();
  expect(boxes.look(box)).toEqual([byId('post')]);
  expect(boxes.partial(byId('post'))).toEqual(new Set());
});

test('a thread that collapses later is found by itself', async () => {
  const boxes = await looked();
  const more = document.createElement('button');
  more.className = 'more';
  byId('second').append(more);
  boxes.look(byId('second'));
  expect(boxes.partial(byId('post'))).toEqual(new Set(['11', '12']));
});

test('a control without a thread counts as an offer until it goes', async () => {
  const boxes = await looked();
  byId('more').remove();
  const next = document.createElement('button');
  next.className = 'more';
  byId('post').append(next);
  boxes.look(next);
  expect(boxes.loadable()).toBe(true);
  next.remove();
  expect(boxes.loadable()).toBe(false);
});

test('under a preview any comment may have replies that are not loaded', async () => {
  byId('post').classList.add('preview');
  expect((await looked()).partial(byId('post'))).toBe('all');
});
