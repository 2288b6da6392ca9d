import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { done } from './options-actions.ts';
import { SETTINGS, section, show } from './options-stage.tsx';

test('every page says who added it and whether it is moderated', () => {
  show();
  const [mine, managed] = section('Страницы').getAllByRole('listitem');
  expect(mine?.textContent).toContain('добавили вы');
  expect(managed?.textContent).toContain('вы управляете ею в соцсети');
  const boxes = section('Страницы').getAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
});

test('a page is switched on again by its box', async () => {
  const switchPage = vi.fn(done);
  show({ switchPage });
  await userEvent.click(screen.getByRole('checkbox', { name: /Администрация в ОК/ }));
  expect(switchPage).toHaveBeenCalledWith(SETTINGS.pages[1], true);
});

test('pages and bodies of one name on two networks are told apart by whoever hears their buttons', () => {
  const pages = SETTINGS.pages.map((page) => ({ ...page, name: 'Администрация города' }));
  const official = { owner: '-4501', slug: 'zhkh', name: 'ЖКХ города' };
  const officials = (['vk', 'ok'] as const).map((network) => ({ ...official, network }));
  show({}, { ...SETTINGS, pages, officials });
  const names = screen
    .getAllByRole('button', { name: /^(Убрать\s*:|Добавить факт)/ })
    .map((button) => button.textContent);
  expect(names).toContain('Убрать: Администрация города, Одноклассники');
  expect(names).toContain('Убрать: ЖКХ города, ВКонтакте');
  expect(names.filter((name) => name.startsWith('Добавить факт'))).toHaveLength(2);
  expect(new Set(names).size).toBe(names.length);
});

test('a page that is removed leaves the others', async () => {
  const keepPages = vi.fn(done);
  show({ keepPages });
  await userEvent.click(screen.getByRole('button', { name: /Убрать.*Администрация города/ }));
  expect(keepPages).toHaveBeenCalledWith([SETTINGS.pages[1]]);
});

test('another body is added by an address with its number', async () => {
  const keepOfficials = vi.fn(done);
  show({ keepOfficials });
  await userEvent.type(screen.getByLabelText('Адрес с номером сообщества'), 'vk.com/wall-777_12');
  await userEvent.type(screen.getByLabelText('Название'), 'Водоканал');
  await userEvent.click(screen.getByRole('button', { name: 'Добавить' }));
  const added = { network: 'vk', owner: '-777', slug: null, name: 'Водоканал' };
  expect(keepOfficials).toHaveBeenCalledWith([SETTINGS.officials[0], added]);
});

