import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stateView } from '~/components/common/state-view.ts';
import type { Decide } from '~/components/common/triage/decide.ts';
import { FactsPart } from '~/components/common/triage/facts-part.tsx';
import { factsText, writeTo } from '~/components/common/triage/facts-text.ts';
import { fromLocalTime, toLocalTime } from '~/components/common/triage/local-time.ts';
import { burns } from '~/components/overlay/panel/burning.ts';
import type { FactsAsked } from '~/lib/log/triage/decided.ts';
import type { FactsLook } from '~/lib/log/triage/facts-look.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { inMinutes, item, NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { triage } from './triage-data.ts';

const LOOK: FactsLook = {
  bodies: [
    { name: 'ЖЭУ-3', address: 'geu3@gorod.example' },
    { name: 'Горсвет', address: null },
  ],
  place: 'ул. Кирова, 8',
  parts: ['due', 'who'],
  until: new Date(NOW.getTime() + 2 * 3_600_000).toISOString(),
  by: 'half',
  url: 'https://vk.com/wall-1_2?reply=3',
};

const FACTS: FactsAsked = {
  holder: 'ЖЭУ-3',
  question: 'К какому дню?',
  place: 'ул. Кирова, 8',
  until: new Date(NOW.getTime() + 40 * 60_000).toISOString(),
  at: NOW.toISOString(),
};

let written = vi.spyOn(navigator.clipboard, 'writeText');
beforeEach(() => {
  written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
});
afterEach(() => written.mockRestore());

function show(given: Partial<QueueItem> = {}, rest: Partial<Parameters<typeof FactsPart>[0]> = {}) {
  const decide = vi.fn<Decide>(async () => ({ ok: true }));
  const verdict = item({ triage: triage(), ...given });
  render(
    <FactsPart verdict={verdict} decide={decide} ask={async () => LOOK} now={NOW.getTime()} {...rest} />,
  );
  return decide;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const held = (facts: FactsAsked, given = {}) => triage({ held: true, facts, ...given });

test('a request begins with the empty parts of the answer, the place and the day, and is written down whole', async () => {
  const decide = show();
  await press('Запросить факты');
  expect(document.activeElement).toBe(screen.getByLabelText('У кого спросить'));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Что узнать').value).toBe('К какому дню?\nКто сделает?');
  expect(screen.getByText(/^Половина времени до срока ответа/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('У кого спросить'), 'ЖЭУ-3');
  await press('Записать запрос');
  expect(decide).toHaveBeenCalledWith(['vk:-1:2:3'], {
    kind: 'facts-ask',
    to: 'ЖЭУ-3',
    question: 'К какому дню?\nКто сделает?',
    place: 'ул. Кирова, 8',
    until: LOOK.until,
  });
});

test('the parts that are open in the composer go before those of the kept draft', async () => {
  show({}, { lacking: ['why'] });
  await press('Запросить факты');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Что узнать').value).toBe(
    'Почему так, простыми словами?',
  );
});

test('nobody is asked without a name and a question', async () => {
  show({}, { lacking: [] });
  await press('Запросить факты');
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Записать запрос' });
  expect(button.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText('У кого спросить'), 'ЖЭУ-3');
  expect(button.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText('Что узнать'), 'Когда?');
  expect(button.disabled).toBe(false);
});

test.each([
  ['Факты получены', 'received'],
  ['Отменить запрос', 'cancelled'],
])('«%s» ends the waiting with one press', async (name, end) => {
  const decide = show({ triage: held(FACTS) });
  await press(name);
  expect(decide).toHaveBeenCalledWith(['vk:-1:2:3'], { kind: 'facts-end', end });
});

test('the request is copied without the name and the words of the citizen, and a letter goes to a known address', async () => {
  show({ triage: held(FACTS), authorName: 'Ольга Кузнецова', text: 'Когда наконец засыпят?' });
  const mail = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Написать письмо' });
  expect(mail.href).toMatch(/^mailto:geu3@gorod\.example\?subject=.*&body=/);
  await press('Скопировать запрос');
  const text = written.mock.lastCall?.[0] ?? '';
  expect(text).toContain('К какому дню?\nМесто: ул. Кирова, 8\nНужно до: ');
  expect(text).toContain(LOOK.url);
  expect(text).not.toMatch(/Ольга|наконец/);
  expect(decodeURIComponent(mail.href)).toContain(text);
});

test('where copying is not allowed the text stands there to be selected', async () => {
  written.mockRejectedValueOnce(new Error('denied'));
  show({ triage: held(FACTS) });
  await screen.findByRole('link');
  await press('Скопировать запрос');
  expect(await screen.findByText(/Нужны факты, чтобы ответить жителю/)).toBeTruthy();
});

test('an address of a conversation is opened as it is', () => {
  expect(writeTo('https://vk.me/gorsvet', 'x')).toBe('https://vk.me/gorsvet');
  expect(factsText({ ...FACTS, place: '', until: null }, LOOK.url, NOW.getTime()).split('\n')).toHaveLength(
    3,
  );
});

test('an answered comment asks nobody', () => {
  show({ state: 'answered' });
  expect(screen.queryByTestId('facts-part')).toBeNull();
});

test('the mark says who holds the comment and until when, and then how late the facts are', () => {
  const words = (facts: FactsAsked, now = NOW.getTime(), given = {}) =>
    stateView(item({ state: 'unanswered', dueAt: null, triage: held(facts), ...given }), now);
  const clock = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' }).format(
    new Date(FACTS.until ?? ''),
  );
  expect(words(FACTS).words).toBe(`ждём факты: ЖЭУ-3, до ${clock}`);
  const late = words(FACTS, NOW.getTime() + 80 * 60_000);
  expect([late.words, late.tone]).toEqual(['факты опаздывают: ЖЭУ-3 · 40 мин', 'late']);
  const waiting = item({ state: 'unanswered', dueAt: null, triage: held(FACTS) });
  expect([burns(waiting, NOW.getTime()), burns(waiting, NOW.getTime() + 80 * 60_000)]).toEqual([false, true]);
  expect(words({ ...FACTS, until: null })).toMatchObject({ words: 'ждём факты: ЖЭУ-3', core: 'ЖЭУ-3' });
  expect(words({ ...FACTS, holder: '' }).words).toMatch(/^ждём факты: неизвестно/);
  expect(words(FACTS, NOW.getTime(), { state: 'interim' }).words).toMatch(/^ждём факты: ЖЭУ-3/);
  const overdue = { startedAt: inMinutes(-600), dueAt: inMinutes(-60) };
  expect(words(FACTS, NOW.getTime(), overdue).words).toBe('просрочен · 1 ч, ждём факты: ЖЭУ-3');
  expect(words(FACTS, NOW.getTime(), overdue).shape).toBe('filled');
  const long = 'Муниципальное унитарное предприятие «Горсвет»';
  expect(words({ ...FACTS, holder: long }).words).toMatch(/^ждём факты: Муниципальное унитарное…, до/);
  const plain = stateView(item({ state: 'unanswered', dueAt: null, triage: triage({ held: true }) }), 0);
  expect(plain.words).toBe('ждём факты');
});

test('an emergency keeps its own mark', () => {
  const triaged = triage({ held: false, facts: FACTS, track: 'emergency' });
  expect(stateView(item({ urgent: 'газ', triage: triaged }), NOW.getTime()).words).toMatch(/^ЧП/);
});

test('a moment goes into a field of date and time and comes back', () => {
  expect(fromLocalTime(toLocalTime('2026-11-22T12:05:00.000Z'))).toBe('2026-11-22T12:05:00.000Z');
  expect(fromLocalTime('')).toBeNull();
});
