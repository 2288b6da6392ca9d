import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { TriageView } from '~/lib/log/verdict.ts';
import { triage, triageActions } from '~/tests/components/common/triage-data.ts';
import { ago, CHIEF, held, open, pit, team } from './board-stage.tsx';
import { plain } from './dashboard-stage.tsx';

const noted = (notes: TriageView['notes']) => triage({ ...(notes && { notes }) });

test('a comment inside is written by keyboard alone and read by colleagues with its author', async () => {
  const user = userEvent.setup();
  const note = vi.fn(async () => ({ ok: true }) as const);
  const before = { id: '1', at: ago(3), actor: 'oleg', by: 'Олег', text: 'Спросил у ЖКХ' };
  const items = [{ ...pit, triage: noted([before]) }];
  open({ items, team: null }, '#queue', { view: null, actions: { triage: triageActions({ note }) } });
  await user.keyboard('jn');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  expect(plain(screen.getByTestId('notes').textContent)).toMatch(/Олег · .*Спросил у ЖКХ/);
  await user.keyboard('Ждём до обеда');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Отправить коллегам' })).toHaveProperty('disabled', false),
  );
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(note).toHaveBeenCalledWith('яма', 'Ждём до обеда');
});

test('a digit says why no answer is owed, u takes it back, and neither does while one types', async () => {
  const user = userEvent.setup();
  const decide = vi.fn(async () => ({ ok: true }) as const);
  const human = { duty: 'none', reason: 'спам', at: ago(1) } as const;
  const actions = { triage: triageActions({ decide }) };
  const items = [{ ...pit, triage: triage({ human }) }];
  open({ items, team: null }, '#queue?id=яма', { view: null, actions });
  await user.keyboard('2');
  await waitFor(() => expect(decide).toHaveBeenCalled());
  expect(decide).toHaveBeenLastCalledWith(['яма'], expect.objectContaining({ duty: 'none' }));
  (document.activeElement instanceof HTMLElement ? document.activeElement : document.body).blur();
  await user.keyboard('u');
  expect(decide).toHaveBeenLastCalledWith(['яма'], expect.objectContaining({ duty: null }));
  const calls = decide.mock.calls.length;
  await user.click(screen.getByRole('searchbox'));
  await user.keyboard('2u');
  expect(decide.mock.calls.length).toBe(calls);
});

test('t takes the comment of the row on, u lets it go, f leads to the filters', async () => {
  const user = userEvent.setup();
  const { claims } = open({ items: [pit], team: null }, '#queue', { view: team({ claims: {} }) });
  await user.keyboard('jt');
  await waitFor(() => expect(claims.take).toHaveBeenCalledWith('яма', null));
  await user.keyboard('f');
  expect(document.activeElement?.classList.contains('chip')).toBe(true);
});

test('u lets the own comment go where there is nothing to take back', async () => {
  const user = userEvent.setup();
  const view = team({ claims: { яма: held('яма', CHIEF) } });
  const { claims } = open({ items: [pit], team: null }, '#queue', { view });
  await user.keyboard('ju');
  await waitFor(() => expect(claims.release).toHaveBeenCalledWith('яма'));
});
