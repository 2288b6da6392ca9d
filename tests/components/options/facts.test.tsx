import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Facts as FactsEditor } from '~/components/options/facts/facts.tsx';
import { Facts } from '~/components/overlay/composer/facts.tsx';
import { insertAtCaret } from '~/components/overlay/composer/insert-at-caret.ts';
import type { FactsView, PageFact } from '~/lib/comment/page-fact.ts';
import { type PageSetting, settingsSchema } from '~/lib/settings/schema.ts';
import { onlyHeard } from '~/tests/components/heard.ts';

const TODAY = '2026-11-22';
const done = async () => ({ ok: true }) as const;
const fact = (label: string, until: string): PageFact => ({ kind: 'phone', label, value: '5-12-34', until });

const { pages: PAGES } = settingsSchema.parse({
  otklik: 1,
  pages: [
    {
      network: 'vk',
      owner: '-38612614',
      name: 'Администрация города',
      facts: [fact('Горсвет', '2026-11-01'), fact('ЖЭУ-3', '2026-11-25'), fact('ЕДДС', '2027-05-01')],
    },
    { network: 'ok', owner: '70000001234567', name: 'Администрация' },
  ],
});

function edit(onChange: (page: PageSetting) => ReturnType<typeof done> = done) {
  return render(<FactsEditor pages={PAGES} today={TODAY} onChange={onChange} />);
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

test('each fact says until when it is offered, and what is out of date is said first', () => {
  edit();
  expect(onlyHeard().textContent).toBe(
    '1 факт устарел и не предлагается. 1 факт устареет в ближайшие 14 дней.',
  );
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines[0]).toContain('устарел 1 нояб.');
  expect(lines[1]).toContain('ещё 3 дня, до 25 нояб.');
  expect(lines[2]).toContain('до 1 мая 2027');
});

test('a fact that goes out of date is told where nothing was told before', () => {
  const pages = (until: string): PageSetting[] =>
    PAGES.slice(0, 1).map((page) => ({ ...page, facts: [fact('ЕДДС', until)] }));
  const shown = (until: string) => <FactsEditor pages={pages(until)} today={TODAY} onChange={done} />;
  const { rerender } = render(shown('2027-05-01'));
  const [region] = screen.getAllByRole('status');
  expect(region?.textContent).toBe('');
  rerender(shown('2026-11-21'));
  expect(onlyHeard()).toBe(region);
  expect(region?.textContent).toMatch(/^1 факт устарел/);
});

test('a fact is written with a day half a year ahead and kept with the others', async () => {
  const onChange = vi.fn(done);
  edit(onChange);
  await press(/Добавить факт.*Администрация города/);
  await userEvent.selectOptions(screen.getByLabelText('Что это'), 'часы');
  await userEvent.type(screen.getByLabelText('Чьё или о чём'), 'Приёмная');
  await userEvent.type(screen.getByLabelText('Значение'), ' пн–чт 8:00–17:00');
  await press('Сохранить факт');
  const added = { kind: 'hours', label: 'Приёмная', value: 'пн–чт 8:00–17:00', until: '2027-05-22' };
  expect(onChange).toHaveBeenCalledWith({ ...PAGES[0], facts: [...(PAGES[0]?.facts ?? []), added] });
  expect(await screen.findByText('Факты сохранены')).toBeTruthy();
});

test('a ready sentence is refused with the reason, and what was typed stays', async () => {
  const onChange = vi.fn(done);
  edit(onChange);
  await press(/Добавить факт.*Администрация города/);
  await userEvent.type(screen.getByLabelText('Чьё или о чём'), 'Ответ');
  await userEvent.type(screen.getByLabelText('Значение'), 'Благодарим за обращение');
  await press('Сохранить факт');
  expect(screen.getByRole('alert').textContent).toMatch(/готовая фраза, а не факт/);
  expect(screen.getByLabelText<HTMLInputElement>('Значение').value).toBe('Благодарим за обращение');
  expect(onChange).not.toHaveBeenCalled();
});

