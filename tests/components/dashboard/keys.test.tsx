import { fireEvent, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { matching } from '~/components/dashboard/keys/commands.ts';
import { shortcutOf } from '~/components/dashboard/keys/shortcut.ts';
import { data, item } from './dashboard-data.ts';
import { show } from './dashboard-stage.tsx';

const QUEUE = data({
  items: [
    item({ key: 'vk:-1:2:31', text: 'Когда засыпят яму?' }),
    item({ key: 'vk:-1:2:32', text: 'Где свет?' }),
  ],
});
const rowOfFocus = () => document.activeElement?.closest('tr')?.getAttribute('data-key') ?? null;

test('j and k go through the rows and stop at the ends', async () => {
  const user = userEvent.setup();
  show(QUEUE);
  await user.keyboard('j');
  const first = rowOfFocus();
  await user.keyboard('j');
  const second = rowOfFocus();
  expect(new Set([first, second])).toEqual(new Set(['vk:-1:2:31', 'vk:-1:2:32']));
  await user.keyboard('j');
  expect(rowOfFocus()).toBe(second);
  await user.keyboard('kk');
  expect(rowOfFocus()).toBe(first);
});

function hearClicks(hear: (event: MouseEvent) => void): void {
  addEventListener('click', hear);
  onTestFinished(() => removeEventListener('click', hear));
}

test('r opens the comment of the row on its page', async () => {
  const user = userEvent.setup();
  show(QUEUE);
  const opened: string[] = [];
  hearClicks((event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link) opened.push(link.href);
    event.preventDefault();
  });
  await user.keyboard('jr');
  expect(opened).toEqual(['https://vk.com/wall-1_2?reply=3']);
});

test('what is typed into the search stays text', async () => {
  const user = userEvent.setup();
  show(QUEUE);
  fireEvent.keyDown(document.body, { code: 'Slash', key: '/' });
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  await user.keyboard('j?');
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'j?');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a key is known by its place: with Russian letters on it does the same', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(shortcutOf({ ...plain, code: 'KeyJ', key: 'о' })).toBe('next');
  expect(shortcutOf({ ...plain, code: 'Slash', key: '.' })).toBe('search');
  expect(shortcutOf({ ...plain, code: 'Digit7', key: '?', shiftKey: true })).toBe('help');
  expect(shortcutOf({ ...plain, code: 'KeyR', key: 'r', ctrlKey: true })).toBeNull();
  expect(shortcutOf({ ...plain, code: 'KeyK', key: 'л', metaKey: true })).toBe('commands');
});

test('Ctrl+K leads to a page of the town by the beginning of a word of its name', async () => {
  const user = userEvent.setup();
  show(QUEUE);
  fireEvent.keyDown(document.body, { code: 'KeyK', key: 'k', ctrlKey: true });
  await user.keyboard('адм');
  const went: string[] = [];
  hearClicks(({ target }) => {
    if (target instanceof HTMLAnchorElement) went.push(target.hash);
  });
  await user.keyboard('{Enter}');
  expect(went).toEqual(['#queue?page=vk%3A-1']);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('each typed word begins a word of the name, in any order', () => {
  const commands = [
    { name: 'Очередь: просроченные', href: '#1' },
    { name: 'Отчёт', href: '#2' },
  ];
  expect(matching(commands, 'прос оч').map(({ href }) => href)).toEqual(['#1']);
  expect(matching(commands, 'отчет').map(({ href }) => href)).toEqual(['#2']);
  expect(matching(commands, 'чет')).toEqual([]);
});

test('? lists the keys', async () => {
  const user = userEvent.setup();
  show(QUEUE);
  await user.keyboard('{Shift>}?{/Shift}');
  expect(screen.getByRole('dialog', { name: 'Клавиши' }).textContent).toContain('следующая строка');
});
