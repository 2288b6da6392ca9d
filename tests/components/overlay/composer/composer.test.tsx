import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { advise } from '~/components/overlay/composer/advise.ts';
import { asWritten } from '~/components/overlay/composer/as-written.ts';
import { FindingItem } from '~/components/overlay/composer/finding-item.tsx';
import { createKeeper } from '~/components/overlay/composer/keeper.ts';
import { Parts } from '~/components/overlay/composer/parts.tsx';
import { inPieces } from '~/components/overlay/composer/pieces.ts';
import { blank } from '~/components/overlay/composer/shown.ts';
import type { DraftLook } from '~/lib/log/draft/draft-view.ts';

const none = () => undefined;
const TEXT = 'Данный вопрос решим 20 ноября.';
const FINDING = {
  rule: 'kanc',
  group: 'plain',
  level: 'should',
  start: 0,
  end: 6,
  expected: ['этот'],
} as const;

test('a word to use instead takes the place with its capital letter, and «Не подходит» names the rule', async () => {
  const onReplace = vi.fn();
  const onMute = vi.fn();
  const user = userEvent.setup();
  render(
    <FindingItem finding={FINDING} text={TEXT} fresh onSelect={none} onReplace={onReplace} onMute={onMute} />,
  );
  await user.click(screen.getByRole('button', { name: '→ этот' }));
  expect(onReplace).toHaveBeenCalledWith(0, 6, 'Этот');
  await user.click(screen.getByRole('button', { name: 'Не подходит' }));
  expect(onMute).toHaveBeenCalledWith('kanc');
});

test('a place is not touched while the text was changed since it was found', () => {
  render(
    <FindingItem
      finding={FINDING}
      text={TEXT}
      fresh={false}
      onSelect={none}
      onReplace={none}
      onMute={none}
    />,
  );
  expect(screen.getByRole('button', { name: '→ этот' }).hasAttribute('disabled')).toBe(true);
});

test('a word keeps its small letter in the middle of a sentence', () => {
  expect(asWritten('данный', 'этот')).toBe('этот');
  expect(asWritten('В связи', '')).toBe('');
});

test('a text is cut at its places, and nothing of it is lost', () => {
  const pieces = inPieces(TEXT, [
    { start: 7, end: 13 },
    { start: 0, end: 6 },
    { start: 10, end: 20 },
  ]);
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
  expect(pieces.filter(({ within }) => within).map(({ text }) => text)).toEqual(['Данный', 'вопрос']);
});

test('a draft that the background did not take is tried again, and the newest wins', async () => {
  vi.useFakeTimers();
  const kept = { situation: null, muted: [], findings: [], handed: false };
  const reach = vi.fn().mockResolvedValueOnce(null).mockResolvedValue({ ok: true });
  const told: string[] = [];
  const keeper = createKeeper(reach, (keeping) => told.push(keeping));
  keeper.later('k', { ...kept, text: 'а' });
  keeper.later('k', { ...kept, text: 'аб' });
  await vi.advanceTimersByTimeAsync(400);
  expect(told.at(-1)).toBe('failed');
  await vi.advanceTimersByTimeAsync(2000);
  expect(told.at(-1)).toBe('kept');
  expect(reach).toHaveBeenCalledTimes(2);
  expect(reach).toHaveBeenLastCalledWith('draft.keep', { key: 'k', draft: { ...kept, text: 'аб' } });
  vi.useRealTimers();
});

const LIKE = {
  rule: 'repeat',
  group: 'tone',
  level: 'should',
  start: 0,
  end: 6,
  values: ['Ирина, здравствуйте! Лифт запустили.'],
} as const;

test('an answer like an earlier one shows that one, and to a neighbour it may stay as it is', async () => {
  const onMute = vi.fn();
  const user = userEvent.setup();
  const item = { text: TEXT, fresh: true, onSelect: none, onReplace: none, onMute };
  const { rerender } = render(<FindingItem finding={LIKE} {...item} />);
  screen.getByText('Ирина, здравствуйте! Лифт запустили.');
  screen.getByRole('button', { name: 'Не подходит' });
  rerender(<FindingItem finding={{ ...LIKE, level: 'hint', variant: 'honest' }} {...item} />);
  screen.getByText('Похоже на прежний ответ про ту же улицу. Если причина та же — так и надо.');
  await user.click(screen.getByRole('button', { name: 'Так и надо' }));
  expect(onMute).toHaveBeenCalledWith('repeat');
});

const LOOK = {
  text: 'Когда засыпят яму на Ленина?',
  author: { name: 'Ольга Кузнецова', kind: 'person' },
  attachments: [],
  thread: [],
  saved: null,
  repair: true,
  openPromise: false,
  flagged: false,
  paired: false,
  today: '2026-11-18',
  daysOff: [],
} satisfies DraftLook;

const heardOf = (text: string, over: Partial<DraftLook>) =>
  advise({ ...blank('k'), look: { ...LOOK, ...over }, text })?.findings.map(({ rule }) => rule);

test('a day off of the territory is told, whatever the country’s calendar says', () => {
  const text = 'Ольга, здравствуйте! Яму на Ленина засыпят во вторник, 24 ноября.';
  expect(heardOf(text, { daysOff: ['2026-11-24'] })).toContain('day-off');
  expect(heardOf(text, { daysOff: ['2026-11-21', '2026-11-22'] })).not.toContain('day-off');
});

test('a threshold that the settings change is the one that holds', () => {
  const text = 'Ольга, здравствуйте! Яму на Ленина засыпят 20 ноября, разметку нанесут 24 ноября.';
  expect(heardOf(text, { limits: {} })).not.toContain('promise-count');
  expect(heardOf(text, { limits: { promises: 1 } })).toContain('promise-count');
});

test('the day that was promised before stands beside the part that owns up to it', () => {
  const promised = { text: 'до 15 ноября', dueAt: '2026-11-15T12:00:00.000Z' };
  const shown = { ...blank('k'), look: { ...LOOK, openPromise: true, promised } };
  render(<Parts shown={{ ...shown, advice: advise(shown) }} onChoose={none} />);
  screen.getByText(/Обещали: «до 15 ноября», срок 15 нояб/);
});
