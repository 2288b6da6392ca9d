import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Coach } from '~/components/dashboard/coach/coach.tsx';
import { createSpoken } from '~/components/overlay/composer/spoken.ts';
import { removalsData } from '~/tests/components/removals/removals-data.ts';
import { data } from './dashboard-data.ts';
import { show } from './dashboard-stage.tsx';

const PERIOD = { name: '90', days: 90, text: 'coachview_days_90' } as const;
const FIGURES = { n: 12, rules: [{ rule: 'vy', shown: 9, left: 1, muted: 6, often: true }] };

test('a supervisor reads how often a hint was put aside, of how many answers, and by which count', () => {
  render(<Coach figures={FIGURES} period={PERIOD} team={{ checks: [], heard: true, trouble: null }} />);
  const row = within(screen.getByTestId('coach-rule'));
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '«Вы» и «вы» · часто отключают',
    '6 из 9',
    '9 из 12',
    '1 из 12',
  ]);
  expect(screen.getByText('90 дней, вся команда')).toBeTruthy();
  expect(screen.getByText(/Каждый ответ считается один раз/)).toBeTruthy();
});

test('when the hub does not answer, the figures claim this device alone', () => {
  render(
    <Coach figures={FIGURES} period={PERIOD} team={{ checks: [], heard: false, trouble: 'Нет связи.' }} />,
  );
  expect(screen.getByText('90 дней, это устройство')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('Нет связи. Здесь то, что известно');
});

test('before the first answer it is said what the figures will be good for', () => {
  render(<Coach figures={{ n: 0, rules: [] }} period={PERIOD} team={null} />);
  expect(screen.getByRole('heading', { name: 'Считать пока нечего' })).toBeTruthy();
});

test('whoever is led has no view of the counts; one person alone has', () => {
  const { unmount } = show(data({ removals: removalsData({ role: 'moderator' }) }));
  expect(screen.queryByRole('link', { name: 'Подсказки' })).toBeNull();
  unmount();
  show(data({ removals: removalsData({ role: null }) }));
  expect(screen.getByRole('link', { name: 'Подсказки' })).toBeTruthy();
});

test('a hint counts as shown once it stood for two seconds, and what flickered by does not', () => {
  let now = 0;
  const spoken = createSpoken(() => now);
  spoken.begin(['warm']);
  spoken.show(['name', 'kanc']);
  now = 1_000;
  spoken.show(['kanc']);
  now = 2_500;
  expect(spoken.list().sort()).toEqual(['kanc', 'warm']);
});
