import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Moderation } from '~/components/options/moderation.tsx';
import { DEFAULT_RULES } from '~/lib/moderation/default-rules.ts';
import { type PageSetting, settingsSchema } from '~/lib/settings/schema.ts';
import { onlyHeard } from '~/tests/components/heard.ts';

const done = async () => ({ ok: true }) as const;

const { pages: PAGES } = settingsSchema.parse({
  otklik: 1,
  pages: [
    { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Администрация города' },
    {
      network: 'ok',
      owner: '70000001234567',
      name: 'Администрация',
      rules: [{ number: '4.1', text: 'Мат запрещён' }],
      blurObscene: true,
    },
  ],
});

function show(onChange: (page: PageSetting) => ReturnType<typeof done> = done, pages = PAGES) {
  return render(<Moderation pages={pages} onChange={onChange} />);
}

const type = (text: string) => userEvent.type(screen.getByRole('textbox'), text.replaceAll('\n', '{Enter}'));
const save = (what: string) => screen.getByRole<HTMLButtonElement>('button', { name: `Сохранить ${what}` });

test('a page without rules is offered a set, and takes it with one press', async () => {
  const onChange = vi.fn(done);
  show(onChange);
  expect(screen.getByText(/Своих правил пока нет/)).toBeTruthy();
  expect(screen.getByText(/^Нецензурная брань/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Взять этот набор' }));
  expect(onChange).toHaveBeenCalledWith({ ...PAGES[0], rules: DEFAULT_RULES });
});

test('rules are written as a text, and what was understood is shown while it is written', async () => {
  const onChange = vi.fn(done);
  show(onChange);
  await userEvent.click(screen.getByRole('button', { name: 'Вписать свои' }));
  expect(save('правила').disabled).toBe(true);
  await type('1. Без мата\n2.1 Без оскорблений');
  const preview = within(onlyHeard());
  expect(preview.getByText('Прочитано 2 пункта.')).toBeTruthy();
  expect(preview.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1Без матамат',
    '2.1Без оскорбленийоскорбление',
  ]);
  await userEvent.click(save('правила'));
  expect(onChange).toHaveBeenCalledWith({
    ...PAGES[0],
    rules: [
      { number: '1', text: 'Без мата' },
      { number: '2.1', text: 'Без оскорблений' },
    ],
  });
  expect(await screen.findByText('Правила сохранены.')).toBeTruthy();
});

test('a line that is no rule says its number and what to do, and nothing is saved', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Вписать свои' }));
  await type('1. Без мата\nУважайте друг друга\n1. Без рекламы');
  const preview = within(onlyHeard());
  expect(preview.getByText(/^Строка 2: нет номера\. Начните/)).toBeTruthy();
  expect(preview.getByText(/^Строка 3: такой номер уже есть/)).toBeTruthy();
  expect(save('правила').disabled).toBe(true);
});

test('each page has its own rules and switches', async () => {
  const onChange = vi.fn(done);
  show(onChange);
  await userEvent.selectOptions(screen.getByLabelText('Страница'), 'ok:70000001234567');
  expect(screen.getByText('Мат запрещён')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Размывать мат/ }).checked).toBe(true);
  await userEvent.click(screen.getByRole('checkbox', { name: /грубые слова/ }));
  expect(onChange).toHaveBeenCalledWith({ ...PAGES[1], vulgar: true });
  await userEvent.click(screen.getByRole('button', { name: 'Изменить' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('4.1. Мат запрещён');
});

test('the steps of measures can be changed, and so can the days until they go stale', async () => {
  const onChange = vi.fn(done);
  show(onChange);
  const steps = screen.getAllByLabelText<HTMLSelectElement>(/^Ступень/);
  expect(steps.map(({ selectedOptions }) => selectedOptions[0]?.textContent)).toEqual([
    'предупреждение',
    'блокировка на 24 часа',
    'блокировка на 7 дней',
    'решение руководителя',
  ]);
  await userEvent.selectOptions(screen.getByLabelText('Ступень 2'), '3d');
  await userEvent.click(screen.getByRole('button', { name: 'Убрать ступень 3' }));
  const days = screen.getByLabelText('Мера устаревает через, дней');
  await userEvent.clear(days);
  await userEvent.type(days, '30');
  await userEvent.click(save('ступени'));
  const ladder = { steps: ['warn', '3d', 'supervisor'], staleDays: 30 };
  expect(onChange).toHaveBeenCalledWith({ ...PAGES[0], ladder });
});

test('a page has to be there before it can have rules; criticism has no switch', () => {
  const { unmount } = show(done, []);
  expect(screen.getByText(/^Сначала добавьте страницу/)).toBeTruthy();
  unmount();
  show();
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  expect(screen.getByText('Критика не помечается никогда: это не настраивается.')).toBeTruthy();
});
