import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Openness } from '~/components/dashboard/openness/openness.tsx';
import type { StepCheck } from '~/lib/log/openness/read-openness.ts';
import { opennessOf } from '~/lib/report/openness.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');

const CHECKS: StepCheck[] = [
  { page: 'vk:-1', step: 'comments', state: 'yes', at: '2026-11-02T10:00:00.000Z', by: 'Анна' },
  { page: 'vk:-1', step: 'messages', state: 'no', at: '2026-11-02T10:00:00.000Z', by: null },
  { page: 'vk:-1', step: 'rules', state: 'yes', at: '2026-07-01T10:00:00.000Z', by: null },
  { page: 'ok:7', step: 'filter', state: 'absent', at: '2026-11-02T10:00:00.000Z', by: null },
];

function show(open: string | null = null) {
  const checked: unknown[] = [];
  render(
    <Openness
      pages={opennessOf(['vk:-1', 'ok:7'], CHECKS, NOW)}
      open={open}
      lastComment="2026-11-20T09:00:00.000Z"
      check={async (...found) => {
        checked.push(found);
        return { ok: true };
      }}
      pageName={(page) => (page === 'ok:7' ? 'Газета' : 'Администрация города')}
      now={NOW}
    />,
  );
  return checked;
}

const step = (name: string) => {
  const card = screen.getAllByTestId('openness-step').find(({ dataset }) => dataset.step === name);
  if (!card) throw new Error(`No step ${name}`);
  return within(card);
};

test('every page stands in one row with a word for each step; what nobody saw is unknown', () => {
  show();
  const [town, paper] = screen.getAllByTestId('openness-page');
  const words = (row: HTMLElement | undefined) =>
    [...(row?.querySelectorAll('.standing') ?? [])].map((cell) => cell.textContent);
  expect(words(town)).toEqual(['неизвестно', 'Да', 'Нет', 'неизвестно', 'Пора проверить', 'неизвестно']);
  expect(words(paper)).toEqual([
    'неизвестно',
    'неизвестно',
    'неизвестно',
    'Нет в соцсети',
    'неизвестно',
    'неизвестно',
  ]);
  expect(screen.getByRole('link', { name: /Газета/ }).getAttribute('href')).toBe('#openness?page=ok%3A7');
});

test('a step tells who looked and when, leads to the settings of the network, and keeps what is found', async () => {
  const checked = show('vk:-1');
  expect(step('comments').getByText(/^проверено 2 нояб.*, Анна$/)).toBeTruthy();
  expect(step('comments').getByText(/Последний комментарий жителя, который мы видели: сегодня/)).toBeTruthy();
  expect(step('messages').getByRole('link').getAttribute('href')).toBe('https://vk.com/club1?act=messages');
  fireEvent.click(step('messages').getByRole('button', { name: 'Открыты' }));
  const none = step('rules').getByRole<HTMLButtonElement>('button', { name: 'Правил нет' });
  await waitFor(() => expect(none.disabled).toBe(false));
  fireEvent.click(none);
  expect(checked).toEqual([
    ['vk:-1', 'messages', 'yes'],
    ['vk:-1', 'rules', 'no'],
  ]);
});

test('what is out of date asks for another look, and its old mark is not pressed', () => {
  show('vk:-1');
  expect(step('rules').getByText('Пора проверить')).toBeTruthy();
  expect(step('rules').getByRole('button', { name: 'Закреплены' }).getAttribute('aria-pressed')).toBe(
    'false',
  );
});

test('where the network has no known address the link leads to the page, says so and names the way, and only the filter can be missing in the network', () => {
  show('ok:7');
  expect(step('messages').getByRole('link').getAttribute('href')).toBe('https://ok.ru/group/7');
  expect(step('messages').getByText(/Прямой адрес этих настроек в ОК неизвестен/)).toBeTruthy();
  expect(step('messages').getByText('Настройки → Сообщения')).toBeTruthy();
  expect(step('rules').queryByText(/Прямой адрес/)).toBeNull();
  expect(screen.getAllByRole('button', { name: 'В соцсети такой настройки нет' })).toHaveLength(1);
});

test('a mark is taken back by one press; a step that nobody looked at has none to take', async () => {
  const checked = show('vk:-1');
  expect(step('responsible').queryByRole('button', { name: 'Снять отметку' })).toBeNull();
  fireEvent.click(step('messages').getByRole('button', { name: 'Снять отметку' }));
  await waitFor(() => expect(checked).toEqual([['vk:-1', 'messages', 'unknown']]));
});
