import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';
import { createComposerWork } from '~/components/overlay/composer/composer-work.ts';
import { ReviewPart } from '~/components/overlay/composer/review/review-part.tsx';
import { nextStep } from '~/components/overlay/composer/review/review-state.ts';
import { WayOut } from '~/components/overlay/composer/review/way-out.tsx';
import { blank, type Shown } from '~/components/overlay/composer/shown.ts';
import type { ReviewLook, ReviewView } from '~/lib/log/review/review-view.ts';

const TEXT = 'Ольга, здравствуйте. Яму засыплют 20 ноября.';
const NOON = new Date(new Date().setHours(12, 0, 0, 0)).toISOString();
const LATER = new Date(new Date().setHours(12, 30, 0, 0)).toISOString();

function view(given: Partial<ReviewView> = {}): ReviewView {
  return {
    state: 'waiting',
    text: TEXT,
    sentAt: NOON,
    approved: null,
    decidedAt: null,
    by: null,
    remarks: null,
    trouble: null,
    ...given,
  };
}

const decided = { decidedAt: LATER, by: 'Марина' } as const;
const approved = view({ state: 'approved', approved: TEXT, ...decided });
const under = (given: Partial<ReviewView> = {}): ReviewLook => ({ rule: 'review', view: view(given) });

test.each<[string, ReviewLook | null, string, string]>([
  ['a draft that needs no check goes into the field', { rule: 'free', view: null }, TEXT, 'insert'],
  ['nothing is offered before it is known what holds', null, TEXT, 'wait'],
  ['a draft that needs one is sent', { rule: 'review', view: null }, TEXT, 'send'],
  ['a draft under review waits', under(), TEXT, 'wait'],
  ['a draft that waits for the hub waits too', under({ state: 'queued' }), TEXT, 'wait'],
  ['other words than those under review are sent anew', under(), `${TEXT} И точка.`, 'send'],
  ['a returned draft is sent again', under({ state: 'returned' }), TEXT, 'send'],
  ['the approved words go into the field', { rule: 'review', view: approved }, ` ${TEXT}\n`, 'insert'],
  [
    'words changed after the approval are checked again',
    { rule: 'review', view: approved },
    `${TEXT} Да.`,
    'send',
  ],
  [
    'what was sent is not what the supervisor made of it',
    { rule: 'review', view: { ...approved, approved: 'Яму засыплют 21 ноября.' } },
    TEXT,
    'send',
  ],
  ['without a hub there is nobody', { rule: 'nobody', view: null }, TEXT, 'nobody'],
  ['an approval outlives the hub', { rule: 'nobody', view: approved }, TEXT, 'insert'],
])('%s', (_, review, text, step) => {
  expect(nextStep({ review, text })).toBe(step);
});

/** A background that answers with `replies` by the name of the message. */
function host(replies: Record<string, unknown>) {
  const reach = vi.fn(async (name: string) => replies[name] ?? null);
  const made = { reach, verdict: () => undefined } as unknown as ComposerHost;
  return { reach, made };
}

async function opened(review: ReviewLook, more: Record<string, unknown> = {}) {
  const look = {
    text: 'Когда засыплют яму?',
    author: { name: 'Ольга', kind: 'person' },
    attachments: [],
    thread: [],
    saved: { text: TEXT, situation: null, muted: ['vy'], findings: [], handed: false, key: 'k', at: NOON },
    earlier: [],
    repair: false,
    openPromise: false,
    paired: false,
    flagged: false,
    today: '2026-11-18',
    daysOff: [],
    review,
  };
  const { reach, made } = host({ 'draft.look': look, 'draft.keep': { ok: true }, ...more });
  const work = createComposerWork(made, () => undefined);
  work.open('vk:-1:2:3');
  await waitFor(() => expect(work.shown()?.review).not.toBeNull());
  return { work, reach };
}

const now = (work: Awaited<ReturnType<typeof opened>>['work']): Shown => work.shown() ?? blank('k');

