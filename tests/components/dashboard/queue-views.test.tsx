import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { SavedView } from '~/lib/settings/view-schema.ts';

import { open } from './board-stage.tsx';

/** Keeps views as the settings do. */
function shelf(views: SavedView[]) {
  let kept = views;
  return {
    kept: () => kept,
    keep: async (change: (all: SavedView[]) => SavedView[]) => {
      kept = change(kept);
      return { ok: true } as const;
    },
  };
}

test('what is looked at is kept under a name, without the card that is open', async () => {
  const user = userEvent.setup();
  const views = shelf([]);
  open({ team: null }, '#queue?state=overdue&id=яма', { view: null, actions: { views } });
  await user.click(screen.getByRole('button', { name: 'Сохранить вид' }));
  await user.keyboard('Горит{Enter}');
  await waitFor(() => expect(views.kept()).toHaveLength(1));
  expect(views.kept()[0]).toMatchObject({ name: 'Горит', address: '#queue?state=overdue' });
});

test('a kept view is renamed, and one that was deleted comes back to its place', async () => {
  const user = userEvent.setup();
  const late = { id: '1', name: 'Горит', address: '#queue?state=overdue' };
  const other = { id: '2', name: 'Обзор ВК', address: '#board?network=vk' };
  const views = shelf([late, other]);
  open({ team: null, views: [late, other] }, late.address, { view: null, actions: { views } });
  await user.click(screen.getByRole('button', { name: 'Переименовать или удалить' }));
  await user.clear(screen.getByLabelText('Название вида'));
  await user.keyboard('Просрочено{Enter}');
  await waitFor(() => expect(views.kept()[0]?.name).toBe('Просрочено'));
  await user.click(screen.getByRole('button', { name: 'Переименовать или удалить' }));
  await user.click(screen.getByRole('button', { name: 'Удалить' }));
  await screen.findByText(/удалён/);
  expect(views.kept()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Отменить' }));
  await waitFor(() => expect(views.kept().map(({ id }) => id)).toEqual(['1', '2']));
});
