import { fireEvent, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Lesson } from '~/components/training/lesson.tsx';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';

const { cases, grounds } = shippedCases();

function show(ids: readonly string[], timed = false) {
  const kept: Attempt[] = [];
  const keep = vi.fn(async (attempt: Attempt) => {
    kept.push(attempt);
    return { ok: true } as const;
  });
  const [onAgain, onLeave] = [vi.fn(), vi.fn()];
  const chosen = ids.flatMap((id) => cases.find((each) => each.id === id) ?? []);
  render(
    <Lesson cases={chosen} grounds={grounds} timed={timed} keep={keep} onAgain={onAgain} onLeave={onLeave} />,
  );
  return { kept, keep, onAgain, onLeave };
}

const feedback = () => screen.getByTestId('feedback');

afterEach(() => vi.useRealTimers());

test('criticism that is removed is a false removal, with the rule that protects it and its source', async () => {
  const { kept } = show(['harsh-2']);
  await userEvent.keyboard('4');
  await userEvent.keyboard('2');
  expect(feedback().textContent).toContain('Ложное удаление: этот комментарий должен остаться');
  expect(feedback().textContent).toContain('Верное решение: Ответить.');
  expect(feedback().textContent).toContain('Критику, жалобу, сарказм и требование отставки не удаляем');
  expect(feedback().textContent).toContain('Источник: Правила страницы, п. 1.1');
  expect(kept).toMatchObject([{ case: 'harsh-2', ground: 'criticism', right: false, falseRemoval: true }]);
});

test('the flagged words stay unmarked until the answer is given', async () => {
  const { kept } = show(['insult-2']);
  expect(document.querySelector('mark')).toBeNull();
  expect(screen.getByText('Марина, тупая овца, читать научись')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Удалить по правилу' }));
  await userEvent.click(screen.getByRole('button', { name: /^2\.2\. Оскорбления/ }));
  expect(document.querySelector('mark')?.textContent).toBe('овца');
  expect(kept).toMatchObject([{ right: true, falseRemoval: false }]);
});

test('what was expected is not told while the rule of a removal is being named', async () => {
  show(['harsh-2']);
  await userEvent.keyboard('4');
  expect(screen.queryByText('верный вариант')).toBeNull();
  expect(document.querySelector('[data-right="true"]')).toBeNull();
  await userEvent.keyboard('2');
  expect(screen.getByRole('button', { name: /^Ответить верный вариант/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Удалить по правилу ваш выбор, неверный/ })).toBeTruthy();
});

test('a removal may be thought over before its rule is named', async () => {
  const { keep } = show(['harsh-2']);
  await userEvent.keyboard('4');
  await userEvent.click(screen.getByRole('button', { name: 'Назад к решению' }));
  expect(keep).not.toHaveBeenCalled();
  await userEvent.keyboard('2');
  expect(feedback().dataset.right).toBe('true');
});

test('the keyboard goes on from one question to the next and back, and to what was right', async () => {
  show(['harsh-2']);
  screen.getByRole('button', { name: 'Удалить по правилу' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'По какому пункту правил?' }));
  screen.getByRole('button', { name: 'Назад к решению' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Что делать с комментарием?' }));
  await userEvent.keyboard('42');
  const next = screen.getByRole('button', {
    name: 'К итогам',
    description: /Ложное удаление.*Верное решение/,
  });
  expect(document.activeElement).toBe(next);
});

test.each([
  ['a deadline', 'clock-night-gas', /вс, 22 ноября в 03:10|вс, 22 ноября, 03:10/],
  ['a promised day', 'promise-week', 'пятница, 20 ноября 2026 г.'],
  ['a photo', 'photo-pit', 'яма у дома, дом слева, вблизи, днём, работа сделана'],
  ['a measure', 'ladder-second', 'блокировка на 24 часа'],
  ['an appeal', 'appeal-who', 'Другой человек, не тот, кто удалил'],
])('%s is chosen and explained', async (_, id, name) => {
  const { kept } = show([id]);
  await userEvent.click(screen.getByRole('button', { name }));
  expect(feedback().dataset.right).toBe('true');
  expect(kept).toMatchObject([{ case: id, right: true }]);
});

test('one answer counts, however often a digit is pressed', async () => {
  const { kept } = show(['harsh-2', 'ask-bus']);
  await userEvent.keyboard('22');
  expect(kept).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  expect(screen.getByTestId('lesson').dataset.case).toBe('ask-bus');
});

test('the coach speaks while an answer is written, and the example comes only after the own attempt', async () => {
  const { kept } = show(['write-lift']);
  const field = screen.getByRole('textbox', { name: 'Текст ответа' });
  fireEvent.input(field, { target: { value: 'Ольга, здравствуйте! Ответа пока нет, уточняем.' } });
  const findings = await screen.findByRole('list', { name: 'Подсказки' });
  const rules = within(findings)
    .getAllByRole('listitem')
    .map(({ dataset }) => dataset.rule);
  expect(rules[0]).toBe('interim-no-date');
  expect(rules).not.toContain('question');
  expect(screen.queryByTestId('good-answer')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Сравнить с примером' }));
  expect(screen.getByTestId('good-answer').textContent).toContain('Вернёмся с ответом в пятницу, 20 ноября');
  expect(kept).toMatchObject([{ case: 'write-lift', drill: 'write', right: false }]);
});

test('a good answer of one’s own passes', async () => {
  const { kept } = show(['write-lift']);
  const words =
    'Ольга, добрый день! Ответа пока нет: спросили завод, когда пришлёт деталь для лифта. Напишем здесь 23 ноября.';
  fireEvent.input(screen.getByRole('textbox', { name: 'Текст ответа' }), { target: { value: words } });
  await userEvent.click(screen.getByRole('button', { name: 'Сравнить с примером' }));
  expect(feedback().dataset.right).toBe('true');
  expect(kept).toMatchObject([{ right: true }]);
});

test('a timed case that nobody answers is missed, and nothing is removed by silence', () => {
  vi.useFakeTimers();
  const { kept } = show(['insult-2'], true);
  vi.advanceTimersByTime(31_000);
  expect(kept).toMatchObject([{ right: false, falseRemoval: false, timed: true }]);
});

test('the time of a case stands still while the tab is hidden', () => {
  vi.useFakeTimers();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
  const { kept } = show(['insult-2'], true);
  const turn = (away: boolean) => {
    hidden.mockReturnValue(away);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  vi.advanceTimersByTime(20_000);
  turn(true);
  vi.advanceTimersByTime(120_000);
  turn(false);
  vi.advanceTimersByTime(9_000);
  expect(kept).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(kept).toMatchObject([{ right: false, timed: true, ms: 30_000 }]);
});

test('an answer that could not be kept is said, and the lesson goes on', async () => {
  const keep = async () => ({ ok: false, reason: 'Места на диске нет.' }) as const;
  const chosen = cases.filter(({ id }) => id === 'ask-bus');
  render(
    <Lesson cases={chosen} grounds={grounds} timed={false} keep={keep} onAgain={vi.fn()} onLeave={vi.fn()} />,
  );
  await userEvent.keyboard('2');
  expect((await screen.findByRole('alert')).textContent).toContain('Ответ не сохранён: Места на диске нет.');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByTestId('lesson-end').textContent).toContain('Верно: 1 из 1');
});