test('«На проверку» stands in the place of the field, and takes the draft with its findings along', async () => {
  const waiting = under();
  const answers = { 'review.send': { ok: true, look: waiting }, 'review.look': waiting };
  const { work, reach } = await opened({ rule: 'review', view: null }, answers);
  render(<WayOut shown={now(work)} work={work} left={0} />);
  expect(screen.queryByRole('button', { name: 'Вставить в поле ответа' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'На проверку' }));
  await waitFor(() => expect(work.shown()?.review).toEqual(waiting));
  const [, sent] = reach.mock.calls.find(([name]) => name === 'review.send') as unknown as [string, unknown];
  expect(sent).toMatchObject({ key: 'vk:-1:2:3', text: TEXT, muted: ['vy'] });
  work.close();
});

test('a draft is not sent twice by a second press', async () => {
  const answers = { 'review.send': { ok: true, look: under() }, 'review.look': under() };
  const { work, reach } = await opened({ rule: 'review', view: null }, answers);
  work.send();
  work.send();
  await waitFor(() => expect(work.shown()?.busy).toBe(false));
  expect(reach.mock.calls.filter(([name]) => name === 'review.send')).toHaveLength(1);
  work.close();
});

test('when the background does not answer, it is said and the draft stays as it is', async () => {
  const { work } = await opened({ rule: 'review', view: null });
  work.send();
  await waitFor(() => expect(work.shown()?.told).toContain('Расширение не ответило'));
  expect(now(work)).toMatchObject({ text: TEXT, busy: false });
  work.close();
});

async function part(review: ReviewLook) {
  const { work } = await opened(review);
  render(<ReviewPart shown={now(work)} work={work} />);
  return work;
}

test.each<[string, ReviewLook, RegExp]>([
  ['under review since when', under(), /^На проверке с 12:00\.$/],
  ['returned by whom', under({ state: 'returned', ...decided }), /^Возвращён · 12:30 · Марина$/],
  ['approved by whom', { rule: 'review', view: approved }, /^Одобрен · 12:30 · Марина$/],
  [
    'why it was not sent yet',
    under({ state: 'queued', trouble: 'Сервер не отвечает.' }),
    /^Ждёт отправки на проверку с 12:00\. Сервер не отвечает\.$/,
  ],
])('the author reads %s', async (_, review, words) => {
  const work = await part(review);
  expect(screen.getByRole('status').textContent?.trim()).toMatch(words);
  work.close();
});

test('how the check stands is read out from a place that stood there before it was sent', async () => {
  const { work } = await opened({ rule: 'review', view: null });
  const { rerender } = render(<ReviewPart shown={now(work)} work={work} />);
  const place = screen.getByRole('status');
  expect(place.textContent).toBe('');
  rerender(<ReviewPart shown={{ ...now(work), review: under() }} work={work} />);
  expect(screen.getByRole('status')).toBe(place);
  expect(place.textContent).toContain('На проверке с 12:00.');
  work.close();
});

test('remarks stand beside the field, and without a hub it is said what to do', async () => {
  const first = await part(under({ state: 'returned', remarks: 'Назовите день.', ...decided }));
  expect(screen.getByText('Назовите день.')).toBeTruthy();
  first.close();
  const second = await part({ rule: 'nobody', view: null });
  expect(screen.getByText(/сервер команды не подключён.*покажите руководителю/)).toBeTruthy();
  second.close();
});

test('the words the supervisor approved are taken over by one press', async () => {
  const made = 'Яму засыплют 21 ноября.';
  const work = await part({ rule: 'review', view: { ...approved, approved: made } });
  expect(screen.getByRole('status').textContent).toContain('Руководитель поправил текст');
  await userEvent.click(screen.getByRole('button', { name: 'Взять одобренный текст' }));
  expect(now(work).text).toBe(made);
  expect(nextStep(now(work))).toBe('insert');
  work.close();
});
