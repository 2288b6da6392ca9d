import { render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { LiveReport } from '~/components/dashboard/report/live-report.tsx';
import { told } from './board-stage.tsx';
import { data, NOW } from './dashboard-data.ts';

afterEach(() => vi.restoreAllMocks());

const TROUBLE = 'Сервер команды не отвечает.';

test('a hub that tells neither logs nor removals is told of once, with what can be done without it', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ reply: { ok: false, reason: TROUBLE } });
  const removals = { records: null, names: new Map(), trouble: TROUBLE };
  render(
    <LiveReport
      given={new URLSearchParams()}
      data={data({ team: told({ removals }) })}
      pageName={(page) => page}
      now={NOW.getTime()}
    />,
  );
  await screen.findByText(/отчёт по этому браузеру готов и без сервера/);
  expect(screen.getAllByText(/Сервер команды не отвечает/)).toHaveLength(1);
});
