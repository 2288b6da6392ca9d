import { expect, test } from 'vitest';
import type { FlagMoment } from '~/lib/log/removals/removal-records.ts';
import type { MeasureRow } from '~/lib/log/removals/removal-rows.ts';
import { removalCases } from '~/lib/report/removals/removal-case.ts';
import {
  casesIn,
  handledViolations,
  listCounts,
  wrongRemovals,
} from '~/lib/report/removals/removal-figures.ts';
import { DEVICE, eventId } from './removal-rows.ts';
import { recordsOf, removed } from './removals.ts';

const EVERYTHING = { page: null, since: null };
const SWEARING = 'Иди на хуй';

function flag(number: number, what: FlagMoment['what'], at: string): FlagMoment {
  return { key: `vk:-1:2:${number}`, page: 'vk:-1', at: `2026-11-20T${at}:00.000Z`, what };
}

function warning(number: number, at: string, given: Partial<MeasureRow> = {}): MeasureRow {
  return {
    id: eventId(70 + number),
    kind: 'warning',
    page: 'vk:-1',
    key: `vk:-1:2:${number}`,
    at: `2026-11-20T${at}:00.000Z`,
    actor: DEVICE,
    author: { id: '501', slug: null, name: 'Ольга' },
    rule: null,
    step: 'warn',
    hours: null,
    networkReason: null,
    snapshot: null,
    text: '',
    cancelled: false,
    ...given,
  };
}

function handled(...[all, given]: Parameters<typeof recordsOf>) {
  const records = recordsOf(all, given);
  return handledViolations(records, removalCases(records), EVERYTHING);
}

test('a confirmed violation is handled by a removal or a warning, and waits otherwise', () => {
  const flags = [
    flag(1, 'raised', '09:30'),
    flag(2, 'raised', '09:00'),
    flag(2, 'confirmed', '09:10'),
    flag(3, 'raised', '09:00'),
    flag(3, 'confirmed', '09:05'),
  ];
  expect(handled([removed(1, SWEARING)], { flags, measures: [warning(2, '09:20')] })).toEqual({
    n: 3,
    part: 2,
    medianMs: 25 * 60_000,
    timed: 2,
  });
});

test('a flag that was dismissed after all is no violation', () => {
  const flags = [flag(4, 'raised', '09:00'), flag(4, 'confirmed', '09:01'), flag(4, 'dismissed', '09:02')];
  expect(handled([], { flags })).toEqual({ n: 0, part: 0, medianMs: null, timed: 0 });
});

test('a removal that an appeal found wrong is no violation handled, and it is a wrong removal', () => {
  const appeal = {
    id: eventId(50),
    openedAt: '2026-11-20T11:00:00.000Z',
    text: '',
    decision: { at: '2026-11-20T12:00:00.000Z', restored: true, reason: 'Так', decider: '', actor: 'x' },
  };
  const all = [removed(1, SWEARING, { appeal })];
  const flags = [flag(1, 'raised', '09:00'), flag(1, 'confirmed', '09:01')];
  expect(handled(all, { flags })).toMatchObject({ n: 0, part: 0 });
  expect(wrongRemovals(removalCases(recordsOf(all)))).toMatchObject({ n: 1, part: 1, granted: 1 });
});

test('a removal that a supervisor found wrong unasked counts as one that an appeal found wrong', () => {
  const review = { at: '2026-11-20T12:00:00.000Z', restored: true, reason: 'Так', decider: '', actor: 'x' };
  const cases = removalCases(recordsOf([removed(1, SWEARING, { review }), removed(2, SWEARING)]));
  expect(wrongRemovals(cases)).toMatchObject({ n: 2, part: 1, granted: 1 });
});

test('a warning cancelled by an appeal handles nothing', () => {
  const flags = [flag(2, 'raised', '09:00'), flag(2, 'confirmed', '09:10')];
  expect(handled([], { flags, measures: [warning(2, '09:20', { cancelled: true })] })).toMatchObject({
    n: 1,
    part: 0,
  });
});

test('wrong removals are counted once each, with what they are and how many nobody can read', () => {
  const cases = removalCases(
    recordsOf(
      [
        removed(1, SWEARING),
        removed(2, 'Когда засыплют яму?'),
        removed(3, 'Позор вам, власть ничего не делает. Когда засыплют яму?'),
        removed(4, ''),
        removed(5, 'Когда засыплют яму?', { by: 'author' }),
      ],
      { erased: new Set([eventId(104)]) },
    ),
  );
  expect(wrongRemovals(cases)).toEqual({
    n: 4,
    part: 2,
    questions: 2,
    criticism: 1,
    granted: 0,
    unread: 1,
  });
});

test('criticism removed for an obscene word is in its list and is no wrong removal', () => {
  const cases = removalCases(recordsOf([removed(1, 'Власть ничего не делает, пиздец')]));
  expect(listCounts(cases).criticism).toBe(1);
  expect(wrongRemovals(cases)).toMatchObject({ n: 1, part: 0 });
});

test('a page and a moment bound what is counted', () => {
  const cases = removalCases(
    recordsOf([
      removed(1, 'Когда?', { at: '2026-11-01T10:00:00.000Z' }),
      removed(2, 'Когда?', { page: 'ok:7', key: 'ok:7:2:2' }),
      removed(3, 'Когда?'),
    ]),
  );
  const since = Date.parse('2026-11-15T00:00:00.000Z');
  expect(casesIn(cases, { page: 'vk:-1', since }).map(({ removal }) => removal.key)).toEqual(['vk:-1:2:3']);
});
