import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { removalsData } from './removals-data.ts';
import { done, show } from './removals-view.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

const NOISY = {
  rule: 'insult.you',
  confirmed: 1,
  dismissed: 7,
  muted: false,
  noisy: true,
  standing: 4,
  examples: ['козлы'],
};

test('a noisy rule is proposed for muting with its counts and what that changes, and muted by a person', async () => {
  const muteRule = vi.fn(done);
  show(removalsData({ rules: [NOISY] }), '#removals', { muteRule });
  const line = screen.getByTestId('noisy-rule');
  expect(line.textContent).toContain('отклонено 7 раз, подтверждено 1 раз');
  expect(line.textContent).toContain('Отклоняли: «козлы».');
  expect(line.textContent).toContain('флаг снимется с 4 комментариев');
  await userEvent.click(screen.getByRole('button', { name: 'Приглушить правило' }));
  expect(muteRule).toHaveBeenCalledWith('insult.you', true);
});

test('a muted rule can be brought back', async () => {
  const muteRule = vi.fn(done);
  const rule = { ...NOISY, muted: true, noisy: false, standing: 0, examples: [] };
  show(removalsData({ rules: [rule] }), '#removals', { muteRule });
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть правило' }));
  expect(muteRule).toHaveBeenCalledWith('insult.you', false);
});

test.each([
  ['moderator', 0, 'Приглушить правило может руководитель'],
  ['supervisor', 1, 'Приглушить правило решаете вы'],
] as const)('in a team a %s is told who may mute it', (role, buttons, said) => {
  show(removalsData({ rules: [NOISY], role }));
  expect(screen.getByText(new RegExp(said))).toBeTruthy();
  expect(screen.queryAllByRole('button', { name: 'Приглушить правило' })).toHaveLength(buttons);
});
