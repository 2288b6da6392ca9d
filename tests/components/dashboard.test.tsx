import { act, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '~/components/dashboard/dashboard.tsx';
import type { DashboardActions, DashboardData } from '~/components/dashboard/data.ts';
import { answer, data, inMinutes, item, NOW } from './dashboard-data.ts';
import { logActions } from './log-data.ts';
import { removalActions } from './removals-data.ts';
import { triage, triageActions } from './triage-data.ts';

const done = async () => ({ ok: true }) as const;
const pageNames = new Map([
  ['vk:-1', 'Администрация города'],
  ['ok:7', 'Газета'],
]);

function show(given: DashboardData | null, at = '#queue', actions: Partial<DashboardActions> = {}) {
  location.hash = at;
  const all = {
    checkNow: done,
    retry: done,
    log: logActions(),
    removals: removalActions({}),
    triage: triageActions(),
    ...actions,
  };
  return render(
    <Dashboard data={given} failure={null} pageName={(page) => pageNames.get(page) ?? page} actions={all} />,
  );
}

/** Texts of the comments in the order of the table. */
function order(): string[] {
  return screen.getAllByTestId('queue-row').map((row) => within(row).getByRole('link').textContent);
}

function figure(name: string): string | null | undefined {
  return screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
}

const plain = (text: string | null | undefined) => text?.replaceAll('\u00A0', ' ');

const gas = item({
  key: 'gas',
  urgent: 'газ',
  dueAt: inMinutes(42),
  text: 'Пахнет газом',
  authorName: 'Раиса М.',
});
const late = item({
  key: 'late',
  dueAt: inMinutes(-120),
  text: 'Третью ночь темно',
  postedAt: inMinutes(-600),
});
const calm = item({ key: 'calm', text: 'Где ёлка?', network: 'ok', page: 'ok:7', authorName: 'Пётр А.' });
const lost = item({ key: 'lost', state: 'unknown', dueAt: null, text: 'Ветка свёрнута' });
const past = item({ key: 'past', state: 'answered', dueAt: null, text: 'Спасибо' });
const full = data({ items: [past, calm, lost, late, gas], pages: ['vk:-1', 'ok:7'] });

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

test('the queue begins with the emergency, then the most overdue, and ends with what is unknown', () => {
  show(full);
  expect(order()).toEqual(['Пахнет газом', 'Третью ночь темно', 'Где ёлка?', 'Ветка свёрнута']);
});

test('figures count what is open, late and urgent, and say how much was looked at', () => {
  show(full);
  expect(['Открыто', 'Просрочено', 'ЧП', 'Осмотрено'].map(figure)).toEqual(['3', '1', '1', '34 из 52']);
});

test('before the first look every figure is unknown, never zero', () => {
  show(data({ coverage: { seen: 0, total: null, at: null } }));
  expect(['Открыто', 'Просрочено', 'Осмотрено'].map(figure)).toEqual([
    'неизвестно',
    'неизвестно',
    'неизвестно',
  ]);
  expect(screen.getByText('Ещё ничего не осмотрено')).toBeTruthy();
});

test('a total that the network does not show is unknown', () => {
  show(data({ items: [calm], coverage: { seen: 3, total: null, at: inMinutes(-1) } }));
  expect(figure('Осмотрено')).toBe('3 из неизвестно');
});

test('a row leads to its comment and names its deadline with the policy', () => {
  show(data({ items: [late] }));
  const row = within(screen.getByTestId('queue-row'));
  expect(row.getByRole('link').getAttribute('href')).toBe(late.url);
  expect(plain(row.getByText(/^−2/).textContent)).toBe('−2 ч');
  expect(row.getByText(/^−2/).title).toContain('podmoskovye-2020@1');
});

test('a filter is a link that keeps the view in the address and shows what it filters', async () => {
  show(full);
  const chip = screen.getByRole('link', { name: /^Просрочены/ });
  expect(chip.getAttribute('href')).toBe('#queue?state=overdue');
  show(full, '#queue?state=overdue');
  await vi.waitFor(() => expect(order()).toContain('Третью ночь темно'));
});

test('«Спросить об итоге» holds what was answered and is to be asked about by now', () => {
  const asked = (key: string, minutes: number) =>
    item({
      key,
      state: 'answered',
      dueAt: null,
      text: key,
      triage: triage({ ask: { at: inMinutes(minutes), why: 'quiet' } }),
    });
  show(data({ items: [calm, asked('прошло', -1), asked('рано', 60)] }), '#queue?state=outcome');
  expect(order()).toEqual(['прошло']);
  expect(screen.getByRole('link', { name: /^Спросить об итоге/ }).textContent).toContain('1');
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
  await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Журнал'));
  expect(screen.getByRole('link', { name: 'Журнал' }).getAttribute('aria-current')).toBe('page');
  location.hash = '#queue';
  await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Очередь'));
});

test('an address with filters opens the filtered view', () => {
  show(full, '#queue?network=ok');
  expect(order()).toEqual(['Где ёлка?']);
});

test('search finds words of text and author whatever the case and the letter ё', async () => {
  show(full);
  await userEvent.type(screen.getByRole('searchbox'), 'елка петр');
  expect(order()).toEqual(['Где ёлка?']);
  expect(decodeURIComponent(location.hash)).toContain('q=елка+петр');
});

test('a search without a result says so and offers the way back', () => {
  show(full, '#queue?q=абырвалг');
  expect(screen.getByText('Под эти условия ничего не подходит')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Сбросить условия' }).getAttribute('href')).toBe('#queue');
});

test('a head sorts up, down and back to urgency, and says which', async () => {
  show(full);
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Автор' }));
  const sorted = () => screen.getByRole('columnheader', { name: 'Автор' }).getAttribute('aria-sort');
  await press();
  expect([sorted(), order()[0]]).toEqual(['ascending', 'Третью ночь темно']);
  await press();
  expect([sorted(), order()[0]]).toEqual(['descending', 'Пахнет газом']);
  await press();
  expect([sorted(), order()[0]]).toEqual([null, 'Пахнет газом']);
});

test('what has no deadline stands last in either direction', async () => {
  show(full, '#queue?sort=left&order=descending');
  expect(order().at(-1)).toBe('Ветка свёрнута');
});

describe('a queue of thousands', () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    item({ key: `k${at}`, text: `№ ${at}`, dueAt: inMinutes(at), authorName: `Автор ${at}` }),
  );
  const drawn = () => screen.getAllByTestId('queue-row');
  const scrollTo = (row: number) => {
    const top = -40 * row;
    vi.spyOn(HTMLTableSectionElement.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, top, 800, 40 * many.length),
    );
    act(() => void dispatchEvent(new Event('scroll')));
  };

  afterEach(() => void vi.restoreAllMocks());

  test('draws the rows of the screen alone, and tells a screen reader how many there are', () => {
    show(data({ items: many }));
    expect(drawn().length).toBeLessThan(80);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('3001');
    expect(drawn()[0]?.getAttribute('aria-rowindex')).toBe('2');
    scrollTo(2000);
    expect(order()).toContain('№ 2000');
    expect(order()).not.toContain('№ 100');
    expect(screen.getByText('№ 2000').closest('tr')?.getAttribute('aria-rowindex')).toBe('2002');
  });

  test('keeps the row that has the focus while it is scrolled away, and drops it afterwards', () => {
    show(data({ items: many }));
    const button = screen.getByText('Разобрать: Автор 3').closest('button');
    if (!button) throw new Error('no button');
    act(() => button.focus());
    scrollTo(2000);
    expect(document.activeElement).toBe(button);
    act(() => button.blur());
    expect(order()).not.toContain('№ 3');
  });
});

