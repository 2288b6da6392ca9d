import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '~/components/dashboard/dashboard.tsx';
import type { ReviewActions, ReviewsData } from '~/components/dashboard/review/data.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';
import { removalsData } from '~/tests/components/removals/removals-data.ts';
import { actionsOf, done } from './dashboard-actions.ts';
import { data, inMinutes, NOW, reviewActions } from './dashboard-data.ts';

function draft(given: Partial<ReviewDraft> = {}): ReviewDraft {
  return {
    id: '5c2a0d0e-6b1c-4a52-9a0b-2f6a0f3f9b11',
    key: 'vk:-1:2:3',
    page: 'vk:-1',
    url: 'https://vk.com/wall-1_2?reply=3',
    citizen: 'Ольга К.',
    comment: 'Когда засыплют яму?',
    text: 'Ольга, здравствуйте. Яму засыплют в ближайшее время.',
    findings: [{ rule: 'vague-deadline', level: 'must', start: 34, end: 51, values: ['в ближайшее время'] }],
    muted: ['vy'],
    version: 1,
    edition: 1,
    state: 'waiting',
    from: { device: 'pupil', name: 'Пост стажёра', role: 'trainee' },
    sent_at: inMinutes(-10),
    decided: null,
    ...given,
  };
}

const OTHER = '7d3b1e1f-6b1c-4a52-9a0b-2f6a0f3f9b12';
const other = draft({ id: OTHER, key: 'vk:-1:2:9', comment: 'Где ёлка?', sent_at: inMinutes(-5) });
const address = (id = draft().id) => `#review?draft=${id}`;

function show(
  reviews: Partial<ReviewsData> | null,
  at = '#review',
  actions: Partial<ReviewActions> = {},
  device: string | null = 'chief',
) {
  location.hash = at;
  const heard = { drafts: [], heardAt: NOW.toISOString(), trouble: null, ...reviews };
  const given = data({ reviews: reviews && heard, removals: removalsData({ device }) });
  const all = actionsOf({ reviews: reviewActions(actions) });
  return render(<Dashboard data={given} unread={null} pageName={() => 'Администрация'} actions={all} />);
}

const rail = () => within(screen.getByRole('navigation'));
const opened = () => within(screen.getByTestId('review-case'));

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
  return () => vi.useRealTimers();
});

test('the way there stands in the rail for a supervisor alone, with how many wait', () => {
  const { unmount } = show({
    drafts: [draft(), other, draft({ id: 'own', from: { ...other.from, device: 'chief' } })],
  });
  expect(rail().getByRole('link', { name: /На проверке/ }).textContent).toContain('2');
  unmount();
  show(null, '#queue');
  expect(rail().queryByRole('link', { name: /На проверке/ })).toBeNull();
});

test('a draft is read whole: the comment, the answer with its places, what was muted, and who sent it', () => {
  show({ drafts: [draft()] }, address());
  const card = opened();
  expect(card.getByText('Когда засыплют яму?')).toBeTruthy();
  expect(card.getByText('в ближайшее время', { selector: 'mark' }).dataset.level).toBe('must');
  expect(card.getByRole('list', { name: 'Подсказки' }).textContent).toContain('Важно');
  expect(card.getByText(/не подходит: ««Вы» и «вы»»/)).toBeTruthy();
  expect(card.getByText(/Пост стажёра, стажёр · прислан: .* · Администрация/)).toBeTruthy();
  expect(card.getByRole('link', { name: 'Открыть на странице' }).getAttribute('href')).toBe(draft().url);
  expect(document.activeElement?.id).toBe('draft-title');
});

test('an address outside the networks is no link', () => {
  show({ drafts: [draft({ url: 'https://evil.example/' })] }, address());
  expect(opened().queryByRole('link', { name: 'Открыть на странице' })).toBeNull();
});

test('a draft is not returned without a word, and with one goes back by Ctrl+Enter to the next', async () => {
  const decide = vi.fn(done);
  const user = userEvent.setup();
  show({ drafts: [draft(), other] }, address(), { decide });
  await user.click(opened().getByRole('button', { name: 'Вернуть с замечаниями' }));
  expect(opened().getByRole('alert').textContent).toContain('напишите, что в нём поправить');
  expect(decide).not.toHaveBeenCalled();
  await user.type(opened().getByLabelText('Замечания'), 'Назовите день.{Control>}{Enter}{/Control}');
  expect(decide).toHaveBeenCalledWith(draft(), { decision: 'returned', remarks: 'Назовите день.' });
  await waitFor(() => expect(screen.getByTestId('review-case').dataset.id).toBe(OTHER));
  expect(screen.getByText('Возвращено. Автор увидит замечания.')).toBeTruthy();
});

