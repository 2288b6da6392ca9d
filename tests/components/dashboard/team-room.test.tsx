import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { TeamActions, TeamData, TeamKnown } from '~/components/dashboard/team/data.ts';
import { TeamRoom } from '~/components/dashboard/team/team-room.tsx';
import type { TeamDevice } from '~/lib/comment/team.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

function device(id: string, about: string | null, revoked_at: string | null = null): TeamDevice {
  return { id, about, connected_at: at(-600), last_seen_at: at(-1), revoked_at };
}

const KNOWN: TeamKnown = {
  at: NOW,
  people: [
    {
      id: 'm',
      name: 'Марина',
      role: 'moderator',
      devices: [device('m1', 'Ноутбук'), device('m2', 'Планшет'), device('m0', 'Старый', at(-30))],
    },
    { id: 'o', name: 'Ольга', role: 'trainee', devices: [device('o1', null, at(-5))] },
    { id: 's', name: 'Олег', role: 'supervisor', devices: [device('s1', 'Рабочий')] },
  ],
  pages: [
    { page: 'vk:-1', name: 'Город', given: true, waiting: 3, changed_at: at(-2) },
    { page: 'ok:7', name: null, given: false, waiting: 0, changed_at: null },
  ],
};

function show(data: Partial<TeamData>, given: Partial<TeamActions> = {}) {
  const done = async () => ({ ok: true }) as const;
  const actions: TeamActions = {
    refresh: async () => undefined,
    revoke: done,
    code: async () => ({ ok: true, code: 'ABCD-EFGH-JKLM', until: at(15) }),
    givePage: done,
    ...given,
  };
  const room = (known: TeamKnown) => (
    <TeamRoom
      data={{ known, failure: null, asking: false, ...data }}
      actions={actions}
      me="s1"
      pageName={(page) => page}
      hubUrl="https://hub.example.org"
      now={NOW}
    />
  );
  const { rerender } = render(room(KNOWN));
  return { hear: (known: TeamKnown) => rerender(room(known)) };
}

const person = (name: string) =>
  within(
    screen.getAllByTestId('team-person').find((one) => one.textContent?.includes(name)) ?? document.body,
  );

test('a person stands once with all devices, which of them work, and which one this is', () => {
  show({});
  expect(person('Марина').getByText('2 устройства')).toBeDefined();
  expect(person('Марина').getAllByTestId('team-device')).toHaveLength(3);
  expect(person('Марина').getAllByRole('button', { name: /Отозвать/ })).toHaveLength(2);
  expect(person('Марина').getByText(/отозвано/)).toBeDefined();
  expect(person('Олег').getByText(/это устройство/)).toBeDefined();
  expect(screen.getByText('1 человек без подключённых устройств')).toBeDefined();
  expect(screen.getAllByText('Ольга')).toHaveLength(1);
});

test('a device is let out only after it was said what that means, and Escape leaves it in', async () => {
  const revoke = vi.fn(async () => ({ ok: true }) as const);
  const { hear } = show({}, { revoke });
  const button = () => person('Марина').getByRole('button', { name: /Отозвать.*Планшет/ });
  await userEvent.click(button());
  expect(screen.getByRole('alertdialog', { name: 'Отозвать подключение: Марина, Планшет?' })).toBeDefined();
  expect(screen.getByText(/Вернуть прежнее подключение нельзя/)).toBeDefined();
  expect(document.activeElement?.textContent).toBe('Не отзывать');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(document.activeElement).toBe(button());
  await userEvent.click(button());
  await userEvent.click(screen.getByRole('button', { name: 'Отозвать подключение' }));
  expect(revoke).toHaveBeenCalledWith('m2');
  const people = KNOWN.people.map((one) => ({
    ...one,
    devices: one.devices.map((each) => (each.id === 'm2' ? { ...each, revoked_at: at(0) } : each)),
  }));
  hear({ ...KNOWN, people });
  expect(document.activeElement?.textContent).toMatch(/^Планшет.*отозвано/);
});

test('whoever lets out their own device is told that they will not see the team any more', async () => {
  show({});
  await userEvent.click(person('Олег').getByRole('button', { name: /Отозвать/ }));
  expect(screen.getByText(/после отзыва вы не увидите команду/)).toBeDefined();
});

test('a code for one more device is asked for that person, and says where it goes and until when', async () => {
  const code = vi.fn(async () => ({ ok: true, code: 'ABCD-EFGH-JKLM', until: at(15) }) as const);
  show({}, { code });
  await userEvent.click(person('Ольга').getByRole('button', { name: /Код для ещё одного устройства/ }));
  expect(code).toHaveBeenCalledWith({ person: 'o' });
  const card = within(await screen.findByTestId('team-code'));
  expect(card.getByText('ABCD-EFGH-JKLM')).toBeDefined();
  expect(card.getByText(/адрес https:\/\/hub\.example\.org и этот код/)).toBeDefined();
});

test('somebody new gets a code for a role, which says what it may do', async () => {
  const code = vi.fn(async () => ({ ok: false, reason: 'Сервер команды не отвечает.' }) as const);
  show({ known: { ...KNOWN, people: KNOWN.people.slice(2) } }, { code });
  expect(screen.getByText(/Пока в команде только вы/)).toBeDefined();
  await userEvent.selectOptions(screen.getByLabelText('Роль'), 'trainee');
  expect(screen.getByText(/пишет ответы, которые проверяет руководитель/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Выдать код' }));
  expect(code).toHaveBeenCalledWith({ role: 'trainee' });
  expect(await screen.findByText('Сервер команды не отвечает.')).toBeDefined();
});

test('a page that the team does not have is given out with one press', async () => {
  const givePage = vi.fn(async () => ({ ok: true }) as const);
  show({}, { givePage });
  expect(screen.getByRole('row', { name: /Город.*роздана/ })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /Раздать команде/ }));
  expect(givePage).toHaveBeenCalledWith('ok:7', null);
});

test('a hub that is asked, is silent, or was heard before is told apart', () => {
  show({ known: null, asking: true });
  expect(screen.getByRole('status').textContent).toBe('Спрашиваем сервер команды…');
  document.body.replaceChildren();
  show({ known: null, failure: 'Сервер не отвечает.' });
  expect(screen.getByText('Сервер не отвечает. Кто в команде, неизвестно: обновите позже.')).toBeDefined();
  expect(screen.queryByText('Люди')).toBeNull();
  document.body.replaceChildren();
  show({ failure: 'Сервер не отвечает.' });
  expect(screen.getByText('Сервер не отвечает. Показано то, что сервер сказал раньше.')).toBeDefined();
  expect(screen.getByText('Марина')).toBeDefined();
});
