import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { FileActions } from '~/components/dashboard/files/actions.ts';
import type { ReadIncidents } from '~/lib/report/incidents/read-incidents.ts';
import { toldIncident } from '~/tests/log/told-incident.ts';
import { full, show } from './dashboard-stage.tsx';
import { fileActions } from './file-data.ts';

const open = (given: Partial<FileActions>) => show(full, '#files', { files: fileActions(given) });

test('a file without names is offered, with how much it will hold and was looked at', async () => {
  const save = vi.fn<FileActions['save']>(async () => ({ ok: true }));
  open({ save, count: async () => ({ incidents: 3, seen: 34, total: null }) });
  await waitFor(() =>
    expect(screen.getByTestId('files-count').textContent).toMatch(
      /^В файле будет 3 инцидента, .*34 из неизвестно/,
    ),
  );
  await userEvent.click(screen.getByTestId('files-save'));
  expect(save.mock.calls[0]?.slice(0, 2)).toEqual([{ period: 'month', page: null, named: false }, 'xlsx']);
  expect(await screen.findByText(/Имена и телефоны в нём скрыты/)).toBeTruthy();
});

test('names stay only by a tick, and one is told that this is written down', async () => {
  const save = vi.fn<FileActions['save']>(async () => ({ ok: true }));
  open({ save, count: async () => ({ incidents: 3, seen: 3, total: 3 }) });
  await userEvent.click(screen.getByTestId('files-named'));
  await userEvent.selectOptions(screen.getByLabelText('Вид файла'), 'csv');
  await waitFor(() => expect(screen.getByTestId('files-count').textContent).not.toBe(''));
  await userEvent.click(screen.getByTestId('files-save'));
  expect(save.mock.calls[0]?.slice(0, 2)).toEqual([{ period: 'month', page: null, named: true }, 'csv']);
  expect(await screen.findByText(/с именами и телефонами. Это записано в журнал/)).toBeTruthy();
});

const told = toldIncident({ incident: 'id:1', externalId: '1' });

async function choose(read: ReadIncidents, take?: FileActions['take']) {
  open({ read: async () => read, ...(take && { take }) });
  await userEvent.upload(screen.getByTestId('files-take'), new File(['x'], 'incidents.csv'));
}

test('what was read is shown before anything is written: strange columns and bad lines in words', async () => {
  const take = vi.fn<FileActions['take']>(async () => ({ added: 1, changed: 0, known: 0 }));
  const bad = [
    { line: 4, why: 'moment', column: 'Дата создания' },
    { line: 7, why: 'nameless', column: null },
  ] as const;
  await choose({ ok: true, incidents: [told], strange: ['Рейтинг'], bad: [...bad] }, take);
  const report = await screen.findByTestId('files-read');
  expect(report.textContent).toContain('Прочитан 1 инцидент.');
  expect(report.textContent).toContain('Эти столбцы не знаем и пропустим: Рейтинг.');
  expect(
    within(report)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Строка 4, «Дата создания»: это не дата. Нужна вида 18.11.2026 15:24. О-212',
    'Строка 7: нет ни ID, ни номера инцидента, ни ключа. О-212',
  ]);
  expect(take).not.toHaveBeenCalled();
  await userEvent.click(within(report).getByRole('button', { name: 'Записать 1 инцидент' }));
  expect(await screen.findByText('Записано: новых 1, изменившихся 0, без изменений 0.')).toBeTruthy();
  expect(screen.queryByTestId('files-read')).toBeNull();
});

test('a file that was read can be left without writing', async () => {
  const take = vi.fn<FileActions['take']>();
  await choose({ ok: true, incidents: [told], strange: [], bad: [] }, take);
  await userEvent.click(await screen.findByRole('button', { name: 'Не записывать' }));
  expect(screen.queryByTestId('files-read')).toBeNull();
  expect(take).not.toHaveBeenCalled();
});

test.each([
  ['no-head', /нет знакомых названий столбцов/],
  ['old-excel', /до 2007 года/],
  ['unreadable', /не читается.*Ничего не записано/],
] as const)('a file that is refused (%s) says why', async (why, words) => {
  await choose({ ok: false, why });
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
});
