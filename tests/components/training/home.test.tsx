import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { TrainingActions, TrainingData } from '~/components/training/data.ts';
import { sayRefusal } from '~/components/training/say-refusal.ts';
import { partCodes } from '~/lib/locale/error-code.ts';
import { readCases } from '~/lib/training/case-file.ts';
import { certificateOf } from '~/lib/training/certificate.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { onlyHeard } from '~/tests/components/heard.ts';
import { attempt, SILENCED } from '~/tests/training/attempts.ts';
import { showTraining } from './stage.tsx';

const set = shippedCases();
const ATTEMPTS = [
  attempt('09:00', { ...SILENCED, ground: 'criticism', case: 'harsh-1' }),
  attempt('09:01'),
  attempt('09:02', { case: 'ask-pool' }),
];

function show(changes: Partial<TrainingData> = {}, actions: Partial<TrainingActions> = {}) {
  return showTraining({ attempts: ATTEMPTS, ...changes }, actions);
}

const rowOf = (ground: string) => {
  const row = screen.getByTestId('score').querySelector<HTMLElement>(`[data-ground="${ground}"]`);
  if (!row) throw new Error(ground);
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
};

test('it says first that nothing can be posted from here', () => {
  show({ attempts: [] });
  expect(screen.getByText(/Здесь ничего нельзя опубликовать/)).toBeTruthy();
  expect(screen.getByText(/Итоги появятся после первого случая/)).toBeTruthy();
});

test('the keyboard is led back to the beginning when a lesson is left', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Начать занятие' }));
  screen.getByRole('button', { name: 'Закончить занятие' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Тренажёр' }));
});

test('the score stands by rule, with its formula and false removals apart', () => {
  show();
  expect(rowOf('criticism').slice(0, 3)).toEqual(['0 %', '0 из 1', '1']);
  expect(rowOf('question').slice(0, 3)).toEqual(['100 %', '2 из 2', '0']);
  expect(screen.getByText(/3 × ложные удаления/)).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: /На вопрос, просьбу и жалобу отвечаем сдано/ })).toBeTruthy();
});

test('a lesson of one drill holds only cases of that drill', async () => {
  show();
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Посчитать срок');
  await userEvent.click(screen.getByRole('button', { name: 'Начать занятие' }));
  expect(screen.getByTestId('lesson').dataset.case).toMatch(/^clock-/);
  expect(screen.getByRole('heading', { name: 'Случай 1 из 10' })).toBeTruthy();
});

test('a certificate lists what was passed and can be opened by the supervisor from its file', async () => {
  const actions = show();
  await userEvent.type(screen.getByRole('textbox', { name: 'Имя и фамилия' }), 'Ирина Стажёрова');
  await userEvent.click(screen.getByRole('button', { name: 'Показать свидетельство' }));
  const certificate = screen.getByTestId('certificate');
  expect(certificate.textContent).toContain(`Сдано правил: 1 из ${set.grounds.length}`);
  expect(certificate.textContent).toContain('Случаев: 3, из них ложных удалений: 1');
  await userEvent.click(screen.getByRole('button', { name: 'К началу' }));
  const given = certificateOf('Пётр', set, ATTEMPTS, new Date('2026-11-18T10:00:00Z'));
  const file = new File([JSON.stringify(given)], 'certificate.json', { type: 'application/json' });
  await userEvent.upload(screen.getByTestId('certificate-open'), file);
  expect(await screen.findByRole('heading', { name: 'Пётр' })).toBeTruthy();
  expect(actions.certificates.keep).toHaveBeenCalledWith(given);
  expect(screen.getByRole('status').textContent).toBe('Свидетельство сохранено на этом устройстве: Пётр.');
});

