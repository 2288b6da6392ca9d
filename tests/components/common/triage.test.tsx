import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { TriageCard } from '~/components/common/triage/card.tsx';
import type { Decide } from '~/components/common/triage/decide.ts';
import type { TriageLook } from '~/lib/log/triage/triage-look.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { inMinutes, item, NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { LOOK, triage } from './triage-data.ts';

function show(given: Partial<Verdict> = {}, look: TriageLook = LOOK) {
  const decide = vi.fn<Decide>(async () => ({ ok: true }));
  const verdict = item({ triage: triage(), ...given });
  render(
    <TriageCard
      verdict={verdict}
      look={look}
      decide={decide}
      askFacts={async () => null}
      askFields={async () => null}
      now={NOW.getTime()}
    />,
  );
  return decide;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const KEY = 'vk:-1:2:3';

describe('duty', () => {
  test('what the rule saw is shown in words', () => {
    show();
    expect(screen.getByText(/Правило увидело: вопрос: «когда засыпят яму»/)).toBeTruthy();
  });

  test('«не нужен» is written only with a reason', async () => {
    const decide = show();
    await press('не нужен');
    expect(decide).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('Почему ответ не нужен'), 'повтор');
    await press('Записать');
    expect(decide).toHaveBeenCalledWith([KEY], { kind: 'duty', duty: 'none', reason: 'повтор' });
  });

  test('a decision can be applied to what is alike, and taken back', async () => {
    const alike = ['5', '6'].map((id) => ({
      key: `vk:-1:2:${id}`,
      text: `Когда засыпят яму, дом ${id}`,
      authorName: 'Пётр',
      postedAt: null,
      url: 'https://vk.com/',
    }));
    const decide = show({}, { ...LOOK, alike });
    expect(screen.queryByText('Похоже на это')).toBeNull();
    await press('из вежливости');
    await userEvent.click(screen.getByLabelText('Пётр: Когда засыпят яму, дом 6'));
    await press('Применить «из вежливости» к 1');
    expect(decide).toHaveBeenLastCalledWith(['vk:-1:2:5'], { kind: 'duty', duty: 'courtesy', reason: '' });
    await press('Отменить');
    expect(decide).toHaveBeenLastCalledWith(['vk:-1:2:5'], { kind: 'duty', duty: null, reason: '' });
  });

  test('the word of a person stands beside that of the rule and can be taken back', async () => {
    const human = { duty: 'none' as const, reason: 'спам', at: inMinutes(-5) };
    const decide = show({ triage: triage({ duty: 'none', human }) });
    expect(screen.getByText(/По правилу — «нужен»/)).toBeTruthy();
    expect(screen.getByText(/Решение модератора: не нужен \(спам\)/)).toBeTruthy();
    await press('Вернуть как по правилу');
    expect(decide).toHaveBeenCalledWith([KEY], { kind: 'duty', duty: null, reason: '' });
  });
});

describe('clocks and promises', () => {
  const proposal = {
    answer: 'vk:-1:2:4',
    due: '2026-11-27',
    dueAt: inMinutes(10_000),
    madeAt: inMinutes(-10),
    text: 'в пятницу',
    doubtful: false,
  };

  test('a day named in the answer is confirmed by one click', async () => {
    const decide = show({ state: 'interim', triage: triage({ proposal }) });
    await press('Напомнить');
    expect(decide).toHaveBeenCalledWith([KEY], {
      kind: 'promise',
      answer: 'vk:-1:2:4',
      due: '2026-11-27',
      text: 'в пятницу',
    });
  });

  test('an open promise is kept by the word of a person', async () => {
    const { doubtful: _, ...made } = proposal;
    const decide = show({ triage: triage({ promise: { ...made, id: 'p1', state: 'open', by: null } }) });
    await press('Сдержано');
    expect(decide).toHaveBeenCalledWith([KEY], { kind: 'promise-end', promise: 'p1', end: 'kept' });
  });

  test('«ждём факты» holds the clock', async () => {
    const decide = show();
    const pause = screen.getByRole('button', { name: 'Ждём факты' });
    // What it says changes with each press: «нажата» beside it would say the opposite.
    expect(pause.hasAttribute('aria-pressed')).toBe(false);
    await userEvent.click(pause);
    expect(decide).toHaveBeenCalledWith([KEY], { kind: 'pause' });
  });

  test('the deadline names what it is a deadline of', () => {
    show();
    expect(screen.getByText(/Первый ответ — до сегодня/)).toBeTruthy();
  });
});

test('an answer taken for a final one is made interim, and the outcome is asked for', async () => {
  const decide = show({ state: 'answered', answer: { key: 'vk:-1:2:4', at: inMinutes(-10), minutes: 90 } });
  await press('Нет, промежуточный');
  expect(decide).toHaveBeenCalledWith([KEY], { kind: 'answer', answer: 'vk:-1:2:4', interim: true });
  await press('доволен');
  expect(decide).toHaveBeenLastCalledWith([KEY], { kind: 'outcome', outcome: 'satisfied' });
});

test('a reaction of the citizen asks how it ended, a day to come does not', () => {
  const answer = { key: 'vk:-1:2:4', at: inMinutes(-60), minutes: 60 };
  const at = (minutes: number) => triage({ ask: { at: inMinutes(minutes), why: 'reaction' } });
  show({ state: 'answered', answer, triage: at(5) });
  expect(screen.queryByText(/Чем кончилось/)).toBeNull();
  show({ state: 'answered', answer, triage: at(-5) });
  expect(screen.getByText(/Житель отозвался после ответа: сегодня.*Чем кончилось/)).toBeTruthy();
});

test('an emergency shows the duty contacts and keeps to whom it was handed on', async () => {
  const decide = show(
    { urgent: 'пахнет газом', triage: triage({ saw: 'emergency', track: 'emergency' }) },
    { ...LOOK, contacts: 'ЕДДС 5-05-05' },
  );
  expect(screen.getByText('ЕДДС 5-05-05')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Кому передали'), 'Диспетчер ЕДДС');
  await press('Передать');
  expect(decide).toHaveBeenCalledWith([KEY], { kind: 'pass', to: 'Диспетчер ЕДДС' });
  expect(screen.queryByRole('button', { name: 'Ждём факты' })).toBeNull();
});

test('the suggested topic is a chip, corrected by one press on another', async () => {
  const decide = show();
  const chosen = within(screen.getByRole('group', { name: 'Тема' })).getAllByRole('button', {
    pressed: true,
  });
  expect(chosen.map(({ textContent }) => textContent)).toEqual(['дороги']);
  await userEvent.click(screen.getByRole('button', { name: 'снег и лёд' }));
  expect(decide).toHaveBeenCalledWith([KEY], { kind: 'topic', topic: 'snow' });
});

test('of several answers both times are told, and the last one is corrected', async () => {
  const last = { key: 'vk:-1:2:5', at: inMinutes(-5) };
  const answer = { key: 'vk:-1:2:4', at: inMinutes(-10), minutes: 90, interim: true, last } as const;
  const decide = show({ state: 'answered', answer });
  expect(screen.getByText(/^Первый ответ — .*, последний — .*\.$/)).toBeTruthy();
  await press('Нет, промежуточный');
  expect(decide).toHaveBeenCalledWith([KEY], { kind: 'answer', answer: 'vk:-1:2:5', interim: true });
});
