import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { data, inMinutes, item, NO_REST, NOW } from './dashboard-data.ts';
import { order, show } from './dashboard-stage.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

const waiting = item({ key: 'waiting', text: 'Где автобус?' });
const thanks = item({ key: 'thanks', state: 'answered', dueAt: null, text: 'Спасибо, приехал' });
const settled = new Map([
  ['vk:-1', 700],
  ['ok:7', 24],
]);
const some = (over = {}) => ({ ...NO_REST, settled, asked: new Map([['vk:-1', 5]]), ...over });
const chip = (name: RegExp) => screen.getByRole('link', { name }).textContent;

test('settled comments are counted without being read, and by page', () => {
  const ask = vi.fn();
  show(data({ items: [waiting], rest: some({ ask }), pages: ['vk:-1', 'ok:7'] }));
  expect(chip(/^Все/)).toBe('Все осмотренные725');
  expect(chip(/^Спросить об итоге/)).toBe('Спросить об итоге5');
  location.hash = '#queue?page=ok:7';
  expect(ask).not.toHaveBeenCalled();
});

test('whoever looks at all of them sees how far they were read, then the comments', () => {
  const ask = vi.fn();
  const { unmount } = show(data({ items: [waiting], rest: some({ ask, read: 400 }) }), '#queue?state=all');
  expect(ask).toHaveBeenCalled();
  expect(screen.getByTestId('reading').textContent).toBe('Читаем и то, что уже улажено: 400 из 724');
  expect(order()).toEqual(['Где автобус?']);
  unmount();
  show(data({ items: [waiting], rest: some({ items: [thanks] }) }), '#queue?state=all');
  expect(screen.queryByTestId('reading')).toBeNull();
  expect(order()).toEqual(['Где автобус?', 'Спасибо, приехал']);
  expect(chip(/^Все/)).toMatch(/^Все осмотренные2/);
});

test('a search counts what it finds among them once they were read, never a guess before', () => {
  const { unmount } = show(data({ items: [waiting], rest: some() }), '#queue?q=приехал');
  expect(chip(/^Все/)).toBe('Все осмотренные…');
  unmount();
  show(data({ items: [waiting], rest: some({ items: [thanks] }) }), '#queue?q=приехал');
  expect(chip(/^Все/)).toBe('Все осмотренные1');
});

test('a settled comment that the address names is read and opened', () => {
  const ask = vi.fn();
  const asked = item({ ...thanks, dueAt: null, startedAt: inMinutes(-5) });
  const { unmount } = show(data({ items: [waiting], rest: some({ ask }) }), '#queue?id=thanks');
  expect(ask).toHaveBeenCalled();
  unmount();
  show(data({ items: [waiting], rest: some({ items: [asked] }) }), '#queue?id=thanks');
  expect(screen.getAllByText('Спасибо, приехал').length).toBeGreaterThan(0);
});
