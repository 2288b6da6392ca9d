import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { TeamLogLine } from '~/components/dashboard/report/team-log-line.tsx';
import type { TeamLogRead } from '~/components/dashboard/report/use-team-log.ts';
import { emptyProjection } from '~/lib/log/projection/projection.ts';
import type { TeamLog } from '~/lib/log/team/team-log.ts';
import { NOW } from './dashboard-data.ts';

const LOG: TeamLog = { projection: emptyProjection(), drafts: [], steps: [], unread: 0 };
const NOTHING: TeamLogRead = { log: null, at: null, got: null, trouble: null };

test('one line that stands there before its words tells how many events have come, and then that all have', () => {
  const line = (read: Partial<TeamLogRead>) => (
    <TeamLogLine read={{ ...NOTHING, ...read }} again={() => undefined} now={NOW.getTime()} />
  );
  const { rerender } = render(line({}));
  const region = screen.getAllByRole('status')[0];
  expect(region?.textContent).toBe('');
  rerender(line({ got: 40 }));
  expect(region?.textContent).toBe('Получаем журналы команды: 40 событий');
  expect(screen.queryByRole('button')).toBeNull();
  rerender(line({ log: LOG, at: NOW.getTime() }));
  expect(region?.isConnected).toBe(true);
  expect(region?.textContent).toMatch(/^Журналы команды получены: /);
  expect(screen.getByRole('button', { name: 'Получить заново' })).toBeTruthy();
});
