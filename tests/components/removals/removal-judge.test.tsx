import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RemovalActions } from '~/components/removals/actions.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import type { Role } from '~/lib/settings/roles.ts';
import { NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { DEVICE, OTHER_DEVICE } from '~/tests/report/removals/removal-rows.ts';
import { recordsOf, removed } from '~/tests/report/removals/removals.ts';
import { removalsData } from './removals-data.ts';
import { done, evidence, show } from './removals-view.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

const REVIEW = { at: '2026-11-20T10:30:00.000Z', restored: false, reason: '', decider: 'Ольга' };

/** Opens a removal of a colleague that the hub told of. */
function openTold(
  given: Partial<RemovalRow>,
  reviewTold: RemovalActions['reviewTold'],
  role: Role = 'supervisor',
) {
  const one = removed(1, 'Иди на хуй, Петров', { actor: OTHER_DEVICE, ...given });
  const records = recordsOf([one], { elsewhere: new Map([[one.removal.id, null]]) });
  show(removalsData({ records, role }), `#removals?id=${one.removal.id}`, { reviewTold });
  return one.removal;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const mayJudge = () => screen.queryByRole('button', { name: 'Согласиться' }) !== null;

test('a supervisor agrees with a colleague’s removal in one press, and disagrees with a reason', async () => {
  const review = vi.fn(done);
  const { id: removal, key } = openTold({}, review);
  await press('Не согласиться');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Напишите, почему удалили зря/);
  await userEvent.type(screen.getByLabelText('Что сказать модератору'), 'Это фамилия');
  await press('Не согласиться');
  const said = { does: 'judge', removal, decider: null };
  expect(review).toHaveBeenLastCalledWith(key, { ...said, agrees: false, reason: 'Это фамилия' });
  await userEvent.clear(screen.getByLabelText('Что сказать модератору'));
  await press('Согласиться');
  expect(review).toHaveBeenLastCalledWith(key, { ...said, agrees: true, reason: '' });
  expect(review).toHaveBeenCalledTimes(2);
});

test('what she said stands in the row and in the card, and one key takes it back', async () => {
  const review = vi.fn(done);
  const { id: removal, key } = openTold({ review: { ...REVIEW, actor: DEVICE } }, review);
  expect(screen.getByTestId('removal-row').textContent).toContain('проверено: верно');
  expect(evidence().textContent).toContain('Решение: Ольга');
  expect(mayJudge()).toBe(false);
  await userEvent.keyboard('u');
  await waitFor(() => expect(review).toHaveBeenCalledWith(key, { does: 'take-back', removal }));
});

test.each([
  ['a moderator', { actor: OTHER_DEVICE }, 'moderator'],
  ['whoever removed it', { actor: DEVICE }, 'supervisor'],
  [
    'nobody while a complaint waits',
    { appeal: { id: 'a', openedAt: REVIEW.at, text: '', decision: null } },
    'supervisor',
  ],
] as const)('it is not for %s', (_who, given, role) => {
  openTold(given, done, role);
  expect(mayJudge()).toBe(false);
});
