import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { removalsData } from '~/tests/components/removals/removals-data.ts';
import { done } from './dashboard-actions.ts';
import { answer, data, inMinutes, NOW, receiver } from './dashboard-data.ts';
import { figure, full, order, plain, show } from './dashboard-stage.tsx';
import { logActions } from './log-data.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

test('an address that names no view opens the queue, and what a view does not know is left out', () => {
  show(full, '#nothing?state=never&network=ok');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Очередь');
  expect(order()).toEqual(['Где ёлка?']);
  expect(screen.getByRole('link', { name: /^Просрочены/ }).getAttribute('href')).toBe(
    '#queue?network=ok&state=overdue',
  );
});

test('each view is a step of the history: the way back leads to the view before', async () => {
  show(full);
  await userEvent.click(screen.getByRole('link', { name: 'Журнал' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Журнал'));
  expect(screen.getByRole('link', { name: 'Журнал' }).getAttribute('aria-current')).toBe('page');
  location.hash = '#queue';
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Очередь'));
});

test('all sections open on request, close with Escape onto their button, and close with the way into one', async () => {
  show(full);
  const all = screen.getByRole('button', { name: 'Разделы' });
  const isOpen = () => all.getAttribute('aria-expanded');
  await userEvent.click(all);
  expect(isOpen()).toBe('true');
  screen.getByRole('link', { name: 'Журнал' }).focus();
  await userEvent.keyboard('{Escape}');
  expect([isOpen(), document.activeElement]).toEqual(['false', all]);
  await userEvent.click(all);
  await userEvent.click(screen.getByRole('link', { name: 'Журнал' }));
  await waitFor(() => expect(isOpen()).toBe('false'));
});

test('before the first page is moderated there is one button and what to do', () => {
  show(data({ pages: [], coverage: { seen: 0, total: null, at: null } }));
  expect(screen.getByRole('link', { name: 'Открыть ВКонтакте' })).toBeTruthy();
  expect(screen.getByText(/Модерировать эту страницу/)).toBeTruthy();
});

test('the log gives each answer its time, the minutes taken and when it was noticed', () => {
  show(data({}), '#log', { log: logActions({}, [answer({})]) });
  const cells = within(screen.getByTestId('log-row')).getAllByRole('cell');
  expect(plain(cells[1]?.textContent)).toBe('1 ч 30 мин');
  expect(cells[0]?.textContent).toMatch(/^сегодня, \d\d:30$/);
  expect(cells[5]?.textContent).toMatch(/^\d\d:31$/);
  expect(screen.getByText(/^1 ответ · 12 событий в журнале$/)).toBeTruthy();
});

test('a time that the network rounds is told as about', () => {
  show(data({}), '#log', { log: logActions({}, [answer({ precision: 'hour' })]) });
  expect(screen.getByTestId('log-row').textContent).toMatch(/^около сегодня.*около 1/);
});

test('an unknown time of an answer is called unknown, and so is what it took', () => {
  show(data({}), '#log', {
    log: logActions({}, [answer({ postedAt: null, precision: null, minutes: null })]),
  });
  const cells = within(screen.getByTestId('log-row')).getAllByRole('cell');
  expect([cells[0]?.textContent, cells[1]?.textContent]).toEqual(['неизвестно', 'неизвестно']);
});

test('an export that fails says so and keeps the button', async () => {
  const log = logActions({ save: async () => ({ ok: false, reason: 'На диске нет места.' }) });
  show(data({}), '#log', { log });
  await userEvent.click(screen.getByRole('button', { name: /Выгрузить журнал/ }));
  expect((await screen.findByRole('alert')).textContent).toBe('На диске нет места.');
});

test('a silent server is named with what waits, what is safe and the next try', () => {
  const sync = {
    pending: 14,
    parked: 0,
    waitingSince: inMinutes(-55),
    lastError: 'Сервер команды не отвечает. Записи сохранены здесь и уйдут сами.',
    nextTryAt: inMinutes(4),
  };
  show(data({ sync }), '#server');
  expect(figure('Ждут отправки')).toBe('14');
  expect(screen.getByRole('alert').textContent).toMatch(
    /^Сервер команды не отвечает\. Записи сохранены здесь и уйдут сами\. Следующая попытка: сегодня, \d\d:04\.$/,
  );
});

test('a refused line shows its reason and is sent again by its button', async () => {
  const retry = vi.fn(done);
  const line = {
    id: 'event>hub',
    target: 'hub',
    at: inMinutes(-90),
    reason: 'Сервер не знает эту страницу.',
    url: null,
    text: '',
  };
  const sync = { pending: 0, parked: 1, waitingSince: null, lastError: null, nextTryAt: null };
  const saveLine = vi.fn(done);
  show(data({ sync, parked: [line] }), '#server', { retry, saveLine });
  expect(screen.getByText('Сервер не знает эту страницу.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Исправить' }).getAttribute('href')).toBe('options.html#server');
  await userEvent.click(screen.getByRole('button', { name: 'Скачать' }));
  expect(saveLine).toHaveBeenCalledWith('event>hub');
  await userEvent.click(screen.getByRole('button', { name: 'Отправить снова' }));
  expect(retry).toHaveBeenCalledWith('event>hub');
});

test('what was refused for one reason tells it once, and goes again with one press', async () => {
  const retryAlike = vi.fn(done);
  const retry = vi.fn(done);
  const lines = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    target: 'hub',
    at: inMinutes(-90),
    reason: id === 'd' ? 'Другая причина.' : 'Запись сделал браузер другого человека.',
    url: 'https://vk.com/wall-1_2?reply=3',
    text: `Вопрос ${id}`,
  }));
  const lastError = 'Запись сделал браузер другого человека.';
  const hub = receiver({ parked: 4, pending: 1, lastError });
  show(data({ receivers: [hub], parked: lines }), '#server', { retry, retryAlike });
  expect(screen.getAllByText(lastError)).toHaveLength(1);
  expect(screen.getByText('3 записи с этой причиной')).toBeTruthy();
  const state = within(screen.getByRole('region', { name: hub.name }));
  expect(state.getByRole('alert').textContent).toContain('уйдут после них');
  await userEvent.click(screen.getByRole('button', { name: 'Отправить все снова' }));
  expect(retryAlike).toHaveBeenCalledWith('a');
  const [first] = screen.getAllByRole('button', { name: 'Отправить снова' });
  if (first) await userEvent.click(first);
  expect(retry).toHaveBeenCalledWith('a');
});

