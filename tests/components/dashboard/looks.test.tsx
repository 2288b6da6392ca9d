import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '~/components/dashboard/dashboard.tsx';
import { PostLooks } from '~/components/overlay/look/post-looks.tsx';
import { Panel } from '~/components/overlay/panel/panel.tsx';
import { looksOf } from '~/lib/log/queue/looks.ts';
import type { CoverageRow } from '~/lib/log/rows.ts';
import { actionsOf } from './dashboard-actions.ts';
import { data, inMinutes, item, NOW } from './dashboard-data.ts';

const none = () => undefined;
const ACTIONS = actionsOf({});

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const row = (given: Partial<CoverageRow>): CoverageRow => ({
  postKey: 'vk:-1:2',
  page: 'vk:-1',
  url: 'https://vk.com/wall-1_2',
  seen: 3,
  total: 12,
  partial: [],
  at: inMinutes(-10),
  ...given,
});

function showLooks(rows: CoverageRow[]) {
  location.hash = '#looks';
  const given = data({ looks: looksOf(rows) });
  render(<Dashboard data={given} unread={null} pageName={() => 'Город'} actions={ACTIONS} />);
}

test('the dashboard says post by post how much was looked at and when, the last look first', () => {
  showLooks([
    row({}),
    row({ postKey: 'vk:-1:photo45', url: 'https://vk.com/photo-1_45', total: null, at: inMinutes(-1) }),
  ]);
  const rows = screen.getAllByTestId('look-row').map((line) => line.textContent?.replaceAll('\u00A0', ' '));
  expect(rows[0]).toMatch(/Город.*Фото 45.*3 из неизвестно.*сегодня/);
  expect(rows[1]).toMatch(/Город.*Запись 2.*3 из 12.*сегодня/);
});

test('one post without a counter makes the total of its page unknown, not smaller', () => {
  showLooks([row({}), row({ postKey: 'vk:-1:3', total: null })]);
  expect(screen.getByText('ВК Город: осмотрено 6 из неизвестно')).toBeTruthy();
});

test('before the first look the dashboard says so instead of showing zeros', () => {
  showLooks([]);
  expect(screen.getByText('Пока ничего не осмотрено')).toBeTruthy();
});

test('counts of the log and of the rail say among how much they were counted', () => {
  location.hash = '#log';
  const given = data({ items: [item({})] });
  render(<Dashboard data={given} unread={null} pageName={() => 'Город'} actions={ACTIONS} />);
  expect(screen.getByText('среди осмотренного: 34 из 52')).toBeTruthy();
  expect(screen.getByTitle('среди осмотренного: 34 из 52').textContent).toBe('1');
});

const post = (id: string, seen: number, total: number | null) => ({
  owner: '-1',
  post: id,
  url: `https://vk.com/wall-1_${id}`,
  seen,
  total,
});

test('the panel lists every post on the screen with its own seen of total', () => {
  render(<PostLooks posts={[post('2', 3, 12), post('3', 0, null), post('video4', 9, 8)]} />);
  expect(screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
    'Запись 23 из 12',
    'Запись 30 из неизвестно',
    'Видео 49 из 9',
  ]);
});

test('one post alone needs no list: the line above says the same', () => {
  render(<PostLooks posts={[post('2', 3, 12)]} />);
  expect(screen.queryByTestId('look-posts')).toBeNull();
});

type Shown = { posts?: ReturnType<typeof post>[]; waiting?: number; open?: boolean };

/** The panel over a page of which `seen` of `total` were looked at, in good health. */
function showPanel(
  seen: { seen: number; total: number | null },
  { posts = [], waiting = 7, open = false }: Shown = {},
) {
  const board = {
    queue: [],
    open: waiting,
    urgent: 0,
    flagged: [],
    flags: 0,
    promised: [],
    promises: 0,
    coverage: { ...seen, at: inMinutes(-1) },
  };
  render(
    <Panel
      pages={[{ network: 'vk', owner: '-1', slug: null, name: 'Город' }]}
      health={{ state: 'ok', problems: [] }}
      board={board}
      floods={[]}
      look={{ ...seen, posts, at: inMinutes(-1), loadable: false, loading: false, ended: null }}
      connected
      folded
      theme="light"
      open={open}
      retired={false}
      top={100}
      onOpen={none}
      onClose={none}
      onJump={() => false}
      blur={false}
      verdict={() => undefined}
      onRemove={none}
      onQueue={none}
      onLoad={none}
      onStop={none}
      report={async () => ''}
    />,
  );
}

/** What the eye reads on it: not the words for those who hear it. */
const shownOn = (tab: HTMLElement) =>
  [...tab.children].map((part) => (part.matches('.unseen') ? '' : part.textContent)).join('');

test.each([
  [{ seen: 34, total: 52 }, '65 %', 'Осмотрено 34 из 52'],
  [{ seen: 199, total: 200 }, '99 %', 'Осмотрено 199 из 200'],
  [{ seen: 52, total: 52 }, '100 %', 'Осмотрено 52 из 52'],
  [{ seen: 5, total: null }, '? %', 'Осмотрено 5, всего — неизвестно'],
])('the folded tab says beside its figure how much stands behind it: %o', (seen, share, words) => {
  showPanel(seen);
  const tab = screen.getByRole('button', { name: new RegExp(words) });
  expect(shownOn(tab)).toBe(`7${share}`);
});

test('the folded tab shows no zero where comments are counted and none is read', () => {
  showPanel({ seen: 0, total: null }, { posts: [post('2', 0, 9), post('3', 0, null)], waiting: 0 });
  const tab = screen.getByRole('button', { name: /неизвестно/ });
  expect(shownOn(tab)).toBe('?? %');
});

test('a queue of which nothing was read is called unknown, not answered, and the report is at hand', () => {
  showPanel({ seen: 0, total: 9 }, { posts: [post('2', 0, 9)], waiting: 0, open: true });
  expect(screen.queryByText('Все осмотренные отвечены.')).toBeNull();
  expect(screen.getByText('Что ждёт ответа на этом экране, неизвестно.')).toBeTruthy();
  expect(screen.getByTestId('look').textContent).toContain('По счётчикам комментариев здесь 9');
  expect(screen.getByTestId('report-copy')).toBeTruthy();
  const lanes = within(screen.getByRole('group')).getAllByRole('button');
  expect(lanes.map(({ textContent }) => textContent)).toEqual(['Горит ?', 'Ждут ?', 'Обещано ?', 'Флаги ?']);
});

test('where something was read, or nothing is counted, an empty queue is an empty queue', () => {
  showPanel({ seen: 3, total: 9 }, { posts: [post('2', 3, 9), post('3', 0, 0)], waiting: 0, open: true });
  expect(screen.getByText('Все осмотренные отвечены.')).toBeTruthy();
  cleanup();
  showPanel({ seen: 0, total: 0 }, { posts: [post('3', 0, 0)], waiting: 0, open: true });
  expect(screen.queryByTestId('report-copy')).toBeNull();
});
