import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ReportView } from '~/components/dashboard/report/report-view.tsx';
import type { ReportCase } from '~/lib/report/report-case.ts';
import { answer, moscow, question } from '~/tests/report/report-cases.ts';
import { sourceOf, toldOf } from '~/tests/report/report-told.ts';
import { plain } from './dashboard-stage.tsx';

function show(cases: readonly ReportCase[], period = '2026-11', total: number | null = 52) {
  const look = {
    postKey: 'vk:-1:2',
    page: 'vk:-1',
    url: 'https://vk.com/wall-1_2',
    seen: 34,
    total,
    partial: [],
    at: '2026-11-20T09:00:00.000Z',
  };
  const told = toldOf({ cases, looks: [look], period });
  render(
    <ReportView
      told={told}
      source={sourceOf(cases, told)}
      read={{ done: 40, of: 40 }}
      pages={['vk:-1', 'ok:7']}
      now={moscow('2026-11-22T15:00')}
    />,
  );
}

test('every share stands with what it is of, and the basis with what was seen', () => {
  show([
    question({ state: 'answered', dueAt: moscow('2026-11-16T18:00'), answers: [answer('2026-11-16T12:00')] }),
    question(),
    question(),
  ]);
  expect(screen.getByText(/комментариев в них — 34 из 52/)).toBeTruthy();
  expect(screen.getByText('Доля отвеченных: 1 из 3 (33,3 %).')).toBeTruthy();
  const times = within(screen.getByTestId('report-times'));
  const [, row] = times.getAllByRole('row');
  expect(row?.textContent).toBe('Первая реакциякалендарные12 ч2 ч2 ч2 ч');
});

test('what cannot be counted is said to have no data: there is no zero and no percentage of nothing', () => {
  show([question()], '2026-11', null);
  expect(screen.getByText(/комментариев в них — \d+ из неизвестно/)).toBeTruthy();
  expect(screen.getAllByText('нет данных').length).toBeGreaterThan(3);
  expect(screen.queryByText(/NaN|Infinity/)).toBeNull();
});

test('published averages stand apart, each with its source, year and channel, and one’s own only where there is one', () => {
  show([question()]);
  const [, ...rows] = within(screen.getByTestId('report-benchmarks')).getAllByRole('row');
  const lines = rows.map((row) => [...row.children].map(({ textContent }) => plain(textContent)));
  expect(lines).toHaveLength(9);
  expect(lines).toContainEqual(['Инциденты, слайды Минцифры', '2023', 'инциденты', '3 ч 19 мин']);
  expect(lines).toContainEqual(['Исследование 62 страниц, первая сеть', '2023', 'комментарии', '5 ч 45 мин']);
  expect(lines).toContainEqual([
    'Исследование 62 страниц, первая сеть',
    '2023',
    'личные сообщения',
    '39 мин',
  ]);
  show([question({ answers: [answer('2026-11-16T12:00')] })]);
  const [, withOwn] = screen.getAllByTestId('report-benchmarks');
  expect(within(withOwn ?? document.body).getByText('Ваша первая реакция, среднее')).toBeTruthy();
});

test('an empty month says so and leads to the others', () => {
  show([], '2026-10');
  expect(screen.getByText('За этот период комментариев нет')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Предыдущий период: сентябрь 2026/ }).getAttribute('href')).toBe(
    '#report?month=2026-09',
  );
  expect(screen.getByRole('link', { name: /Следующий период: ноябрь 2026/ }).getAttribute('href')).toBe(
    '#report',
  );
});

test('removals have two figures apart, and hints are counted in answers, not in people', () => {
  show([question()]);
  expect(screen.getByText(/Нарушения обработаны: 1 из 1 \(100\s%\)/)).toBeTruthy();
  expect(screen.getByText(/Ошибочные удаления: 1 из 2 \(50\s%\)/)).toBeTruthy();
  const [, first] = within(screen.getByTestId('report-hints')).getAllByRole('row');
  expect(first?.textContent).toMatch(/1250\s%$/);
});