test('each receiver shows how it stands there, and one that refuses this device is connected again', () => {
  const reason = 'Redmine не принимает ключ.';
  const paused = { pending: 3, lastError: reason, pausedSince: inMinutes(-55) };
  const redmine = { id: 'redmine-1', kind: 'redmine', name: 'Redmine, incidents' } as const;
  show(data({ receivers: [receiver({}), receiver(paused, redmine)] }), '#server');
  const [hub, other] = ['Сервер команды', 'Redmine, incidents'].map((name) =>
    within(screen.getByRole('region', { name })),
  );
  expect(hub?.getByText('Всё отправлено.')).toBeTruthy();
  expect(other?.getByRole('alert').textContent).toMatch(
    /^Redmine не принимает ключ\. Отправка остановлена: сегодня, \d\d:\d\d\. Записи сохранены здесь\./,
  );
  expect(other?.getByRole('link', { name: 'Подключить заново' }).getAttribute('href')).toBe(
    'options.html#redmine',
  );
});

test('a clock that is off by minutes is told, one that is off by seconds is not', () => {
  const { unmount } = show(data({ receivers: [receiver({ clockOffset: -200_000 })] }), '#server');
  expect(screen.getByRole('alert').textContent).toMatch(/^Часы этого компьютера отстают на 3.мин\./);
  unmount();
  show(data({ receivers: [receiver({ clockOffset: 20_000 })] }), '#server');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('without a server the page says that nothing is lost and where to connect one', () => {
  show(data({ receivers: [] }), '#server');
  expect(screen.getByRole('link', { name: 'Подключить сервер' }).getAttribute('href')).toBe(
    'options.html#server',
  );
});

test('a trainee is told that the log stays on the device', () => {
  show(data({ removals: removalsData({ role: 'trainee' }) }), '#server');
  expect(screen.getByText(/журнал остаётся на этом устройстве/)).toBeTruthy();
});
