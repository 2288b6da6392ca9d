import { waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { DeskHost } from '~/components/overlay/desk/desk-host.ts';
import { createDeskDoor } from '~/components/overlay/doors/desk-door.ts';
import { offerPart } from '~/components/overlay/doors/parts.ts';
import { createFront } from '~/components/overlay/front/front.ts';
import { item } from '~/tests/components/dashboard/dashboard-data.ts';
import { eventId } from '~/tests/report/removals/removal-rows.ts';
import { HOST } from '~/tests/states/composer-host.ts';

const KEY = 'vk:-1:2:3';
const RULE = { number: '2.1', text: 'Нецензурная брань' };

afterEach(() => {
  globalThis.otklikParts = undefined;
});

/** A comment that was removed just now. */
const removed = (rule: typeof RULE | null) =>
  item({
    key: KEY,
    state: 'gone',
    removal: { id: eventId(1), by: 'us', at: new Date().toISOString(), snapshot: null, rule, open: false },
  });

/** The door, a desk that notes what it is opened for, and another card that may be there. */
function setUp() {
  const opened: string[] = [];
  const hosts: DeskHost[] = [];
  offerPart('desk', (host) => {
    hosts.push(host);
    const nothing = () => undefined;
    return {
      open: (key, place) => opened.push(`${key} ${place}`),
      heard: nothing,
      speaksOf: () => false,
      close: nothing,
    };
  });
  const marks = { element: () => null, focusBack: () => true, around: () => [] };
  const front = createFront(document, marks, () => door.freed());
  const door = createDeskDoor({ ...HOST, front, show: () => undefined });
  const element = document.createElement('otklik-test');
  const shadow = element.attachShadow({ mode: 'open' });
  const other = front.add({ element, shadow, back: () => undefined, giveWay: () => undefined });
  const settled = () => new Promise((done) => setTimeout(done, 0));
  return { opened, door, other, settled, putOff: (key: string) => hosts[0]?.putOff(key) };
}

test('the reason of a removal is asked for as soon as no other card is there, once', async () => {
  const { opened, door, other, settled } = setUp();
  other.show('vk:-1:2:9');
  door.heard([removed(null)]);
  await settled();
  expect(opened).toEqual([]);
  other.hide();
  await waitFor(() => expect(opened).toEqual([`${KEY} reason`]));
  door.heard([removed(null)]);
  await settled();
  expect(opened).toHaveLength(1);
});

test('a question that gave way to another card comes again, unless it was answered elsewhere', async () => {
  const { opened, door, other, settled, putOff } = setUp();
  door.heard([removed(null)]);
  await waitFor(() => expect(opened).toHaveLength(1));
  other.show('vk:-1:2:9');
  putOff(KEY);
  other.hide();
  await waitFor(() => expect(opened).toHaveLength(2));
  other.show('vk:-1:2:9');
  putOff(KEY);
  door.heard([removed(RULE)]);
  other.hide();
  await settled();
  expect(opened).toHaveLength(2);
});
