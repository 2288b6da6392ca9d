import { waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { createComposerDoor } from '~/components/overlay/doors/composer-door.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { item } from '~/tests/components/dashboard/dashboard-data.ts';
import { HOST, VERDICT } from '~/tests/states/composer-host.ts';

const WAITING = 'vk:-1:2:3';
const OURS = 'vk:-1:2:4';

let door: ReturnType<typeof createComposerDoor>;
/** Scripts that the background was asked for. */
let asked: unknown[];

beforeEach(() => {
  document.body.innerHTML = [WAITING, OURS]
    .map((key) => `<article data-otklik-key="${key}"><p>Слова</p></article>`)
    .join('');
  asked = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    asked.push(message);
    return { reply: null };
  });
  const verdicts: Record<string, Verdict> = { [WAITING]: VERDICT, [OURS]: item({}) };
  door = createComposerDoor({
    ...HOST,
    site: { ...HOST.site, commentOf: (node) => node.parentElement?.closest('article') ?? null },
    verdict: (key) => verdicts[key],
  });
});

afterEach(() => {
  door.stop();
  vi.restoreAllMocks();
});

function point(key: string): void {
  const words = document.querySelector(`[data-otklik-key="${key}"] p`);
  words?.dispatchEvent(new Event('pointerover', { bubbles: true }));
}

test('a page that is only read never asks for the script of the composer', () => {
  door.heard();
  point(OURS);
  expect(asked).toEqual([]);
});

test('the script comes while the pointer is on a comment that waits, before anything is pressed', () => {
  point(WAITING);
  point(WAITING);
  expect(asked).toEqual([{ name: 'part.load', request: { part: 'composer' } }]);
});

test('a script that could not be had is asked for again at the next comment', async () => {
  point(WAITING);
  await waitFor(() => expect(browser.runtime.sendMessage).toHaveResolved());
  point(OURS);
  await Promise.resolve();
  point(WAITING);
  expect(asked).toHaveLength(2);
});
