import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Checked } from '~/components/training/data.ts';
import type { CheckedAnswer } from '~/lib/log/training/checked-answers.ts';
import { showTraining } from './stage.tsx';

function answer(given: Partial<CheckedAnswer> = {}): CheckedAnswer {
  return {
    id: crypto.randomUUID(),
    key: 'vk:-1:2:3',
    citizen: 'Ольга Кузнецова',
    comment: 'Когда засыплют яму на Зелёной, 8?',
    text: 'Яму засыплют в ближайшее время.',
    state: 'returned',
    sentAt: '2026-11-18T09:00:00.000Z',
    decidedAt: '2026-11-18T09:30:00.000Z',
    by: 'Марина',
    remarks: 'Поздоровайтесь и назовите день.',
    rules: ['greeting', 'vague-deadline'],
    approved: 'Ольга, здравствуйте! Яму на Зелёной, 8 засыплют 27 ноября.',
    rewritten: null,
    ...given,
  };
}

function show(checked: Partial<Checked>) {
  return showTraining({ checked: { answers: [], expected: true, trouble: null, ...checked } });
}

const cards = () => screen.getAllByTestId('checked-answer');

test('the remark stands beside the own words, with the rules it names and who decided', () => {
  show({
    answers: [answer(), answer({ state: 'waiting', decidedAt: null, by: null, remarks: null, rules: [] })],
  });
  const [returned, waiting] = cards().map((card) => within(card));
  expect(returned?.getByText(/Возвращён с замечаниями · .* · Марина/)).toBeTruthy();
  expect(returned?.getByText('Поздоровайтесь и назовите день.')).toBeTruthy();
  expect(returned?.getByText(/«Приветствие», «Расплывчатый срок»/)).toBeTruthy();
  expect(returned?.getByText('Яму засыплют в ближайшее время.')).toBeTruthy();
  expect(waiting?.getByText(/На проверке/)).toBeTruthy();
  expect(waiting?.queryByRole('button')).toBeNull();
  expect(screen.getByText(/^1 ответ вернулся с замечаниями/)).toBeTruthy();
});

test('an approved answer shows what the supervisor made of it', () => {
  show({ answers: [answer({ state: 'approved', remarks: null, rules: [] })] });
  const [card] = cards();
  expect(card?.textContent).toContain('Одобрен · ');
  expect(card?.textContent).toContain('Одобренный текст');
  expect(within(card ?? document.body).queryByRole('button')).toBeNull();
});

test('a remark is an exercise: rewritten with the live coach by the keyboard and compared with the approved words', async () => {
  const one = answer();
  const { rewritten } = show({ answers: [one] });
  await userEvent.click(screen.getByRole('button', { name: 'Переписать по замечанию' }));
  expect(document.activeElement?.textContent).toBe('Перепишите ответ по замечанию');
  expect(screen.queryByText(one.approved ?? '')).toBeNull();
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  expect(field.value).toBe(one.text);
  await userEvent.clear(field);
  await userEvent.type(field, 'Ольга, здравствуйте! Яму на Зелёной, 8 засыплют в ближайшее время.');
  await waitFor(() => expect(screen.getByRole('list', { name: 'Подсказки' })).toBeTruthy());
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const compared = screen.getByTestId('compared');
  expect(compared.textContent).toContain(one.approved);
  expect(compared.textContent).toContain('«Приветствие»: подсказки нет');
  expect(compared.textContent).toContain('«Расплывчатый срок»: подсказка осталась');
  expect(rewritten).toHaveBeenCalledWith(one.id, expect.stringContaining('здравствуйте'));
  await userEvent.click(within(compared).getByRole('button', { name: 'К началу' }));
  expect(cards()).toHaveLength(1);
});

test('while nothing is approved yet the exercise says so and compares with the earlier words', async () => {
  show({ answers: [answer({ approved: null })] });
  await userEvent.click(screen.getByRole('button', { name: 'Переписать по замечанию' }));
  await userEvent.click(screen.getByRole('button', { name: 'Готово' }));
  expect(screen.getByTestId('compared').textContent).toContain(
    'Одобренного ответа на этот комментарий пока нет',
  );
});

test('a trainee without answers learns what will stand here, anybody else sees nothing of it', () => {
  show({ answers: [] });
  expect(screen.getByText(/Здесь появятся ответы, которые вы отправите/)).toBeTruthy();
});

test('a moderator whose answers nobody checks has no such part', () => {
  show({ answers: [], expected: false });
  expect(screen.queryByText('Ваши ответы на проверке')).toBeNull();
});

test('a hub that is away is named, and what is here stays', () => {
  show({ answers: [answer()], trouble: 'Сервер команды не отвечает.' });
  expect(screen.getByRole('alert').textContent).toContain('Показано то, что уже пришло в этот браузер');
  expect(cards()).toHaveLength(1);
});