test('certificates of colleagues stand by name with what was passed and when, and each can be erased', async () => {
  const at = new Date('2026-11-18T10:00:00Z');
  const certificates = ['Анна', 'Пётр'].map((name) => {
    const certificate = certificateOf(name, set, ATTEMPTS, at);
    return { checksum: certificate.checksum, keptAt: at.toISOString(), certificate };
  });
  const { certificates: actions } = show({ certificates });
  const [anna, peter] = within(screen.getByTestId('kept-certificates')).getAllByText(/^(?:Анна|Пётр)$/);
  expect([anna?.textContent, peter?.textContent]).toEqual(['Анна', 'Пётр']);
  expect(screen.getAllByText('сдано 1 правило, свидетельство от 18 ноября 2026 г.')).toHaveLength(2);
  expect(
    screen.getAllByText('На вопрос, просьбу и жалобу отвечаем', { exact: false }).length,
  ).toBeGreaterThan(1);
  await userEvent.click(screen.getByRole('button', { name: /^Стереть ?: Пётр$/ }));
  expect(actions.erase).toHaveBeenCalledWith(certificates[1]?.checksum);
  expect(onlyHeard().textContent).toContain('Свидетельство стёрто: Пётр');
});

test('two certificates of one person stand in one line with the newest, and are erased together', async () => {
  const certificates = [
    ['Анна  Лис', '2026-10-01'],
    ['анна лис', '2026-11-18'],
  ].map(([name = '', day]) => {
    const certificate = certificateOf(name, set, ATTEMPTS, new Date(`${day}T10:00:00Z`));
    return { checksum: certificate.checksum, keptAt: '2026-11-18T10:00:00.000Z', certificate };
  });
  const { certificates: actions } = show({ certificates });
  const people = within(screen.getByTestId('kept-certificates'));
  expect(people.getAllByText(/^анна +лис$/i)).toHaveLength(1);
  expect(people.getByText('сдано 1 правило, свидетельство от 18 ноября 2026 г.')).toBeTruthy();
  expect(people.getByText('Ещё раньше: 1 октября 2026 г.')).toBeTruthy();
  await userEvent.click(people.getByRole('button', { name: /^Стереть/ }));
  await screen.findByText(/^Свидетельство стёрто/);
  for (const { checksum } of certificates) expect(actions.erase).toHaveBeenCalledWith(checksum);
});

test('a certificate that was changed is refused in words', async () => {
  show();
  const given = certificateOf('Пётр', set, ATTEMPTS, new Date('2026-11-18T10:00:00Z'));
  const file = new File([JSON.stringify({ ...given, name: 'Павел' })], 'c.json', {
    type: 'application/json',
  });
  await userEvent.upload(screen.getByTestId('certificate-open'), file);
  expect((await screen.findByRole('alert')).textContent).toContain('файл изменён или испорчен');
});

test('own cases are brought by a file and taken away with a button', async () => {
  const { takeCases, dropCases } = show({ own: 2 });
  expect(screen.getByText('Добавлено 2 своих случая.')).toBeTruthy();
  const file = new File(['{"otklik-cases":1}'], 'cases.json', { type: 'application/json' });
  await userEvent.upload(screen.getByTestId('training-own'), file);
  expect(takeCases).toHaveBeenCalledWith('{"otklik-cases":1}');
  await userEvent.click(screen.getByRole('button', { name: 'Убрать свои случаи' }));
  expect(dropCases).toHaveBeenCalled();
});

test.each([
  ['{', 'Это не JSON. Выберите файл со случаями.'],
  ['{"otklik-cases": 9}', 'Формат файла новее этой сборки (9). Обновите Отклик.'],
  [
    '{"otklik-cases": 1, "cases": [{"id": "own"}]}',
    'Не подходит поле «cases[0].drill». Исправьте его и загрузите файл снова.',
  ],
])('a file %s is refused with a sentence that says what to do', (text, sentence) => {
  const reading = readCases(text, set);
  expect(reading.ok ? null : partCodes(sayRefusal(reading.refusal))).toEqual({
    text: sentence,
    codes: [209],
  });
});
