import { expect, test } from 'vitest';
import { createFetchLog, type LogSource } from '~/components/dashboard/report/fetched-log.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';

const PAGE = 'vk:-1';

/** A look of a person at the openness of a page: an event that one line tells whole. */
function looked(number: number, state: 'yes' | 'no'): TeamEvent {
  const event: LogEvent = {
    id: `018f0000-0000-7000-8000-00000000000${number}`,
    seq: number,
    at: `2026-11-02T10:0${number}:00.000Z`,
    type: 'openness.checked',
    key: null,
    page: PAGE,
    actor: 'marina',
    data: { step: 'rules', state, by: null },
    v: 1,
    personal: null,
    prev: '',
    hash: '',
  };
  return { event, personal: null };
}

function erased(number: number): TeamEvent {
  const { event } = looked(number, 'yes');
  return { event: { ...event, type: 'data.erased', data: { events: [], keys: [] } }, personal: null };
}

/** A hub that tells two events at a time, and writes down after which it was asked. */
function hubOf(events: TeamEvent[]) {
  const asked: (string | null)[] = [];
  const hub = { name: 'one' };
  const source: LogSource = {
    hub: async () => hub.name,
    ask: async (after) => {
      asked.push(after);
      const from = Number(after ?? 0);
      const next = String(Math.min(from + 2, events.length));
      return { ok: true, events: events.slice(from, from + 2), next, more: from + 2 < events.length };
    },
    policies: async () => [],
  };
  const fetchLog = createFetchLog(source);
  const read = async (anew = false) => {
    asked.length = 0;
    const told = await fetchLog({ stopped: false }, () => undefined, anew);
    if (!('log' in told)) throw new Error(told.trouble);
    return { asked: [...asked], log: told.log };
  };
  return { events, hub, read };
}

test('whoever comes back to the report of the team waits for the news alone, and they are counted', async () => {
  const { events, read } = hubOf([looked(1, 'yes'), looked(2, 'yes'), looked(3, 'yes')]);
  const first = await read();
  expect(first.asked).toEqual([null, '2']);
  expect(first.log.steps.map(({ state }) => state)).toEqual(['yes']);
  const same = await read();
  expect(same.asked).toEqual(['3']);
  expect(same.log).toBe(first.log);
  events.push(looked(4, 'no'));
  const later = await read();
  expect(later.asked).toEqual(['3']);
  expect(later.log.steps.map(({ state }) => state)).toEqual(['no']);
});

test('all of it is fetched anew when it is asked for, of another hub, and once words were erased', async () => {
  const { events, hub, read } = hubOf([looked(1, 'yes'), looked(2, 'yes'), looked(3, 'yes')]);
  await read();
  expect((await read(true)).asked).toEqual([null, '2']);
  hub.name = 'another';
  expect((await read()).asked).toEqual([null, '2']);
  events.push(erased(4));
  expect((await read()).asked).toEqual(['3', null, '2']);
  expect((await read()).asked).toEqual(['4']);
});
