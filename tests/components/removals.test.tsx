import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '~/components/dashboard/dashboard.tsx';
import type { RemovalActions } from '~/components/removals/actions.ts';
import type { RemovalsData } from '~/components/removals/data.ts';
import type { RemovalRow } from '~/lib/log/rows.ts';
import { DEVICE, eventId, OTHER_DEVICE } from '~/tests/report/removal-rows.ts';
import { recordsOf, removed } from '~/tests/report/removals.ts';
import { data, NOW } from './dashboard-data.ts';
import { logActions } from './log-data.ts';
import { removalActions, removalsData } from './removals-data.ts';
import { triageActions } from './triage-data.ts';

const SWEARING = removed(1, 'Иди на хуй, Петров');
const QUESTION = removed(2, 'Когда засыплют яму?', {
  rule: null,
  author: { id: '502', slug: null, name: 'Пётр Алёхин' },
});
const BY_AUTHOR = removed(3, 'Передумал', { by: 'author', rule: null });
const ALL = [SWEARING, QUESTION, BY_AUTHOR];

const done = async () => ({ ok: true }) as const;
const none = { checkNow: done, retry: done, log: logActions() };

function show(
  removals: RemovalsData,
  at = '#removals',
  actions: Partial<RemovalActions> = {},
  failure: string | null = null,
) {
  location.hash = at;
  return render(
    <Dashboard
      data={data({ removals })}
      failure={failure}
      pageName={() => 'Администрация города'}
      actions={{ ...none, removals: removalActions(actions), triage: triageActions() }}
    />,
  );
}

const withRecords = (
  all: readonly ReturnType<typeof removed>[],
  given: Parameters<typeof recordsOf>[1] = {},
) => removalsData({ records: recordsOf(all, given) });

const texts = () =>
  screen.getAllByTestId('removal-row').map((row) => within(row).getByRole('link').textContent);

const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

const evidence = () => screen.getByTestId('removal-case');

function opened(given: Partial<RemovalRow>, actions: Partial<RemovalActions> = {}) {
  const one = removed(1, 'Иди на хуй, Петров', given);
  show(withRecords([one]), `#removals?id=${one.removal.id}`, actions);
}

const appeal = (decision: NonNullable<RemovalRow['appeal']>['decision'] = null) => ({
  id: eventId(50),
  openedAt: '2026-11-20T11:00:00.000Z',
  text: 'Меня удалили',
  decision,
});

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

test('before anything was removed the view says what it will be good for', () => {
  show(removalsData({}));
  expect(screen.getByText('Удалений не было')).toBeTruthy();
});

test('two figures of opposite sign stand beside each other, each with what it is counted from', () => {
  show(withRecords(ALL));
  expect(figure('Нарушения обработаны')).toBe('1 из 1 (100 %)');
  expect(figure('Ошибочные удаления')).toBe('1 из 2 (50 %)');
  expect(screen.getByText(/Вопросов 1, критики 0, по жалобам 0/)).toBeTruthy();
});

test('without removals by us there is no share, and so no zero', () => {
  show(withRecords([BY_AUTHOR]));
  expect(figure('Ошибочные удаления')).toBe('не из чего считать');
});

test('a list is a link with its count; chosen, it says how it is made and of how many', async () => {
  show(withRecords(ALL));
  const chip = screen.getByRole('link', { name: /^Удалён вопрос/ });
  expect(chip.textContent).toBe('Удалён вопрос1');
  expect(chip.getAttribute('href')).toBe('#removals?list=question');
  show(withRecords(ALL), '#removals?list=question');
  await vi.waitFor(() =>
    expect(screen.getAllByText(/официального ответа нет\. В списке 1, удалений нами 2\./)).toBeTruthy(),
  );
});

test('page, period, rule, remover and appeal narrow the list, and the address keeps them', async () => {
  show(withRecords(ALL));
  expect(texts()).toHaveLength(3);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Кто удалил' }), 'удалил автор');
  expect(texts()).toEqual(['Передумал']);
  expect(location.hash).toBe('#removals?by=author');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Кто удалил' }), 'Кто угодно');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Пункт правил' }), 'п. 2.1');
  expect(texts()).toEqual(['Иди на хуй, Петров']);
});

test('a complaint is found by its link, and nothing found says what can be looked for', async () => {
  show(withRecords(ALL));
  await userEvent.type(screen.getByRole('searchbox'), 'Алёхин вчера');
  expect(screen.queryAllByTestId('removal-row')).toHaveLength(0);
  expect(screen.getByText(/Ищем по ссылке/)).toBeTruthy();
  await userEvent.clear(screen.getByRole('searchbox'));
  await userEvent.type(screen.getByRole('searchbox'), 'vk.com/id502');
  expect(texts()).toEqual(['Когда засыплют яму?']);
});