test('a draft is approved as it is, or as the supervisor words it', async () => {
  const decide = vi.fn(done);
  const user = userEvent.setup();
  const { unmount } = show({ drafts: [draft()] }, address(), { decide });
  await user.click(opened().getByRole('button', { name: 'Одобрить' }));
  expect(decide).toHaveBeenCalledWith(draft(), { decision: 'approved', remarks: null, text: null });
  unmount();
  show({ drafts: [draft()] }, address(), { decide });
  await user.click(opened().getByRole('button', { name: 'Поправить текст самому' }));
  const field = opened().getByLabelText('Текст, который вы одобрите');
  await user.clear(field);
  await user.type(field, 'Засыплют завтра.');
  await user.click(opened().getByRole('button', { name: 'Одобрить мой текст' }));
  expect(decide).toHaveBeenLastCalledWith(draft(), {
    decision: 'approved',
    remarks: null,
    text: 'Засыплют завтра.',
  });
});

test('the rules that a remark names are ticked by themselves, can be unticked, and go with it', async () => {
  const decide = vi.fn(async () => ({ ok: true }) as const);
  const user = userEvent.setup();
  show({ drafts: [draft()] }, address(), { decide });
  const remarks = 'Нет приветствия и упрёка не надо.';
  await user.type(opened().getByLabelText('Замечания'), remarks);
  const tick = (name: string) => opened().getByRole<HTMLInputElement>('checkbox', { name });
  expect(tick('Приветствие').checked).toBe(true);
  expect(tick('Расплывчатый срок').checked).toBe(false);
  await user.click(tick('Расплывчатый срок'));
  await user.click(tick('Упрёк'));
  await user.selectOptions(opened().getByRole('combobox', { name: 'Добавить правило' }), 'Место');
  await user.click(opened().getByRole('button', { name: 'Вернуть с замечаниями' }));
  const rules = ['vague-deadline', 'greeting', 'place-named'];
  expect(decide).toHaveBeenCalledWith(draft(), { decision: 'returned', remarks, rules });
});

test('when another supervisor was faster it is said, and the remarks stay', async () => {
  const decide = async () => ({ ok: false, reason: 'Черновик уже изменили.' }) as const;
  const user = userEvent.setup();
  show({ drafts: [draft()] }, address(), { decide });
  await user.type(opened().getByLabelText('Замечания'), 'Назовите день.');
  await user.click(opened().getByRole('button', { name: 'Вернуть с замечаниями' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Черновик уже изменили.');
  expect(opened().getByLabelText<HTMLTextAreaElement>('Замечания').value).toBe('Назовите день.');
});

test('an own draft is for another supervisor', () => {
  show({ drafts: [draft()] }, address(), {}, 'pupil');
  expect(opened().queryByRole('button', { name: 'Одобрить' })).toBeNull();
  expect(opened().getByText(/его проверит другой руководитель/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Проверять нечего' })).toBeTruthy();
});

test('a draft that was replaced leads to the new one, and earlier remarks stand beside it', () => {
  const remarks = {
    at: inMinutes(-30),
    by: { device: 'chief', name: 'Марина' },
    remarks: 'Назовите день.',
    text: null,
  };
  const returned = draft({ id: 'first', state: 'returned', decided: remarks });
  const gone = draft({ id: 'second', state: 'withdrawn', edition: 2, text: '', comment: '' });
  const fresh = draft({ id: OTHER, edition: 3, text: 'Ольга, яму засыплют 20 ноября.' });
  const { unmount } = show({ drafts: [returned, gone, fresh] }, address('second'));
  const aloud = within(screen.getByTestId('review-gone')).getByRole('alert');
  expect(aloud.textContent).toContain('Автор прислал другой текст.');
  expect(screen.getByRole('link', { name: 'Открыть новый текст' }).getAttribute('href')).toBe(address(OTHER));
  unmount();
  show({ drafts: [returned, gone, fresh] }, address(OTHER));
  expect(opened().getByText('Назовите день.')).toBeTruthy();
});

test.each<[string, Partial<ReviewsData>, string]>([
  ['before the hub answered', { heardAt: null }, 'Спрашиваем сервер команды…'],
  [
    'when the hub never answered',
    { heardAt: null, trouble: 'Сервер не отвечает.' },
    'Что ждёт проверки, неизвестно',
  ],
  ['when nothing waits', {}, 'Проверять нечего'],
  [
    'when the hub went away',
    { drafts: [draft()], trouble: 'Сервер не отвечает.' },
    'Сервер не отвечает. Показано то, что было известно в ',
  ],
])('%s the view says so', (_, reviews, words) => {
  show(reviews);
  expect(screen.getByText((text) => text.startsWith(words))).toBeTruthy();
});

test('a device that is no supervisor’s is told who reviews', () => {
  show(null);
  expect(screen.getByText('Проверяет руководитель')).toBeTruthy();
});
