import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RemovalActions } from '~/components/removals/actions.ts';
import { NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { DEVICE, eventId } from '~/tests/report/removals/removal-rows.ts';
import { removed } from '~/tests/report/removals/removals.ts';
import { done, evidence, opened, show, withRecords } from './removals-view.tsx';

const SWEARING = removed(1, 'Иди на хуй, Петров');

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
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

test('what the check found is put where a screen reader heard that it is under way', async () => {
  opened({});
  const [region] = within(evidence())
    .getAllByRole('status')
    .filter(({ textContent }) => textContent !== '');
  expect(region?.textContent).toBe('Пересчитываем отпечатки…');
  await screen.findByText('Журнал цел: записи 1–12 идут одна за другой');
  expect(region?.isConnected).toBe(true);
  expect(region?.textContent).toContain('Журнал цел');
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

test('of what was erased neither «no picture» nor «no neighbours» is claimed', () => {
  const { removal } = SWEARING;
  const gone = { ...SWEARING, removal: { ...removal, author: { id: null, slug: null, name: '' } } };
  const erased = new Set([removal.snapshot ?? '']);
  show(withRecords([gone], { erased }), `#removals?id=${removal.id}`);
  expect(evidence().textContent).toContain('Картинка, если была, стёрта вместе с текстом.');
  expect(evidence().textContent).toContain('Соседние комментарии стёрты вместе с текстом.');
  expect(evidence().textContent).not.toContain('Картинки нет');
});

test('an author whom a colleague removed is erased with everything of theirs that the team removed or warned of', async () => {
  const eraseTold = vi.fn(done);
  const other = removed(2, 'И ещё раз на хуй');
  const stranger = removed(3, 'Не тот автор', {});
  const author = { id: '777', slug: null, name: 'Пётр' };
  const elsewhere = new Map([[SWEARING.removal.id, null]]);
  const records = withRecords([SWEARING, other, { ...stranger, removal: { ...stranger.removal, author } }], {
    elsewhere,
  });
  show(records, `#removals?id=${SWEARING.removal.id}`, { eraseTold });
  await userEvent.click(screen.getByRole('button', { name: 'Стереть данные автора на этой странице' }));
  expect(screen.getByText(/в браузерах коллег, когда те выйдут на связь/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Стереть навсегда' }));
  expect(eraseTold).toHaveBeenCalledWith([SWEARING.removal.key, other.removal.key]);
  expect(await screen.findByText(/^Стирание записано/)).toBeTruthy();
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