test.each([
  ['vk.com/zhkh', /номер сообщества не узнать/],
  ['example.com/club1', /Это не адрес сообщества/],
  ['просто слова', /Это не адрес сообщества/],
])('an address without a number, %s, is refused with what to do', async (address, words) => {
  const keepOfficials = vi.fn(done);
  show({ keepOfficials });
  await userEvent.type(screen.getByLabelText('Адрес с номером сообщества'), address);
  await userEvent.click(screen.getByRole('button', { name: 'Добавить' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(keepOfficials).not.toHaveBeenCalled();
});

test('the hours name their source', () => {
  show();
  expect(section('Сроки').getByText(/«Инцидент», Московская область, 2020/)).toBeTruthy();
});

test('changed hours no longer go under the name of the source', async () => {
  const keepPolicy = vi.fn(done);
  show({ keepPolicy });
  const hours = screen.getByLabelText('Первая реакция, часов');
  await userEvent.clear(hours);
  await userEvent.type(hours, '4');
  await userEvent.click(section('Сроки').getByRole('button', { name: 'Сохранить' }));
  expect(keepPolicy).toHaveBeenCalledWith({ id: 'own', version: 1, normalHours: 4, emergencyHours: 1 });
});

test('a refused connection says why next to the form and keeps what was typed', async () => {
  show({ connect: async () => ({ ok: false, reason: 'Код не подошёл. Возьмите новый.' }) });
  await userEvent.type(screen.getByTestId('hub-url'), 'https://hub.example');
  await userEvent.type(screen.getByTestId('hub-code'), 'AB12');
  await userEvent.click(screen.getByTestId('hub-connect'));
  expect((await section('Сервер команды').findByRole('alert')).textContent).toBe(
    'Код не подошёл. Возьмите новый.',
  );
  expect(screen.getByTestId<HTMLInputElement>('hub-url').value).toBe('https://hub.example');
});

test('a settings file is handed over as text and its refusal is shown next to the button', async () => {
  const importFile = vi.fn(async () => ({ ok: false as const, reason: 'Это не JSON.' }));
  show({ importFile });
  const file = new File(['{ "otklik": 1'], 'otklik.json', { type: 'application/json' });
  await userEvent.upload(screen.getByTestId('settings-import'), file);
  expect(importFile).toHaveBeenCalledWith('{ "otklik": 1');
  expect((await section('Перенос настроек').findByRole('alert')).textContent).toBe('Это не JSON.');
});

test('a background that does not answer is told in words', async () => {
  show({ importFile: () => Promise.reject(new Error('Receiving end does not exist')) });
  const file = new File(['{}'], 'otklik.json', { type: 'application/json' });
  await userEvent.upload(screen.getByTestId('settings-import'), file);
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^Отклик не ответил: .+ Ничего не изменилось/,
  );
});

test('settings that could not be read are told at the top', () => {
  show({}, SETTINGS, 'Сохранённые настройки не читаются.');
  expect(screen.getByRole('alert').textContent).toBe('Сохранённые настройки не читаются.');
});

test('the language is chosen by its own name', async () => {
  const chosen = vi.fn();
  show({ chooseLanguage: chosen });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Русский' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'English' }));
  expect(chosen).toHaveBeenCalledWith('en');
});

test('whose answers are checked is one choice, trainees’ unless another was made', async () => {
  const keepApproval = vi.fn(done);
  show({ keepApproval });
  const choice = section('Проверка ответов');
  expect(choice.getByRole<HTMLInputElement>('radio', { name: 'Стажёров' }).checked).toBe(true);
  await userEvent.click(choice.getByRole('radio', { name: /^Всех/ }));
  expect(keepApproval).toHaveBeenCalledWith('everybody');
});

test('a threshold of the hints is changed by itself, and an emptied field leaves it as it was', async () => {
  const keepCoachLimits = vi.fn(done);
  show({ keepCoachLimits }, { ...SETTINGS, coachLimits: { promises: 3 } });
  const part = section('Пороги подсказок');
  const share = part.getByLabelText<HTMLInputElement>(/Совпадение с прежним ответом/);
  expect([share.value, share.placeholder]).toEqual(['', '50']);
  await userEvent.type(share, '70');
  await userEvent.clear(part.getByLabelText('Обещаний в ответе не больше'));
  await userEvent.click(part.getByRole('button', { name: 'Сохранить' }));
  expect(keepCoachLimits).toHaveBeenCalledWith({ repeat: 0.7 });
  await userEvent.click(part.getByRole('button', { name: 'Вернуть все как было' }));
  expect(keepCoachLimits).toHaveBeenLastCalledWith({});
});

test('for how long names are kept is chosen, ninety days at first', async () => {
  const keepRetention = vi.fn(done);
  show({ keepRetention });
  const choice = screen.getByLabelText<HTMLSelectElement>('Хранить имена жителей');
  expect(choice.selectedOptions[0]?.textContent).toBe('90 дней');
  await userEvent.selectOptions(choice, '30 дней');
  expect(keepRetention).toHaveBeenCalledWith({ namesDays: 30 });
});

test('the part that the address asks for is brought into sight', () => {
  const seen: string[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    seen.push(this.id);
  });
  location.hash = '#retention';
  show();
  expect(seen).toEqual(['retention']);
  location.hash = '';
});
