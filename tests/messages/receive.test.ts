import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { z } from 'zod';
import { partCodes } from '~/lib/locale/error-code.ts';
import { pageBoard } from '~/lib/log/queue/board.ts';
import { type Handlers, receiveMessages } from '~/lib/messages/receive.ts';
import { send } from '~/lib/messages/send.ts';
import { batch, comment } from '~/tests/log/fixtures.ts';

const OWN = { id: 'own-id', url: 'chrome-extension://own-id/options.html' };
const CONTENT = { id: 'own-id', url: 'https://vk.com/wall-1_2', tab: { id: 5 } };

let stop: (() => void) | null = null;
afterEach(() => stop?.());

/** Starts to answer; every handler that is not given fails the test when it is reached. */
function receive(handlers: Partial<Handlers>): void {
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own-id/');
  Object.defineProperty(fakeBrowser.runtime, 'id', { value: 'own-id', configurable: true });
  const unexpected = () => Promise.reject(new Error('reached'));
  const all = new Proxy(handlers, { get: (given, name) => Reflect.get(given, name) ?? unexpected });
  stop = receiveMessages(all as Handlers);
}

async function deliver(message: unknown, sender: object): Promise<unknown> {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, sender as never);
  return answer;
}

test('a message reaches its handler with the tab it came from, and the reply comes back', async () => {
  const seen: unknown[] = [];
  receive({
    'page.seen': async (request, sender) => {
      seen.push(request.comments.length, sender);
      return { verdicts: [], board: await pageBoard('vk:-1'), told: 'a' };
    },
  });
  const answer = await deliver({ name: 'page.seen', request: batch([comment('1')]) }, CONTENT);
  expect(seen).toEqual([1, { tab: 5 }]);
  expect(answer).toMatchObject({ reply: { verdicts: [], board: { open: 0 } } });
});

test('the answer is a native promise, the only one a browser waits for', () => {
  receive({ 'panel.fold': async () => ({ ok: true }) });
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
  receiveMessages({} as Handlers)();
  const listener = add.mock.calls[0]?.[0] as (message: unknown, sender: object) => unknown;
  const answer = listener({ name: 'panel.fold', request: { folded: true } }, OWN);
  expect(Object.getPrototypeOf(answer)).toBe(Promise.prototype);
});

describe('what is refused, and in which words', () => {
  const fold = { name: 'panel.fold', request: { folded: true } };
  const table: [string, unknown, object, RegExp][] = [
    ['another extension', fold, { id: 'stranger', url: OWN.url }, /других расширений/],
    ['an unknown name', { name: 'log.erase', request: {} }, OWN, /другой версии/],
    ['a name of every object', { name: 'constructor', request: {} }, OWN, /другой версии/],
    ['no message at all', 'panel.fold', OWN, /другой версии/],
    [
      'settings from a content script',
      { name: 'settings.import', request: { text: '{}' } },
      CONTENT,
      /на страницах самого Отклика/,
    ],
    [
      'a hub from a content script',
      { name: 'hub.connect', request: { url: 'https://a.example', code: '1' } },
      CONTENT,
      /на страницах/,
    ],
    [
      'a page that only looks like ours',
      { name: 'sync.now', request: {} },
      { id: 'own-id', url: 'https://evil.example/chrome-extension://own-id/' },
      /на страницах/,
    ],
    [
      'a field of the wrong kind',
      { name: 'panel.fold', request: { folded: 'yes' } },
      CONTENT,
      /panel\.fold.*«folded»/,
    ],
    [
      'a key with strange characters',
      { name: 'page.seen', request: batch([comment('1', { key: '<script>' })]) },
      CONTENT,
      /«comments\.0\.key»/,
    ],
    [
      'an address that runs code',
      { name: 'page.seen', request: batch([comment('1', { url: 'javascript:alert(1)' })]) },
      CONTENT,
      /«comments\.0\.url»/,
    ],
  ];
  test.each(table)('%s', async (_, message, sender, words) => {
    receive({});
    expect(await deliver(message, sender)).toEqual({ error: expect.stringMatching(words) });
  });
});

test('a handler that fails is told in a sentence, and the sender throws it', async () => {
  receive({ 'today.figures': () => Promise.reject(new Error('нет места на диске')) });
  const answer = await deliver({ name: 'today.figures', request: {} }, OWN);
  expect(answer).toEqual({
    error: expect.stringMatching(/^Не получилось: нет места на диске\. .*сохранено/),
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(answer);
  await expect(send('today.figures', {})).rejects.toThrow('Не получилось: нет места на диске');
});

test('a handler that cannot reach the log is told why in plain words, without those of the browser', async () => {
  const cause = new DOMException('Encountered full disk while opening backing store.', 'QuotaExceededError');
  receive({ 'today.figures': () => Promise.reject(new Dexie.DatabaseClosedError(cause)) });
  const { error } = z
    .object({ error: z.string() })
    .parse(await deliver({ name: 'today.figures', request: {} }, OWN));
  expect(partCodes(error)).toEqual({
    text: 'Журнал недоступен. Браузеру не хватает места на диске. Ничего не записано.',
    codes: [301],
  });
});
