import { fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { BlindReview } from '~/components/dashboard/blind-review/blind-review.tsx';
import type { Marks } from '~/lib/log/blind/blind-events.ts';
import type { Draw } from '~/lib/log/blind/read-blind.ts';
import type { BlindCard } from '~/lib/report/quality/blind-card.ts';
import { blindFigures } from '~/lib/report/quality/blind-figures.ts';

const YES: Marks = { greeting: 'yes', essence: 'yes', plain: 'yes', own: 'yes', friendly: 'yes' };

const card = (id: number): BlindCard => ({
  answer: `vk:-1:2:${id}9`,
  question: `Вопрос ${id}`,
  reply: `Ответ ${id}`,
  interim: id === 2,
  photo: false,
  marks: null,
});

const drawOf = (cards: readonly BlindCard[], marks: Draw['marks']): Draw => ({
  id: '0199f6f0-0000-7000-8000-000000000000',
  at: '2026-11-20T10:00:00.000Z',
  month: '2026-11',
  seed: '2026-11 all 1',
  of: 37,
  page: null,
  answers: cards.map(({ answer }) => ({ comment: answer.slice(0, -1), answer })),
  marks,
});

/** The view over marks that are kept as the log keeps them. */
function Kept({ cards, before = [] }: { cards: readonly BlindCard[]; before?: [string, Marks][] }) {
  const [marks, setMarks] = useState<ReadonlyMap<string, Marks>>(new Map(before));
  const draw = drawOf(cards, marks);
  return (
    <BlindReview
      month="2026-11"
      current="2026-11"
      draw={draw}
      cards={cards.map((one) => ({ ...one, marks: marks.get(one.answer) ?? null }))}
      figures={blindFigures([draw], '2026-11')}
      page={null}
      pages={['vk:-1']}
      pageName={(page) => page}
      go={() => undefined}
      actions={{
        draw: async () => ({ ok: false, reason: 'Больше нет.' }),
        judge: async (_, answer, found) => {
          const next = new Map(marks);
          if (found) next.set(answer, found);
          else next.delete(answer);
          setMarks(next);
          return { ok: true };
        },
      }}
    />
  );
}

const press = (code: string, over = {}) => fireEvent.keyDown(document.body, { code, ...over });
const markOf = (criterion: string) =>
  screen.getAllByTestId('criterion').find((line) => line.dataset.criterion === criterion)?.dataset.mark;
const reply = () => screen.getByTestId('blind-reply').textContent;

test('ten answers are judged with the keys alone, and what it came to stands there', async () => {
  render(<Kept cards={[card(1), card(2)]} />);
  expect(screen.getByRole('heading', { name: 'Ответ 1 из 2' })).toBeTruthy();
  for (const code of ['KeyY', 'KeyN', 'KeyY', 'Digit0', 'KeyY']) press(code);
  await screen.findByRole('heading', { name: 'Ответ 2 из 2' });
  expect(reply()).toBe('Ответ 2');
  expect(screen.getByText('промежуточный ответ')).toBeTruthy();
  press('Digit3');
  press('KeyN');
  expect([markOf('greeting'), markOf('plain')]).toEqual([undefined, 'no']);
  for (const code of ['KeyY', 'KeyY', 'KeyY', 'KeyY']) press(code);
  await screen.findByRole('heading', { name: 'Все взятые ответы разобраны' });
  const rows = within(screen.getByTestId('blind-results')).getAllByRole('row').slice(1);
  const cells = (row: HTMLElement) =>
    [...row.children].map((cell) => cell.textContent?.replaceAll('\u00A0', ' '));
  expect(rows.map(cells)).toEqual([
    ['Здоровается', '2', '2', '100 %', '0'],
    ['Сначала суть', '1', '2', '50 %', '0'],
    ['Понятно', '1', '2', '50 %', '0'],
    ['Не шаблон', '1', '1', '100 %', '1'],
    ['Доброжелательно', '2', '2', '100 %', '0'],
  ]);
});

test('a step back takes the last mark, then opens the answer before without its last mark', async () => {
  render(<Kept cards={[card(1), card(2)]} />);
  press('KeyY');
  press('KeyU');
  expect(markOf('greeting')).toBeUndefined();
  for (const code of ['KeyN', 'KeyY', 'KeyY', 'KeyY', 'KeyY']) press(code);
  await screen.findByRole('heading', { name: 'Ответ 2 из 2' });
  press('KeyU');
  await screen.findByRole('heading', { name: 'Ответ 1 из 2' });
  expect([markOf('greeting'), markOf('own'), markOf('friendly')]).toEqual(['no', 'yes', undefined]);
});

test('an answer is passed over, and judging goes on where it stopped', async () => {
  render(<Kept cards={[card(1), card(2), card(3)]} before={[[card(1).answer, YES]]} />);
  expect(reply()).toBe('Ответ 2');
  fireEvent.click(screen.getByRole('button', { name: 'Пропустить ответ' }));
  await screen.findByRole('heading', { name: 'Ответ 3 из 3' });
  press('KeyS');
  await screen.findByRole('heading', { name: 'Все взятые ответы разобраны' });
  expect(screen.getByText(/Разобрано ответов: 1 из 3/)).toBeTruthy();
});

test('keys of the browser and the system stay theirs', () => {
  render(<Kept cards={[card(1)]} />);
  press('KeyY', { ctrlKey: true });
  press('KeyN', { metaKey: true });
  expect(markOf('greeting')).toBeUndefined();
});

test('what cannot be drawn is said, and how the draw was made can be read', async () => {
  render(<Kept cards={[card(1)]} before={[[card(1).answer, YES]]} />);
  expect(screen.getByText(/Взято случайно: 1 из 37. Ключ отбора «2026-11 all 1»/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Взять ещё десять' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Больше нет.');
});
