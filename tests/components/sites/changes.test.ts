import { beforeEach, expect, test } from 'vitest';
import { gatherChanges, isNothing, isTheirs, noChanges } from '~/lib/sites/changes.ts';
import { plainSite } from './plain-site.ts';

const PAGE = `
  <aside>Онлайн: <b id="online">12</b></aside>
  <div class="post" id="post">
    <a class="name" id="name">Город</a><span id="counter">2</span>
    <div class="list" id="list">
      <div class="comment" id="one"><p id="text">Где автобус?</p></div>
      <div class="thread" id="thread" data-root="one"><div class="comment" id="reply"></div></div>
    </div>
  </div>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No element ${id}`);
  return found;
};

const element = (html: string): Element => {
  const box = document.createElement('div');
  box.innerHTML = html;
  const first = box.firstElementChild;
  if (!first) throw new Error('No element');
  return first;
};

/** What is said to have changed by what `work` does to the page. */
function changesBy(work: () => void) {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  work();
  const records = observer.takeRecords().filter(isTheirs);
  observer.disconnect();
  const changes = noChanges();
  gatherChanges(plainSite, records, changes);
  return changes;
}

const ids = (elements: Iterable<Element>) => [...elements].map(({ id }) => id).sort();

test('new comments make only themselves and their post to be read, however many stand there', () => {
  const changes = changesBy(() => byId('list').append(element('<div class="comment" id="two"></div>')));
  expect(ids(changes.comments)).toEqual(['two']);
  expect(ids(changes.posts)).toEqual(['post']);
  expect(changes.around).toBe(false);
});

test('comments inside of what came are found', () => {
  const wrapped =
    '<section><div class="comment" id="two"></div><div class="comment" id="three"></div></section>';
  expect(ids(changesBy(() => byId('list').append(element(wrapped))).comments)).toEqual(['three', 'two']);
});

test('an edited comment is read again, and nothing else', () => {
  const changes = changesBy(() => {
    byId('text').textContent = 'Где трамвай?';
  });
  expect(ids(changes.comments)).toEqual(['one']);
  expect([changes.posts.size, changes.around]).toEqual([0, false]);
});

test('a comment that left is looked at again, and its post', () => {
  const changes = changesBy(() => byId('one').remove());
  expect(ids(changes.comments)).toEqual(['one']);
  expect(ids(changes.posts)).toEqual(['post']);
});

test('a reply makes its thread to be looked at', () => {
  const changes = changesBy(() => byId('thread').append(element('<div class="comment" id="two"></div>')));
  expect(ids(changes.comments)).toEqual(['two']);
  expect(ids(changes.parts)).toContain('thread');
});

test('a reply that is put inside its comment makes the post to be read', () => {
  const changes = changesBy(() => byId('one').append(element('<div class="comment" id="two"></div>')));
  expect(ids(changes.comments)).toEqual(['one', 'two']);
  expect(ids(changes.posts)).toEqual(['post']);
});

test('a thread that is put inside its comment is looked at', () => {
  const box = '<div class="thread" id="opened" data-root="one"><i class="more"></i></div>';
  expect(ids(changesBy(() => byId('one').append(element(box))).parts)).toContain('opened');
});

test('a counter that ticks makes its post to be read, not the page', () => {
  const changes = changesBy(() => {
    byId('counter').textContent = '3';
  });
  expect(ids(changes.posts)).toEqual(['post']);
  expect([changes.comments.size, changes.around]).toEqual([0, false]);
});

test.each([
  ['a new post', () => document.body.append(element('<div class="post"></div>'))],
  ['a post that left', () => byId('post').remove()],
  ["the managers' menu", () => document.body.append(element('<ul><li class="menu"></li></ul>'))],
  ['another name', () => byId('name').replaceChildren('Район')],
  ['a comment outside of every post', () => document.body.append(element('<div class="comment"></div>'))],
])('%s makes the whole surroundings to be looked at', (_, work) => {
  expect(changesBy(work).around).toBe(true);
});

test('what happens beside the posts says nothing', () => {
  const changes = changesBy(() => {
    byId('online').textContent = '13';
    document.body.append(element('<div class="toast">Скопировано</div>'));
  });
  expect([changes.comments.size, changes.posts.size, changes.around]).toEqual([0, 0, false]);
});

test('our own marks say nothing', () => {
  const changes = changesBy(() => byId('one').append(document.createElement('otklik-mark')));
  expect(isNothing(changes)).toBe(true);
});