test('the time that is left runs while one looks', () => {
  show(data({ items: [gas] }));
  const left = () => plain(screen.getByTestId('queue-row').querySelector('.left')?.textContent);
  expect(left()).toBe('42 мин');
  act(() => {
    vi.advanceTimersByTime(2 * 60_000);
  });
  expect(left()).toBe('40 мин');
});

test('when all is answered the page says how much that is true of', () => {
  show(data({ items: [past], coverage: { seen: 52, total: 52, at: inMinutes(-5) } }));
  expect(screen.getByText('Все осмотренные отвечены')).toBeTruthy();
  expect(screen.getByText(/^Осмотрено 52 из 52/)).toBeTruthy();
});

test('before the first page is moderated there is one button and what to do', () => {
  show(data({ pages: [], coverage: { seen: 0, total: null, at: null } }));
  expect(screen.getByRole('link', { name: 'Открыть ВКонтакте' })).toBeTruthy();
  expect(screen.getByText(/Модерировать эту страницу/)).toBeTruthy();
});

test('the log gives each answer its time, the minutes taken and when it was noticed', () => {
  show(data({ answers: [answer({})] }), '#log');
  const cells = within(screen.getByTestId('log-row')).getAllByRole('cell');
  expect(plain(cells[1]?.textContent)).toBe('1 ч 30 мин');
  expect(cells[0]?.textContent).toMatch(/^сегодня, \d\d:30$/);
  expect(cells[5]?.textContent).toMatch(/^\d\d:31$/);
  expect(screen.getByText(/^1 ответ · 12 событий в журнале$/)).toBeTruthy();
});

test('a time that the network rounds is told as about', () => {
  show(data({ answers: [answer({ precision: 'hour' })] }), '#log');
  expect(screen.getByTestId('log-row').textContent).toMatch(/^около сегодня.*около 1/);
});

test('an unknown time of an answer is called unknown, and so is what it took', () => {
  show(data({ answers: [answer({ postedAt: null, precision: null, minutes: null })] }), '#log');
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
    lastError: 'Сервер команды не отвечает с 14:05.',
    nextTryAt: inMinutes(4),
  };
  show(data({ sync }), '#server');
  expect(figure('Ждут отправки')).toBe('14');
  expect(screen.getByRole('alert').textContent).toMatch(
    /^Сервер команды не отвечает с 14:05\. Записи сохранены здесь и уйдут сами\. Следующая попытка: сегодня, \d\d:04\.$/,
  );
});

test('a refused line shows its reason and is sent again by its button', async () => {
  const retry = vi.fn(done);
  const line = {
    id: 'event>hub',
    at: inMinutes(-90),
    reason: 'Сервер не знает эту страницу.',
    url: null,
    text: '',
  };
  const sync = { pending: 0, parked: 1, waitingSince: null, lastError: null, nextTryAt: null };
  show(data({ sync, parked: [line] }), '#server', { retry });
  expect(screen.getByText('Сервер не знает эту страницу.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Отправить снова' }));
  expect(retry).toHaveBeenCalledWith('event>hub');
});

test('without a server the page says that nothing is lost and where to connect one', () => {
  show(data({ server: null }), '#server');
  expect(screen.getByRole('link', { name: 'Подключить сервер' }).getAttribute('href')).toBe(
    'options.html#server',
  );
});

test('the state of a row opens all that can be decided about it, kept in the address, and Escape closes it', async () => {
  show(data({ items: [item({ triage: triage() })] }));
  await userEvent.click(screen.getByRole('button', { name: /Разобрать: Ольга К\./ }));
  const card = screen.getByTestId('triage-case');
  expect(within(card).getByText(/Правило увидело/)).toBeTruthy();
  expect(location.hash).toContain('id=vk%3A-1%3A2%3A3');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByTestId('triage-case')).toBeNull();
});
