import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';
import { createComposerWork } from '~/components/overlay/composer/composer-work.ts';

const KEY = 'vk:-1:2:3';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const look = (text: string | null) => ({
  text: 'Когда засыплют яму?',
  author: { name: 'Ольга', kind: 'person' },
  attachments: [],
  thread: [],
  saved: text === null ? null : { text, situation: null, muted: [], findings: [], handed: false },
  repair: false,
  openPromise: false,
  paired: false,
  flagged: false,
  today: '2026-11-18',
  daysOff: [],
  review: { rule: 'free', view: null },
});

/** A composer over a background that answers a look after `ms` with `replies` in turn, the last for ever. */
function open(ms: number, ...replies: unknown[]) {
  const kept: unknown[] = [];
  let drawn = 0;
  let asked = 0;
  const reach = async (name: string, request: { draft?: { text: string } }) => {
    if (name === 'draft.keep') kept.push(request.draft?.text);
    if (name !== 'draft.look') return name === 'draft.earlier' ? [] : { ok: true };
    const reply = replies[Math.min(asked, replies.length - 1)];
    asked += 1;
    await new Promise((answer) => setTimeout(answer, ms));
    return reply;
  };
  const host = { reach, verdict: () => undefined } as unknown as ComposerHost;
  const work = createComposerWork(host, () => {
    drawn += 1;
  });
  work.open(KEY);
  return { work, kept, drawn: () => drawn };
}

test('a composer whose background sleeps is drawn within a blink, with a field that can be written in', async () => {
  const { work, drawn } = open(900, look(null));
  await vi.advanceTimersByTimeAsync(50);
  expect(drawn()).toBeGreaterThan(0);
  expect(work.shown()).toMatchObject({ key: KEY, look: null, text: '' });
  work.close();
});

test('one whose background is awake is drawn once it is complete, and does not flicker', async () => {
  const { work, drawn } = open(10, look('Ольга,'));
  await vi.advanceTimersByTimeAsync(9);
  expect(drawn()).toBe(0);
  await vi.advanceTimersByTimeAsync(5);
  expect(work.shown()?.text).toBe('Ольга,');
  work.close();
});

test('what was typed before the draft came stands behind it, and is called kept only when it is', async () => {
  const { work, kept } = open(900, look('Ольга, здравствуйте!'));
  await vi.advanceTimersByTimeAsync(100);
  work.write('Яму');
  expect(work.shown()?.keeping).toBe('waiting');
  await vi.advanceTimersByTimeAsync(900);
  expect(work.shown()?.text).toBe('Ольга, здравствуйте! Яму');
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.at(-1)).toBe('Ольга, здравствуйте! Яму');
  expect(work.shown()?.keeping).toBe('kept');
  work.close();
});

test('words of a composer that is closed too early are kept behind the draft', async () => {
  const { work, kept } = open(900, look('Ольга,'));
  await vi.advanceTimersByTimeAsync(100);
  work.write('яму засыплют завтра');
  work.close();
  await vi.advanceTimersByTimeAsync(3000);
  expect(kept.at(-1)).toBe('Ольга, яму засыплют завтра');
});

test('a background that does not answer is asked again, and what was typed is called unsafe until then', async () => {
  const { work } = open(10, null, look(null));
  work.write('Ольга');
  await vi.advanceTimersByTimeAsync(100);
  expect(work.shown()).toMatchObject({ look: null, keeping: 'failed' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(work.shown()).toMatchObject({ text: 'Ольга', told: null, keeping: 'kept' });
  work.close();
});
