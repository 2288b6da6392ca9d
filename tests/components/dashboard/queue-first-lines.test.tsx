import { render, screen } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { Dashboard } from '~/components/dashboard/dashboard.tsx';
import { actionsOf } from './dashboard-actions.ts';
import { calm, dashboard, figure, full, gas, late, order } from './dashboard-stage.tsx';

const TOP = { items: [gas, late], coverage: full.coverage, pages: full.pages };

beforeEach(() => {
  location.hash = '#queue';
});

test('the first lines stand there before the log was read, with nothing counted, and stay when it was', () => {
  const { rerender } = render(dashboard(null, {}, TOP));
  expect(order()).toEqual(['Пахнет газом', 'Третью ночь темно']);
  expect([figure('Открыто'), figure('Просрочено'), figure('ЧП')]).toEqual(['…', '…', '…']);
  expect(figure('Осмотрено')).toBe('34 из 52');
  expect(screen.getByRole('link', { name: /Просрочены/ }).textContent).toBe('Просрочены…');
  expect(screen.getAllByRole('status').map((said) => said.textContent)).toEqual(['']);
  const [first] = screen.getAllByTestId('queue-row');
  rerender(dashboard(full, {}, TOP));
  expect(screen.getAllByTestId('queue-row')[0]).toBe(first);
  expect(order().slice(0, 3)).toEqual(['Пахнет газом', 'Третью ночь темно', calm.text]);
  expect(figure('Открыто')).toBe('3');
});

test.each([
  ['a part of the queue', '#queue?state=overdue'],
  ['another order', '#queue?sort=age'],
  ['another view', '#looks'],
])('they are not shown for %s, where others may come first', (_, at) => {
  location.hash = at;
  render(dashboard(null, {}, TOP));
  expect(screen.queryByTestId('queue-row')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('Читаем журнал…');
});

test('with no line to show the log is waited for: it alone knows that all is answered', () => {
  render(dashboard(null, {}, { ...TOP, items: [] }));
  expect(screen.getByRole('status')).toBeTruthy();
  expect(screen.queryByText(/отвечены/)).toBeNull();
});

test('the year whose days off are missing is named where deadlines are, with the way to the calendar', () => {
  const shown = (at: string) => {
    location.hash = at;
    const { unmount } = render(
      <Dashboard
        data={full}
        unread={null}
        yearMissing={2027}
        pageName={(page) => page}
        actions={actionsOf({})}
      />,
    );
    const way = screen.queryByRole('link', { name: 'Добавить год' })?.getAttribute('href');
    unmount();
    return way;
  };
  expect([shown('#queue'), shown('#looks')]).toEqual(['options.html#calendar', undefined]);
});
