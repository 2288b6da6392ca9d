import { render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LiveBlindReview } from '~/components/dashboard/blind-review/live-blind-review.tsx';
import { LiveDay } from '~/components/dashboard/day/live-day.tsx';
import { LiveOpenness } from '~/components/dashboard/openness/live-openness.tsx';
import { LiveReport } from '~/components/dashboard/report/live-report.tsx';
import { LiveShift } from '~/components/dashboard/shift.tsx';
import { database } from '~/lib/log/database.ts';
import { records } from '~/tests/report/removals/removal-rows.ts';
import { data, NOW } from './dashboard-data.ts';

afterEach(() => vi.restoreAllMocks());

const asked = {
  given: new URLSearchParams(),
  go: () => undefined,
  data: data({}),
  pages: ['vk:-1'],
  records: records({}),
  pageName: () => 'Администрация города',
  now: NOW.getTime(),
};

test.each([
  ['report', LiveReport],
  ['day', LiveDay],
  ['shift', LiveShift],
  ['openness', LiveOpenness],
  ['blind review', LiveBlindReview],
])('%s says that the log is read, and what to do when the disk does not let it', async (_name, Live) => {
  await database.open();
  vi.spyOn(IDBTransaction.prototype, 'objectStore').mockImplementation(() => {
    throw new DOMException('Internal error.', 'UnknownError');
  });
  render(<Live {...asked} />);
  const failed = await screen.findByRole('alert');
  expect(failed.textContent).toMatch(/^Журнал не читается: Internal error\. Записи на месте\. .*О-301/);
});
