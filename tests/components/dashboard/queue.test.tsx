import { act, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { triage } from '~/tests/components/common/triage-data.ts';
import { data, inMinutes, item, NOW } from './dashboard-data.ts';
import { calm, dashboard, figure, full, gas, late, order, past, plain, show } from './dashboard-stage.tsx';

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
  await waitFor(() => expect(order()).toContain('Третью ночь темно'));
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

test('the state of a row opens all that can be decided about it, kept in the address, and Escape closes it', async () => {
  show(data({ items: [item({ triage: triage() })] }));
  await userEvent.click(screen.getByRole('button', { name: /Разобрать: Ольга К\./ }));
  const card = screen.getByTestId('triage-case');
  expect(within(card).getByText(/Правило увидело/)).toBeTruthy();
  expect(location.hash).toContain('id=vk%3A-1%3A2%3A3');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByTestId('triage-case')).toBeNull();
});

test('a clock that a person stopped stands still, it is not unknown', () => {
  show(data({ items: [item({ dueAt: null, triage: triage({ held: true }) })] }));
  expect(screen.getByTestId('queue-row').querySelector('.col-left')?.textContent).toBe('часы стоят');
});

test('a deadline that passes while the queue stands open is told once, politely; what was late before is not', async () => {
  const soon = item({ key: 'vk:-1:2:9', text: 'Когда починят лифт?', dueAt: inMinutes(1) });
  show(data({ items: [late, soon] }));
  const news = screen.getByTestId('late-news');
  expect([news.getAttribute('role'), news.textContent]).toEqual(['status', '']);
  await act(() => void vi.advanceTimersByTime(90_000));
  expect(news.textContent).toBe('Прошёл срок ответа на 1 комментарий: Когда починят лифт?');
  let changes = 0;
  const watch = new MutationObserver(() => {
    changes += 1;
  });
  watch.observe(news, { childList: true, characterData: true, subtree: true });
  await act(() => void vi.advanceTimersByTime(90_000));
  expect(changes).toBe(0);
  watch.disconnect();
});

test('comments that come to the open queue are told to a screen reader together, politely, and those that leave it', async () => {
  const more = [1, 2].map((at) => item({ key: `vk:-1:2:${at}`, text: `Где урна ${at}?` }));
  const { rerender } = show(data({ items: [late] }));
  const news = screen.getByTestId('queue-news');
  expect([news.getAttribute('role'), news.textContent]).toEqual(['status', '']);
  for (const items of [
    [late, ...more.slice(1)],
    [late, ...more],
  ])
    rerender(dashboard(data({ items })));
  await act(() => void vi.advanceTimersByTime(5_000));
  expect(news.textContent).toBe('Ещё 2 комментария без ответа, всего ждут 3');
  rerender(dashboard(data({ items: [late] })));
  await act(() => void vi.advanceTimersByTime(5_000));
  expect(news.textContent).toBe('Без ответа остаётся 1 комментарий');
});
