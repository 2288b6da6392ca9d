import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { PeerPart } from '~/components/options/peer.tsx';
import { settingsSchema } from '~/lib/settings/schema.ts';

const done = async () => ({ ok: true }) as const;

const FOUND = { fields: { ext_key: 1 }, since: '2026-11-18T12:00:00.000Z' };

const { targets: TARGETS } = settingsSchema.parse({
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
        ...FOUND,
      },
    },
    {
      id: 'rt-1',
      kind: 'rt',
      url: 'https://rt.example.ru',
      name: 'RT, incidents',
      setup: {
        queue: 'incidents',
        statuses: {
          new: 'new',
          in_progress: 'open',
          interim: 'stalled',
          answered: 'resolved',
          closed: 'resolved',
          rejected: 'rejected',
        },
        ...FOUND,
      },
    },
  ],
});

const CASES = [
  { kind: 'redmine', url: 'Адрес Redmine', place: 'Идентификатор проекта', key: 'Ключ API' },
  { kind: 'rt', url: 'Адрес RT', place: 'Очередь', key: 'Токен' },
] as const;

describe.each(CASES)('$kind', ({ kind, url, place, key }) => {
  const nothing = { kind, target: null, onConnect: done, onCheck: done, onDisconnect: done };
  const target = TARGETS.find((candidate) => candidate.kind === kind) ?? null;

  async function fill(): Promise<void> {
    await userEvent.type(screen.getByLabelText(url), ` https://${kind}.example.ru/ `);
    await userEvent.type(screen.getByLabelText(place), 'incidents');
    await userEvent.type(screen.getByLabelText(key), 'abc123');
  }

  test('is connected without names unless somebody wants them', async () => {
    const connect = vi.fn(done);
    render(<PeerPart {...nothing} onConnect={connect} />);
    await fill();
    await userEvent.click(screen.getByRole('button', { name: 'Проверить и подключить' }));
    const order = {
      url: `https://${kind}.example.ru/`,
      apiKey: 'abc123',
      place: 'incidents',
      authors: false,
    };
    expect(connect).toHaveBeenLastCalledWith(order);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Передавать имена авторов' }));
    await userEvent.click(screen.getByRole('button', { name: 'Проверить и подключить' }));
    expect(connect).toHaveBeenLastCalledWith({ ...order, authors: true });
  });

  test('what is missing there is said in words, and what was typed stays', async () => {
    const reason = 'Нет поля ext_key.';
    render(<PeerPart {...nothing} onConnect={async () => ({ ok: false, reason })} />);
    await fill();
    await userEvent.click(screen.getByRole('button', { name: 'Проверить и подключить' }));
    expect((await screen.findByRole('alert')).textContent).toBe(reason);
    expect(screen.getByLabelText<HTMLInputElement>(key).value).toBe('abc123');
  });

  test('once connected says whether names go there, is looked over again, takes another key, and can be disconnected', async () => {
    const [check, connect, disconnect] = [vi.fn(done), vi.fn(done), vi.fn(done)];
    const asked = { onCheck: check, onConnect: connect, onDisconnect: disconnect };
    render(<PeerPart {...nothing} target={target} {...asked} />);
    expect(screen.getByText(/example\.ru · без имён авторов/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Проверить' }));
    expect(check).toHaveBeenCalledWith(target);
    expect((await screen.findByRole('status')).textContent).toMatch(/^Всё нужное на месте\./);
    await userEvent.type(screen.getByLabelText('Новый ключ'), 'def456');
    await userEvent.click(screen.getByRole('button', { name: 'Сменить ключ' }));
    const same = { url: `https://${kind}.example.ru`, place: 'incidents', authors: false };
    expect(connect).toHaveBeenCalledWith({ ...same, apiKey: 'def456' });
    await userEvent.click(screen.getByRole('button', { name: 'Отключить' }));
    expect(disconnect).toHaveBeenCalledWith(target);
  });
});