test('a fact that is taken away comes back to its place', async () => {
  const onChange = vi.fn<(page: PageSetting) => ReturnType<typeof done>>(done);
  edit(onChange);
  await press(/Убрать.*ЖЭУ-3/);
  const [one, two, three] = PAGES[0]?.facts ?? [];
  expect(onChange).toHaveBeenLastCalledWith({ ...PAGES[0], facts: [one, three] });
  expect(await screen.findByText(/Убран факт «ЖЭУ-3»/)).toBeTruthy();
  await press('Вернуть');
  // Nobody took it from the page of this test, so it stands there twice now: at its place.
  expect(onChange).toHaveBeenLastCalledWith({ ...PAGES[0], facts: [one, two, two, three] });
});

test('a page without facts takes those of another page with one press', async () => {
  const onChange = vi.fn(done);
  edit(onChange);
  await press(/Взять факты: Администрация города/);
  expect(onChange).toHaveBeenCalledWith({ ...PAGES[1], facts: PAGES[0]?.facts });
});

function compose(view: FactsView | null, onWrite = vi.fn()) {
  const area = document.createElement('textarea');
  document.body.append(area);
  const reach = vi.fn(async () => view);
  render(<Facts commentKey="vk:-1:1:1" field={{ current: area }} reach={reach} onWrite={onWrite} />);
  return { area, reach, onWrite };
}

const OFFERED: FactsView = {
  facts: [fact('Горсвет', '2027-01-01'), fact('ЖЭУ-3', '2027-01-01')],
  expired: 2,
  soon: 0,
};

test('a fact goes to the caret by the keyboard alone, the arrows choose it', async () => {
  const { area, onWrite } = compose(OFFERED);
  area.value = 'Звоните до пятницы.';
  area.setSelectionRange(7, 7);
  const first = await screen.findByRole('button', { name: /Горсвет/ });
  first.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toContain('ЖЭУ-3');
  await userEvent.keyboard('{Enter}');
  expect(onWrite).toHaveBeenCalledWith('Звоните 5-12-34 до пятницы.');
  expect(document.activeElement).toBe(area);
  expect(area.selectionStart).toBe('Звоните 5-12-34'.length);
});

test('facts out of date are counted and not offered, and the way to the options is beside them', async () => {
  const { reach } = compose({ ...OFFERED, facts: [] });
  expect(await screen.findByText('2 факта устарели и не предлагаются')).toBeTruthy();
  await press('Проверить в настройках');
  expect(reach).toHaveBeenLastCalledWith('facts.open', {});
});

test('many facts are searched by label and by value', async () => {
  const facts = Array.from({ length: 12 }, (_, index) => ({
    ...fact(`ЖЭУ-${index}`, '2027-01-01'),
    value: `5-00-${10 + index}`,
  }));
  compose({ facts, expired: 0, soon: 0 });
  await userEvent.type(await screen.findByRole('searchbox'), '5-00-17');
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  expect(screen.getByRole('listitem').textContent).toContain('ЖЭУ-7');
  await userEvent.type(screen.getByRole('searchbox'), 'нет такого');
  expect(await screen.findByText('Такого факта нет.')).toBeTruthy();
});

test('few facts are not searched, and a page without any says where they come from', async () => {
  compose({ facts: [], expired: 0, soon: 0 });
  expect(await screen.findByText(/встанут сюда/)).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test.each([
  ['', 0, 0, '112'],
  ['Тел. ', 5, 5, 'Тел. 112'],
  ['Тел.', 4, 4, 'Тел. 112'],
  ['Тел. (, ', 6, 6, 'Тел. (112, '],
  ['Тел. 103 всегда', 5, 8, 'Тел. 112 всегда'],
])('«%s» takes a value at %i', (text, start, end, wanted) => {
  const area = document.createElement('textarea');
  area.value = text;
  area.setSelectionRange(start, end);
  const written: string[] = [];
  insertAtCaret(area, '112', (now) => written.push(now));
  expect(written).toEqual([wanted]);
});
