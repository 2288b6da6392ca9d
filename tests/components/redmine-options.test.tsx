import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { RedminePart } from '~/components/options/redmine.tsx';
import { settingsSchema } from '~/lib/settings/schema.ts';

const done = async () => ({ ok: true }) as const;

const [TARGET] = settingsSchema.parse({
  otklik: 1,
  targets: [
    {
      id: 'redmine-1',
      kind: 'redmine',
      url: 'https://redmine.example.ru',
      name: 'Redmine, incidents',
      setup: {
        project: 'incidents',
        tracker: 4,
        statuses: { new: 7, in_progress: 9, interim: 11, answered: 12, closed: 13, rejected: 14 },
        fields: { ext_key: 1 },
        since: '2026-11-18T12:00:00.000Z',
      },
    },
  ],
}).targets;

async function fill(): Promise<void> {
  await userEvent.type(screen.getByLabelText('Адрес Redmine'), ' https://redmine.example.ru/ ');
  await userEvent.type(screen.getByLabelText('Идентификатор проекта'), 'incidents');
  await userEvent.type(screen.getByLabelText('Ключ API'), 'abc123');
}

test('a Redmine is connected without names unless somebody wants them', async () => {
  const connect = vi.fn(done);
  render(<RedminePart target={null} onConnect={connect} onDisconnect={done} />);
  await fill();
  await userEvent.click(screen.getByRole('button', { name: 'Проверить и подключить' }));
  const order = {
    url: 'https://redmine.example.ru/',
    apiKey: 'abc123',
    project: 'incidents',
    authors: false,
  };
  expect(connect).toHaveBeenLastCalledWith(order);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Передавать имена авторов' }));
  await userEvent.click(screen.getByRole('button', { name: 'Проверить и подключить' }));
  expect(connect).toHaveBeenLastCalledWith({ ...order, authors: true });
});

test('what is missing in the Redmine is said in words, and what was typed stays', async () => {
  const reason = 'Нет поля ext_key.';
  render(<RedminePart target={null} onConnect={async () => ({ ok: false, reason })} onDisconnect={done} />);
  await fill();
  await userEvent.click(screen.getByRole('button', { name: 'Проверить и подключить' }));
  expect((await screen.findByRole('alert')).textContent).toBe(reason);
  expect(screen.getByLabelText<HTMLInputElement>('Ключ API').value).toBe('abc123');
});

test('a connected Redmine says whether names go there, and can be disconnected', async () => {
  if (TARGET?.kind !== 'redmine') throw new Error('no Redmine');
  const disconnect = vi.fn(done);
  render(<RedminePart target={TARGET} onConnect={done} onDisconnect={disconnect} />);
  expect(screen.getByText(/redmine\.example\.ru · без имён авторов/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Отключить' }));
  expect(disconnect).toHaveBeenCalledWith(TARGET);
});
