import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { removed } from '~/tests/report/removals/removals.ts';
import { OPEN_APPEAL } from './appeal-data.ts';
import { removalsData } from './removals-data.ts';
import { opened, show, withRecords } from './removals-view.tsx';

const SWEARING = removed(1, 'Иди на хуй, Петров');
const QUESTION = removed(2, 'Когда засыплют яму?', {
  rule: null,
  author: { id: '502', slug: null, name: 'Пётр Алёхин' },
});
const BY_AUTHOR = removed(3, 'Передумал', { by: 'author', rule: null });
const ALL = [SWEARING, QUESTION, BY_AUTHOR];

const texts = () =>
  screen.getAllByTestId('removal-row').map((row) => within(row).getByRole('link').textContent);

const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

test('before anything was removed the view says what it will be good for', () => {
  show(removalsData({}));
  expect(screen.getByText('Удалений не было')).toBeTruthy();
});

test('two figures of opposite sign stand beside each other, each with what it is counted from', () => {
  show(withRecords(ALL));
  expect(figure('Нарушения обработаны')).toBe('1 из 1 (100 %)');
  expect(figure('Ошибочные удаления')).toBe('1 из 2 (50 %)');
  expect(screen.getByText(/Вопросов 1, критики 0, по жалобам и проверкам 0/)).toBeTruthy();
});

test('without removals by us there is no share, and so no zero', () => {
  show(withRecords([BY_AUTHOR]));
  expect(figure('Ошибочные удаления')).toBe('не из чего считать');
});

test('a list is a link with its count; chosen, it says how it is made and of how many', async () => {
  show(withRecords(ALL));
  const chip = screen.getByRole('link', { name: /^Удалён вопрос/ });
  expect(chip.textContent).toBe('Удалён вопрос1');
  expect(chip.getAttribute('href')).toBe('#removals?list=question');
  show(withRecords(ALL), '#removals?list=question');
  await waitFor(() =>
    expect(screen.getAllByText(/официального ответа нет\. В списке 1, всего удалили мы: 2\./)).toBeTruthy(),
  );
});

test('page, period, rule, remover and appeal narrow the list, and the address keeps them', async () => {
  show(withRecords(ALL));
  expect(texts()).toHaveLength(3);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Кто удалил' }), 'удалил автор');
  expect(texts()).toEqual(['Передумал']);
  expect(location.hash).toBe('#removals?by=author');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Кто удалил' }), 'Кто угодно');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Пункт правил' }), 'п. 2.1');
  expect(texts()).toEqual(['Иди на хуй, Петров']);
});

test('a complaint is found by its link, and nothing found says what can be looked for', async () => {
  show(withRecords(ALL));
  await userEvent.type(screen.getByRole('searchbox'), 'Алёхин вчера');
  expect(screen.queryAllByTestId('removal-row')).toHaveLength(0);
  expect(screen.getByText(/Ищем по ссылке/)).toBeTruthy();
  await userEvent.clear(screen.getByRole('searchbox'));
  await userEvent.type(screen.getByRole('searchbox'), 'vk.com/id502');
  expect(texts()).toEqual(['Когда засыплют яму?']);
});

test('Escape closes the evidence and gives the focus back to its row', async () => {
  opened({});
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByTestId('removal-case')).toBeNull());
  expect(document.activeElement?.textContent).toBe('Иди на хуй, Петров');
  expect(location.hash).toBe('#removals');
});

test('the rail says how many removals wait for a word', () => {
  show(withRecords([QUESTION, removed(4, 'Мат', { appeal: OPEN_APPEAL })]), '#queue');
  expect(screen.getByRole('link', { name: /^Удаления/ }).textContent).toMatch(/2$/);
});