test('a row opens the evidence: the words with the span underlined, rule, lexicon, clocks and digest', async () => {
  opened({});
  const mark = within(evidence()).getByText('хуй', { exact: false, selector: 'mark' });
  expect(mark.title).toMatch(/^мат · правило /);
  expect(evidence().textContent).toContain('2.1. Нецензурная брань');
  expect(evidence().textContent).toContain('словарь 2026-11-22');
  expect(evidence().textContent).toMatch(/Написан по соцсети20 ноября 2026/);
  expect(evidence().textContent).toContain('ab'.repeat(32));
  expect(within(evidence()).getByRole('link', { name: 'Ольга Кузнецова' }).getAttribute('href')).toBe(
    'https://vk.com/olga_k',
  );
  await screen.findByText('Журнал цел: записи 1–12 идут одна за другой');
  expect(evidence().textContent).toContain('внутреннее доказательство');
});

test('a digest that does not fit and a broken log are said aloud', async () => {
  opened(
    {},
    {
      check: async () => ({
        line: 'changed',
        words: 'changed',
        picture: 'none',
        chain: { ok: false, brokenAt: 7, why: 'hash' },
      }),
    },
  );
  await screen.findByText('Журнал нарушен на записи 7');
  expect(evidence().textContent).toContain('Запись не совпадает с отпечатком');
  expect(evidence().textContent).toContain('Текст или имена изменили после снимка');
});

test('the picture of a snapshot is shown, and one that was erased is told as erased', async () => {
  const one = removed(1, 'Иди на хуй, Петров');
  const pictured = { ...one, snapshot: { ...one.snapshot, picture: 'cd'.repeat(32) } };
  const place = `#removals?id=${one.removal.id}`;
  const first = show(withRecords([pictured]), place, { picture: async () => 'data:image/png;base64,AA==' });
  expect((await screen.findByRole('img', { name: /^Комментарий на экране/ })).getAttribute('src')).toMatch(
    /^data:image/,
  );
  first.unmount();
  show(withRecords([pictured]), place, { picture: async () => null });
  expect(await screen.findByText(/^Картинка стёрта/)).toBeTruthy();
});

test('Escape closes the evidence and gives the focus back to its row', async () => {
  opened({});
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByTestId('removal-case')).toBeNull());
  expect(document.activeElement?.textContent).toBe('Иди на хуй, Петров');
  expect(location.hash).toBe('#removals');
});

test('an appeal is written down with the words of the author', async () => {
  const openAppeal = vi.fn(done);
  opened({}, { openAppeal });
  await userEvent.type(screen.getByLabelText('Что пишет автор'), 'Меня удалили');
  await userEvent.click(screen.getByRole('button', { name: 'Записать жалобу' }));
  expect(openAppeal).toHaveBeenCalledWith(eventId(1), 'Меня удалили');
});

