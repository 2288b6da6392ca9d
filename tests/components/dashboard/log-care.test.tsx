import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { LogActions } from '~/components/dashboard/log/actions.ts';
import { ChainLine } from '~/components/dashboard/log/chain-line.tsx';
import { LogFiles } from '~/components/dashboard/log/log-files.tsx';
import { RebuildLine } from '~/components/dashboard/log/rebuild-line.tsx';
import { SpaceLine } from '~/components/dashboard/log/space-line.tsx';
import type { LogReport } from '~/lib/log/chain/verify-log.ts';
import { inMinutes, NOW } from './dashboard-data.ts';
import { logActions } from './log-data.ts';

afterEach(() => vi.restoreAllMocks());

const plain = (text: string | null | undefined) => text?.replaceAll(/[\u00A0\u202F]/g, ' ');

function chain(verify: LogActions['verify']) {
  return render(<ChainLine verify={verify} events={5_000} now={NOW.getTime()} />);
}

test('a whole chain is told with the number of events and the last time', async () => {
  chain(async () => ({ ok: true, count: 1_234, until: inMinutes(-5) }));
  expect(plain((await screen.findByRole('status')).textContent)).toMatch(
    /^Цепочка цела: 1 234 события, последнее — сегодня, \d\d:\d\d\.Проверить ещё раз$/,
  );
});

test('the first broken line is named with its time and what is wrong with it', async () => {
  chain(async () => ({ ok: false, brokenAt: 57, why: 'hash', at: inMinutes(-5) }));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /Цепочка нарушена на строке 57 \(сегодня, .*\): её изменили после записи/,
  );
});

test('the check shows how far it is and can be made again', async () => {
  let finish: ((report: LogReport) => void) | undefined;
  const verify = vi.fn<LogActions['verify']>(async (onProgress) => {
    onProgress(2_000);
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  chain(verify);
  const bar = await screen.findByRole('progressbar');
  await waitFor(() => expect(bar.getAttribute('value')).toBe('2000'));
  expect(bar.getAttribute('max')).toBe('5000');
  finish?.({ ok: true, count: 5_000, until: inMinutes(0) });
  await userEvent.click(await screen.findByRole('button', { name: 'Проверить ещё раз' }));
  expect(verify).toHaveBeenCalledTimes(2);
  expect(await screen.findByRole('progressbar')).toBeTruthy();
});

test('a check that fails says so', async () => {
  chain(async () => {
    throw new Error('нет доступа');
  });
  expect((await screen.findByRole('alert')).textContent).toContain('нет доступа');
});

async function choose(load: LogActions['load']): Promise<string> {
  render(<LogFiles save={logActions().save} load={load} />);
  await userEvent.upload(screen.getByTestId('log-import'), new File(['x'], 'otklik-log.jsonl'));
  await waitFor(() => expect(document.querySelector('.message:not(:empty)')).not.toBeNull());
  return plain(document.querySelector('.message:not(:empty)')?.textContent) ?? '';
}

test.each<[Awaited<ReturnType<LogActions['load']>>, RegExp]>([
  [{ ok: true, added: 12, known: 3 }, /^Добавлено из файла: 12 событий\.$/],
  [{ ok: true, added: 0, known: 3 }, /нет ничего нового/],
  [{ ok: false, why: 'broken', line: 8 }, /^Строка 8 не продолжает цепочку.*Ничего не загружено/],
  [{ ok: false, why: 'unreadable', line: 9 }, /^Строка 9 не читается.*Ничего не загружено/],
  [{ ok: false, why: 'not-a-log', line: 1 }, /не журнал Отклика.*\.jsonl/],
  [{ ok: false, why: 'newer', line: 1 }, /более новой версией.*Обновите/],
  [{ ok: false, why: 'other-log', from: 4 }, /с 4-й строки.*в новом профиле/],
])('an import that comes to %j says so in words', async (report, words) => {
  expect(await choose(async () => report)).toMatch(words);
});

test('the room is told, and a warning comes at four fifths', async () => {
  const { unmount } = render(<SpaceLine read={async () => ({ used: 12_000_000, quota: 2e9, kept: true })} />);
  expect(plain((await screen.findByText(/Занято/)).textContent)).toBe(
    'Занято 12 МБ из 2 ГБ, отведённых браузером. Браузер обещал не удалять журнал сам.',
  );
  unmount();
  render(<SpaceLine read={async () => ({ used: 1.6e9, quota: 2e9, kept: false })} />);
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/Место почти кончилось.*Выгрузите журнал/)).toBeTruthy();
});

test('what is shown can be derived from the events anew, and says when it is done', async () => {
  const rebuild = vi.fn<LogActions['rebuild']>(async () => ({ ok: true }));
  render(<RebuildLine rebuild={rebuild} />);
  await userEvent.click(screen.getByText('Показанное не сходится с журналом?'));
  await userEvent.click(screen.getByRole('button', { name: 'Собрать заново' }));
  expect(rebuild).toHaveBeenCalledOnce();
  expect((await screen.findByRole('status')).textContent).toContain('Собрано заново из всех событий');
});
