import { render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { LogTrouble } from '~/components/common/log-trouble/log-trouble.tsx';
import { useUnread } from '~/components/common/use-unread.ts';
import { LiveBlindReview } from '~/components/dashboard/blind-review/live-blind-review.tsx';
import { LiveCoach } from '~/components/dashboard/coach/coach.tsx';
import { LiveDay } from '~/components/dashboard/day/live-day.tsx';
import { LiveOpenness } from '~/components/dashboard/openness/live-openness.tsx';
import { LiveReport } from '~/components/dashboard/report/live-report.tsx';
import { LiveShift } from '~/components/dashboard/shift/shift.tsx';
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
  supervises: false,
};

const Told = () => <LogTrouble unread={useUnread()} />;

test.each([
  ['report', LiveReport],
  ['day', LiveDay],
  ['shift', LiveShift],
  ['openness', LiveOpenness],
  ['blind review', LiveBlindReview],
  ['coach', LiveCoach],
])(
  '%s leaves it to one line to say that the log is not read, and is there when it opened',
  async (_name, Live) => {
    await database.open();
    vi.spyOn(IDBTransaction.prototype, 'objectStore').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    const { container } = render(
      <main>
        <h1>Отклик</h1>
        <Told />
        <Live {...asked} />
      </main>,
    );
    const failed = await screen.findByRole('alert');
    expect(failed.textContent).toMatch(
      /^Журнал не читается\. Браузер не смог прочитать его с диска\. .*О-301/,
    );
    expect(failed.textContent).not.toMatch(/error/i);
    expect(screen.queryByText(/Читаем|Считаем/)).toBeNull();
    vi.restoreAllMocks();
    await userEvent.click(screen.getByRole('button', { name: 'Повторить' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await waitFor(() => expect(screen.queryByText(/Читаем|Считаем/)).toBeNull());
    expect(container.querySelectorAll('main > *').length).toBeGreaterThan(1);
  },
);
