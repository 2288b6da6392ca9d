import { describe, expect, test } from 'vitest';
import { type EventDraft, type Link, sealEvent, verifyChain } from '~/lib/log/chain/chain.ts';
import { eventSchema, type LogEvent } from '~/lib/log/event.ts';

const STAMP = { at: '2026-11-18T12:30:00.000Z', actor: '6f1c1f0e-8f0a-4a52-9a0b-2f6a0f3f9b11' };

function draft(key: string): EventDraft {
  return {
    type: 'comment.seen',
    key,
    page: 'vk:-38612614',
    data: {
      post: '114815',
      id: '7789',
      thread: '7789',
      replyTo: null,
      url: 'https://vk.com/wall-38612614_114815?reply=7789',
      posted: { at: '2026-11-18T10:24:00.000Z', precision: 'minute' },
      attachments: [],
      weak: false,
      authorKind: 'person',
      voice: 'citizen',
    },
    personal: { author: { id: '501', slug: null, name: 'Ольга' }, addressee: null, text: 'Когда?' },
  };
}

function chain(): [Link, Link, Link] {
  const one = sealEvent(null, draft('vk:-1:1:1'), STAMP);
  const two = sealEvent(one.event, draft('vk:-1:1:2'), STAMP);
  return [one, two, sealEvent(two.event, draft('vk:-1:1:3'), STAMP)];
}

function withEvent([one, two, three]: [Link, Link, Link], change: Partial<LogEvent>): Link[] {
  return [one, { ...two, event: { ...two.event, ...change } }, three];
}

test('an untouched log is whole, and every line fits its schema', () => {
  const links = chain();
  expect(verifyChain(links)).toEqual({ ok: true, count: 3, last: links[2].event.hash });
  for (const { event } of links) expect(eventSchema.parse(event)).toEqual(event);
  expect(verifyChain([])).toEqual({ ok: true, count: 0, last: null });
});

describe('a changed field is found at its line', () => {
  const table: [keyof LogEvent, Partial<LogEvent>, string][] = [
    ['id', { id: '019a0000-0000-7000-8000-000000000000' }, 'hash'],
    ['at', { at: '2026-11-18T09:00:00.000Z' }, 'hash'],
    ['v', { v: 2 }, 'hash'],
    ['type', { type: 'comment.changed' }, 'hash'],
    ['key', { key: 'vk:-1:1:9' }, 'hash'],
    ['page', { page: null }, 'hash'],
    ['actor', { actor: 'somebody else' }, 'hash'],
    ['data', { data: { post: '1' } }, 'hash'],
    ['personal', { personal: 'a'.repeat(64) }, 'hash'],
    ['hash', { hash: 'a'.repeat(64) }, 'hash'],
    ['prev', { prev: 'a'.repeat(64) }, 'prev'],
  ];
  test.each(table)('%s', (_, change, why) => {
    expect(verifyChain(withEvent(chain(), change))).toEqual({ ok: false, brokenAt: 2, why });
  });
});

test('a removed line and a swapped pair are found', () => {
  const [one, two, three] = chain();
  expect(verifyChain([one, three])).toEqual({ ok: false, brokenAt: 3, why: 'order' });
  expect(verifyChain([two, one, three])).toEqual({ ok: false, brokenAt: 2, why: 'order' });
});

test('a line rewritten together with its hash breaks the line after it', () => {
  const [one, , three] = chain();
  const forged = sealEvent(one.event, draft('vk:-1:1:8'), STAMP);
  expect(verifyChain([one, forged, three])).toEqual({ ok: false, brokenAt: 3, why: 'prev' });
});

test('changed words are found, erased words leave the chain whole', () => {
  const [one, two, three] = chain();
  if (!two.personal) throw new Error('no personal row');
  const changed = { ...two.personal, fields: { ...two.personal.fields, text: 'Спасибо' } };
  expect(verifyChain([one, { ...two, personal: changed }, three])).toEqual({
    ok: false,
    brokenAt: 2,
    why: 'personal',
  });
  expect(verifyChain([one, { ...two, personal: null }, three])).toMatchObject({ ok: true });
});

test('nothing personal stands in the event itself', () => {
  expect(JSON.stringify(chain().map(({ event }) => event))).not.toMatch(/Ольга|Когда|"501"/);
});
