import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ReportView } from '~/components/dashboard/report/report-view.tsx';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { monthPeriod } from '~/lib/report/period.ts';
import { reportOf } from '~/lib/report/report.ts';
import type { ReportCase } from '~/lib/report/report-case.ts';
import { conduct } from '~/tests/report/conduct-of-a-month.ts';
import { answer, moscow, question } from '~/tests/report/report-cases.ts';

const ZONE = 'Europe/Moscow';
const CONDUCT = conduct();

function show(cases: readonly ReportCase[], month = '2026-11', total: number | null = 52) {
  const period = monthPeriod(month, ZONE);
  if (!period) throw new Error('A month');
  const look = {
    postKey: 'vk:-1:2',
    page: 'vk:-1',
    url: 'https://vk.com/wall-1_2',
    seen: 34,
    total,
    partial: [],
    at: '2026-11-20T09:00:00.000Z',
  };
  const report = reportOf(cases, [look], period, workTimeOf(calendarFrom({ zone: ZONE })));
  render(
    <ReportView
      report={report}
      month={month}
      current="2026-11"
      conduct={CONDUCT}
      pageName={() => 'Администрация города'}
    />,
  );
}

test('every share stands with what it is of, and the basis with what was seen', () => {
  show([
    question({ state: 'answered', dueAt: moscow('2026-11-16T18:00'), answers: [answer('2026-11-16T12:00')] }),
    question(),
    question(),
  ]);
  expect(screen.getByText(/в них 34 комментариев из 52/)).toBeTruthy();
  expect(screen.getByText('Доля отвеченных: 1 из 3 (33,3 %).')).toBeTruthy();
  const times = within(screen.getByTestId('report-times'));
  const [, row] = times.getAllByRole('row');
  expect(row?.textContent).toBe('Первая реакциякалендарные12 ч2 ч2 ч2 ч');
});

test('what cannot be counted is said to have no data: there is no zero and no percentage of nothing', () => {
  show([question()], '2026-11', null);
  expect(screen.getByText(/комментариев из неизвестно/)).toBeTruthy();
  expect(screen.getAllByText('нет данных').length).toBeGreaterThan(3);
  expect(screen.queryByText(/NaN|Infinity/)).toBeNull();
});

test('published averages stand apart, each with its year, and one’s own only where there is one', () => {
  show([question()]);
  const lines = () => within(screen.getByTestId('report-benchmarks')).getAllByRole('rowheader');
  expect(lines().map(({ textContent }) => textContent)).toEqual([
    'Инциденты, методичка для госпабликов, 2022',
    'Инциденты, слайды Минцифры, 2023',
    '62 страницы министерств, ответы в течение суток, 2023',
    'То же, комментарии одной из трёх сетей, 2023',
    'То же, личные сообщения той же сети, 2023',
  ]);
});

test('an empty month says so and leads to the others', () => {
  show([], '2026-10');
  expect(screen.getByText('За этот месяц комментариев нет')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Предыдущий месяц: сентябрь 2026/ }).getAttribute('href')).toBe(
    '#report?month=2026-09',
  );
  expect(screen.getByRole('link', { name: /Следующий месяц: ноябрь 2026/ }).getAttribute('href')).toBe(
    '#report',
  );
});

test('removals have two figures apart, and hints are counted in answers, not in people', () => {
  show([question()]);
  expect(screen.getByText(/Нарушения обработаны: 1 из 1 \(100\s%\)/)).toBeTruthy();
  expect(screen.getByText(/Ошибочные удаления: 1 из 2 \(50\s%\)/)).toBeTruthy();
  const [, first] = within(screen.getByTestId('report-quality')).getAllByRole('row');
  expect(first?.textContent).toMatch(/1 из 2 \(50\s%\)$/);
});
