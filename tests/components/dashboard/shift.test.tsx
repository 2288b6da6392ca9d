import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Shift } from '~/components/dashboard/shift/shift.tsx';
import { shiftText } from '~/components/dashboard/shift/shift-text.ts';
import type { Shift as ShiftData } from '~/lib/log/queue/shift.ts';
import { triage } from '~/tests/components/common/triage-data.ts';
import { inMinutes, item, NOW } from './dashboard-data.ts';

const SHIFT: ShiftData = {
  open: [item({ text: 'Когда засыпят яму?', triage: triage() })],
  waiting: [
    item({ key: 'vk:-1:2:5', text: 'Кто убирает двор?', dueAt: null, triage: triage({ held: true }) }),
  ],
  promised: [item({ key: 'vk:-1:2:6', text: 'Когда лифт?', state: 'interim' })],
  surges: [{ topic: 'snow', count: 7, usual: 1.5, weeks: 4 }],
  coverage: { seen: 34, total: null, at: inMinutes(-10) },
};
const name = () => 'Администрация города';

test('the hand-over says what is open, waits for facts and was promised, and how much was seen', () => {
  render(<Shift shift={SHIFT} pageName={name} now={NOW.getTime()} />);
  expect(screen.getByText(/Осмотрено 34 из неизвестно/)).toBeTruthy();
  const part = (title: string) => within(screen.getByText(title).closest('section') ?? document.body);
  expect(part('Ждёт ответа 1 комментарий').getByText('Когда засыпят яму?')).toBeTruthy();
  expect(part('Ждёт фактов 1 комментарий').getByText('Кто убирает двор?')).toBeTruthy();
  expect(part('Обещан 1 ответ').getByText('Когда лифт?')).toBeTruthy();
  expect(
    screen.getByText(
      'Всплеск темы «снег и лёд»: 7 за три часа, обычно в это время — 1,5 (в среднем за 4 недели).',
    ),
  ).toBeTruthy();
});

test('the copied text leaves the names of citizens out', () => {
  const text = shiftText(SHIFT, name, NOW.getTime());
  expect(text).toContain('Когда засыпят яму? (Администрация города) https://vk.com/wall-1_2?reply=3');
  expect(text).not.toContain('Ольга');
});

test('where nothing waits it is said in words, and no empty list stands there', () => {
  const nothing: ShiftData = { ...SHIFT, open: [], waiting: [], promised: [], surges: [] };
  render(<Shift shift={nothing} pageName={name} now={NOW.getTime()} />);
  const heads = ['Из осмотренных никто не ждёт ответа', 'Никто не ждёт фактов', 'Обещаний нет'];
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(heads);
  expect(screen.queryByRole('list')).toBeNull();
  for (const head of heads) expect(shiftText(nothing, name, NOW.getTime())).toContain(head);
});
