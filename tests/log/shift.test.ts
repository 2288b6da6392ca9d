import { expect, test } from 'vitest';
import { shiftOf } from '~/lib/log/queue/shift.ts';
import { triage } from '~/tests/components/common/triage-data.ts';
import { inMinutes, item } from '~/tests/components/dashboard/dashboard-data.ts';

const COVERAGE = { seen: 1, total: 1, at: null };

test('a hand-over puts the most urgent first, and what waits for facts and what was promised apart', () => {
  const items = [
    item({ key: 'later', dueAt: inMinutes(300), triage: triage() }),
    item({ key: 'facts', dueAt: null, triage: triage({ held: true }) }),
    item({ key: 'sooner', dueAt: inMinutes(20), triage: triage() }),
    item({ key: 'interim', state: 'interim' }),
  ];
  const keysOf = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
  const { open, waiting, promised } = shiftOf(items, COVERAGE, []);
  expect([keysOf(open), keysOf(waiting), keysOf(promised)]).toEqual([
    ['sooner', 'later'],
    ['facts'],
    ['interim'],
  ]);
});