test('at the device that removed, a decision without another name is refused in words', async () => {
  const decideAppeal = vi.fn(done);
  opened({ appeal: appeal(), actor: DEVICE }, { decideAppeal });
  await userEvent.type(screen.getByLabelText('Почему'), 'Это вопрос');
  await userEvent.click(screen.getByRole('button', { name: 'Удалили зря' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /тот, кто удалил, жалобу на себя не рассматривает/,
  );
  expect(decideAppeal).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText('Кто решает'), 'Раиса');
  await userEvent.click(screen.getByRole('button', { name: 'Удалили зря' }));
  expect(decideAppeal).toHaveBeenCalledWith(eventId(50), {
    restored: true,
    reason: 'Это вопрос',
    decider: 'Раиса',
  });
});

test('at another device the person there decides, but not without a reason', async () => {
  const decideAppeal = vi.fn(done);
  opened({ appeal: appeal(), actor: OTHER_DEVICE }, { decideAppeal });
  await userEvent.click(screen.getByRole('button', { name: 'Удалили верно' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Напишите, почему решили так.');
  await userEvent.type(screen.getByLabelText('Почему'), 'Мат');
  await userEvent.click(screen.getByRole('button', { name: 'Удалили верно' }));
  expect(decideAppeal).toHaveBeenCalledWith(eventId(50), { restored: false, reason: 'Мат', decider: null });
});

test('where a colleague removed it and which one is unknown, whoever decides is named', async () => {
  opened({ appeal: appeal(), by: 'page', actor: DEVICE });
  expect(evidence().textContent).toContain('кто именно – неизвестно');
  await userEvent.type(screen.getByLabelText('Почему'), 'Мат');
  await userEvent.click(screen.getByRole('button', { name: 'Удалили верно' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('a granted appeal leads to where the network restores, and is marked when it has', async () => {
  const markRestored = vi.fn(done);
  const decision = {
    at: '2026-11-20T12:00:00.000Z',
    restored: true,
    reason: 'Вопрос',
    decider: 'Раиса',
    actor: 'x',
  };
  opened({ appeal: appeal(decision) }, { markRestored });
  expect(evidence().textContent).toContain('Решено: удалили зря');
  expect(screen.getByRole('link', { name: 'Открыть в соцсети' }).getAttribute('href')).toContain(
    'vk.com/wall',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Уже вернули' }));
  expect(markRestored).toHaveBeenCalledWith(eventId(1));
});

test('a removal without a reason is asked about, by the rules of its page', async () => {
  const giveReason = vi.fn(done);
  opened({ rule: null }, { giveReason });
  await userEvent.selectOptions(within(evidence()).getByRole('combobox'), '2.1');
  await userEvent.click(screen.getByRole('button', { name: 'Записать причину' }));
  expect(giveReason).toHaveBeenCalledWith(expect.objectContaining({ id: eventId(1) }), '2.1', '');
});

test('the ladder tells what still counts from what does not', () => {
  const measure = {
    kind: 'warning' as const,
    page: 'vk:-1',
    key: 'vk:-1:2:9',
    actor: DEVICE,
    author: { id: '501', slug: null, name: 'Ольга Кузнецова' },
    rule: null,
    step: 'warn',
    hours: null,
    networkReason: null,
    snapshot: null,
    text: '',
    cancelled: false,
  };
  const measures = [
    { ...measure, id: eventId(71), at: '2026-11-10T10:00:00.000Z' },
    { ...measure, id: eventId(72), at: '2026-01-10T10:00:00.000Z', step: '24h' },
    { ...measure, id: eventId(73), at: '2026-11-10T10:00:00.000Z', page: 'vk:-2' },
  ];
  show(withRecords([SWEARING], { measures }), `#removals?id=${SWEARING.removal.id}`);
  const lines = [...evidence().querySelectorAll('.ladder li')].map((line) => line.textContent);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^предупреждение.*действует до/);
  expect(lines[1]).toMatch(/^блокировка на 24 часа.*срок вышел$/);
});

test('personal data is erased only after it was asked twice', async () => {
  const eraseAuthor = vi.fn(done);
  opened({}, { eraseAuthor });
  await userEvent.click(screen.getByRole('button', { name: 'Стереть данные автора на этой странице' }));
  expect(eraseAuthor).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Стереть навсегда' }));
  expect(eraseAuthor).toHaveBeenCalledWith('vk:-1:2:1');
  expect(await screen.findByText('Данные стёрты. Журнал остался цел.')).toBeTruthy();
});

test('the evidence is copied as one text: words, facts, neighbours and digest', async () => {
  const copy = vi.fn<RemovalActions['copy']>(done);
  opened({}, { copy });
  await userEvent.click(screen.getByRole('button', { name: 'Скопировать' }));
  const [text] = copy.mock.calls[0] ?? [];
  expect(text).toContain('«Иди на хуй, Петров»');
  expect(text).toMatch(/Отмечено «хуй»: мат/);
  expect(text).toContain('Пункт правил: 2.1. Нецензурная брань');
  expect(text).toContain(`Отпечаток снимка: ${'ab'.repeat(32)}`);
});

test('a noisy rule is proposed for muting with its counts and what that changes, and muted by a person', async () => {
  const muteRule = vi.fn(done);
  const rule = {
    rule: 'insult.you',
    confirmed: 1,
    dismissed: 7,
    muted: false,
    noisy: true,
    standing: 4,
    examples: ['козлы'],
  };
  show(removalsData({ rules: [rule] }), '#removals', { muteRule });
  const line = screen.getByTestId('noisy-rule');
  expect(line.textContent).toContain('7 раз отклонено, 1 раз подтверждено');
  expect(line.textContent).toContain('Отклоняли: «козлы».');
  expect(line.textContent).toContain('флаг снимется с 4 комментариев');
  await userEvent.click(screen.getByRole('button', { name: 'Приглушить правило' }));
  expect(muteRule).toHaveBeenCalledWith('insult.you', true);
});

test('a muted rule can be brought back', async () => {
  const muteRule = vi.fn(done);
  const rule = {
    rule: 'insult.you',
    confirmed: 1,
    dismissed: 7,
    muted: true,
    noisy: false,
    standing: 0,
    examples: [],
  };
  show(removalsData({ rules: [rule] }), '#removals', { muteRule });
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть правило' }));
  expect(muteRule).toHaveBeenCalledWith('insult.you', false);
});

test('the rail says how many removals wait for a word', () => {
  show(withRecords([QUESTION, removed(4, 'Мат', { appeal: appeal() })]), '#queue');
  expect(screen.getByRole('link', { name: /^Удаления/ }).textContent).toMatch(/2$/);
});

test('a log that cannot be read says so', () => {
  show(removalsData({}), '#removals', {}, 'нет места');
  expect(screen.getByRole('alert').textContent).toContain('нет места');
});
