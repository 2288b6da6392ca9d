import { expect, test } from 'vitest';
import { factsOn, type PageFact, standingOf } from '~/lib/comment/page-fact.ts';

const fact = (until: string, kind: PageFact['kind'] = 'phone'): PageFact => ({
  kind,
  label: `до ${until}`,
  value: '5-12-34',
  until,
});

test('a fact is offered on its last day and not on the day after', () => {
  expect(standingOf(fact('2026-11-22'), '2026-11-22')).toBe('soon');
  expect(standingOf(fact('2026-11-22'), '2026-11-23')).toBe('expired');
});

test('a fortnight before its last day a fact is soon out of date, across the end of a year too', () => {
  expect(standingOf(fact('2027-01-05'), '2026-12-21')).toBe('valid');
  expect(standingOf(fact('2027-01-05'), '2026-12-22')).toBe('soon');
});

test('facts that are out of date are counted and left out, the others stand by their kind', () => {
  const view = factsOn(
    [fact('2027-03-01', 'link'), fact('2026-11-01'), fact('2026-12-01'), fact('2027-03-02')],
    '2026-11-22',
  );
  expect(view.facts.map(({ kind, until }) => `${kind} ${until}`)).toEqual([
    'phone 2026-12-01',
    'phone 2027-03-02',
    'link 2027-03-01',
  ]);
  expect([view.expired, view.soon]).toEqual([1, 1]);
});
