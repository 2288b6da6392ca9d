import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Panel } from '~/components/overlay/panel/panel.tsx';
import type { Board } from '~/lib/log/verdict.ts';
import { inMinutes, item } from '~/tests/components/dashboard/dashboard-data.ts';

afterEach(cleanup);

const none = () => undefined;
const rough = item({
  key: 'vk:-1:2:9',
  text: 'Вы там все дебилы',
  flags: [{ kind: 'insult', start: 11, end: 17, rule: 'insult.noun', confirmed: false }],
});

function showPanel(board: Partial<Board>, lane = /Флаги/) {
  const onJump = vi.fn((_key: string, _half: 'state' | 'form') => true);
  const coverage = { seen: 34, total: 52, at: inMinutes(-1) };
  render(
    <Panel
      pages={[{ network: 'vk', owner: '-1', slug: null, name: 'Город' }]}
      health={{ state: 'ok', problems: [] }}
      board={{
        queue: [item({})],
        open: 1,
        urgent: 0,
        flagged: [],
        flags: 0,
        promised: [],
        promises: 0,
        coverage,
        ...board,
      }}
      floods={[]}
      look={{
        seen: 34,
        total: 52,
        posts: [],
        at: inMinutes(-1),
        loadable: false,
        loading: false,
        ended: null,
      }}
      connected
      folded={false}
      theme="light"
      open
      retired={false}
      top={null}
      onOpen={none}
      onClose={none}
      onJump={onJump}
      blur={false}
      verdict={() => undefined}
      onRemove={none}
      onQueue={none}
      onLoad={none}
      onStop={none}
      report={async () => ''}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: lane }));
  return onJump;
}

test('the lane of flags lists what is flagged, says among how many, and leads to the flag', () => {
  const onJump = showPanel({ flagged: [rough], flags: 1 });
  expect(screen.getByRole('button', { name: 'Флаги 1' }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText('Флаги видны только там, где осмотрено. Осмотрено 34 из 52')).toBeTruthy();
  const line = screen.getByRole('link');
  expect(line.textContent).toMatch(/^оскорблениеВы там все дебилы/);
  fireEvent.click(line);
  expect(onJump).toHaveBeenCalledWith('vk:-1:2:9', 'form');
});

test('without flags the lane says so, and of how many', () => {
  showPanel({});
  expect(screen.getByText('В осмотренном нарушений формы нет.')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getAllByText(/Осмотрено 34 из 52/).length).toBeGreaterThan(1);
});

test('the lane of promises lists what is still to come, and leads to the comment', () => {
  const promised = item({
    key: 'vk:-1:2:7',
    state: 'interim',
    dueAt: null,
    text: 'Когда будет вода?',
  });
  const onJump = showPanel({ promised: [promised], promises: 1 }, /Обещано/);
  expect(screen.getByRole('button', { name: 'Обещано 1' }).getAttribute('aria-pressed')).toBe('true');
  const line = screen.getByRole('link');
  expect(line.textContent).toMatch(/^обещали ответить.*Когда будет вода\?/);
  fireEvent.click(line);
  expect(onJump).toHaveBeenCalledWith('vk:-1:2:7', 'state');
});

test('without a promise the lane says so and among how many', () => {
  showPanel({}, /Обещано/);
  expect(screen.getByText('Обещаний нет')).toBeTruthy();
  expect(screen.getAllByText(/Осмотрено 34 из 52/).length).toBeGreaterThan(0);
});
