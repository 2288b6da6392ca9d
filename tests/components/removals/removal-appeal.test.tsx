import { cleanup, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { DEVICE, eventId, OTHER_DEVICE } from '~/tests/report/removals/removal-rows.ts';
import { OPEN_APPEAL } from './appeal-data.ts';
import { done, evidence, opened } from './removals-view.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

test('an appeal is written down with the words of the author', async () => {
  const openAppeal = vi.fn(done);
  opened({}, { openAppeal });
  await userEvent.type(screen.getByLabelText('Что пишет автор'), 'Меня удалили');
  await userEvent.click(screen.getByRole('button', { name: 'Записать жалобу' }));
  expect(openAppeal).toHaveBeenCalledWith(eventId(1), 'Меня удалили');
});

const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test.each([
  ['at the device that removed', { actor: DEVICE }, 'Удалили с этого устройства'],
  ['at another device that may be anybody’s', { actor: OTHER_DEVICE }, 'чьё оно — неизвестно'],
])('without a team server, %s, both are named and may not be one', async (_where, removal, said) => {
  const decideAppeal = vi.fn(done);
  opened({ appeal: OPEN_APPEAL, ...removal }, { decideAppeal });
  expect(evidence().textContent).toContain('Отклик не знает и верит именам на слово');
  expect(evidence().textContent).toContain(said);
  await type('Почему', 'Это вопрос');
  await type('Кто решает', 'Нина Орлова');
  await press('Удалили зря');
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /тот, кто удалил, жалобу на себя не рассматривает/,
  );
  await type('Кто удалял', 'Н. Орлова');
  await press('Удалили зря');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^Похоже, это один человек/));
  expect(decideAppeal).not.toHaveBeenCalled();
  await userEvent.clear(screen.getByLabelText('Кто удалял'));
  await type('Кто удалял', 'Марина Соколова');
  await press('Удалили зря');
  expect(decideAppeal).toHaveBeenCalledWith(eventId(50), {
    restored: true,
    reason: 'Это вопрос',
    decider: 'Нина Орлова',
    remover: 'Марина Соколова',
  });
});

test('where the team server tells two devices apart the person here decides, but not without a reason', async () => {
  const decideAppeal = vi.fn(done);
  opened({ appeal: OPEN_APPEAL, actor: OTHER_DEVICE }, { decideAppeal }, 'supervisor');
  expect(evidence().textContent).toContain('Для сервера команды это устройство руководителя.');
  expect(screen.queryByLabelText('Кто удалял')).toBeNull();
  await press('Удалили верно');
  expect((await screen.findByRole('alert')).textContent).toBe('Напишите, почему решили так. О-606');
  await type('Почему', 'Мат');
  await press('Удалили верно');
  const decision = { restored: false, reason: 'Мат', decider: null, remover: null };
  expect(decideAppeal).toHaveBeenCalledWith(eventId(50), decision);
});

test('at the device that removed, the team server changes nothing: both are named', async () => {
  const decideAppeal = vi.fn(done);
  opened({ appeal: OPEN_APPEAL, actor: DEVICE }, { decideAppeal }, 'supervisor');
  await type('Почему', 'Мат');
  await press('Удалили верно');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(decideAppeal).not.toHaveBeenCalled();
});

test('the name that the team server knows for this device stands there already, and decides nothing', async () => {
  const decideAppeal = vi.fn(done);
  opened({ appeal: OPEN_APPEAL, actor: DEVICE }, { decideAppeal }, 'moderator', 'Марина Соколова');
  expect(evidence().textContent).toContain('Сервер команды знает, чьё это устройство: Марина Соколова.');
  expect(screen.getByLabelText<HTMLInputElement>('Кто удалял').value).toBe('Марина Соколова');
  await type('Почему', 'Мат');
  await type('Кто решает', 'М. Соколова');
  await press('Удалили верно');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Похоже, это один человек/);
  expect(decideAppeal).not.toHaveBeenCalled();
});

test('where a colleague removed it and which one is unknown, whoever decides is named', async () => {
  const decideAppeal = vi.fn(done);
  opened({ appeal: OPEN_APPEAL, by: 'page', actor: DEVICE }, { decideAppeal });
  expect(evidence().textContent).toContain('кто именно — неизвестно');
  await type('Почему', 'Мат');
  await press('Удалили верно');
  expect(await screen.findByRole('alert')).toBeTruthy();
  await type('Кто решает', 'Раиса');
  await press('Удалили верно');
  const decision = { restored: false, reason: 'Мат', decider: 'Раиса', remover: null };
  expect(decideAppeal).toHaveBeenCalledWith(eventId(50), decision);
});

test('a decision tells who removed and who decided, and that the names are taken on trust', () => {
  const decision = {
    at: '2026-11-20T12:00:00.000Z',
    restored: false,
    reason: 'Мат',
    decider: 'Раиса',
    remover: 'Марина',
    actor: DEVICE,
  };
  opened({ appeal: { ...OPEN_APPEAL, decision } });
  expect(evidence().textContent).toMatch(/Решение: Раиса, .*Удалял: Марина\. Имена записаны со слов\./);
});

test('a granted appeal leads to where the network restores, and is marked when it has', async () => {
  const markRestored = vi.fn(done);
  const decision = {
    at: '2026-11-20T12:00:00.000Z',
    restored: true,
    reason: 'Вопрос',
    decider: 'Раиса',
    actor: 'x',
  };
  opened({ appeal: { ...OPEN_APPEAL, decision } }, { markRestored });
  expect(evidence().textContent).toContain('Решено: удалили зря');
  expect(screen.getByRole('link', { name: 'Открыть в соцсети' }).getAttribute('href')).toContain(
    'vk.com/wall',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Уже вернули' }));
  expect(markRestored).toHaveBeenCalledWith(eventId(1));
});

test('a complaint that a supervisor wrote down is not decided here, and her decision is shown with its reason', () => {
  opened({ appeal: { ...OPEN_APPEAL, text: '', told: true } }, {}, 'moderator');
  expect(evidence().textContent).toContain('Решение за руководителем');
  expect(evidence().textContent).toContain('Её слова видит только он');
  expect(screen.queryByRole('button', { name: 'Удалили верно' })).toBeNull();
  cleanup();
  const decision = {
    at: '2026-11-20T12:00:00.000Z',
    restored: false,
    reason: 'Мат',
    decider: 'Ольга',
    actor: OTHER_DEVICE,
  };
  opened({ appeal: { ...OPEN_APPEAL, text: '', told: true, decision } }, {}, 'moderator');
  expect(evidence().textContent).toMatch(/Решено: удалили верно.*Мат.*Решение: Ольга/);
  expect(evidence().textContent).not.toContain('со слов');
});
