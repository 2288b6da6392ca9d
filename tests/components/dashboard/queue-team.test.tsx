import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { triageActions } from '~/tests/components/common/triage-data.ts';
import { ago, held, MARINA, member, open, pit, team, told, wait } from './board-stage.tsx';
import { item, NO_REST } from './dashboard-data.ts';
import { order } from './dashboard-stage.tsx';

test('the queue narrows to what nobody took', () => {
  open({ team: told() }, '#queue?who=nobody');
  expect(order().sort()).toEqual(['фонарь', 'ёлка']);
});

test('the queue shows what one colleague holds', () => {
  open({ team: told() }, '#queue?who=marina');
  expect(order()).toEqual(['яма']);
  expect(screen.getByRole('link', { name: /^Марина/ }).getAttribute('aria-current')).toBe('true');
});

test('the search finds a comment by what the page answered, and says of those outside the list', async () => {
  const done = item({ key: 'done', state: 'answered', dueAt: null, text: 'Будет ли автобус?' });
  const said = async () => new Map([['done', 'Автобус 7 пойдёт с понедельника']]);
  const rest = { ...NO_REST, items: [done] };
  const actions = { triage: triageActions({ said }) };
  open({ items: [pit], rest, team: null }, '#queue?q=понедельника', { actions });
  const link = await screen.findByRole('link', { name: 'Ещё 1 найден среди всех осмотренных' });
  expect(link.getAttribute('href')).toContain('state=all');
});

test('the card of an answered comment shows what the page answered', async () => {
  const glance = { key: 'ответ', at: ago(5), minutes: 60 };
  const done = item({ key: 'done', state: 'answered', dueAt: null, answer: glance });
  const said = async () => new Map([['done', 'Автобус 7 пойдёт с понедельника']]);
  open({ items: [done], team: null }, '#queue?id=done', { actions: { triage: triageActions({ said }) } });
  await within(screen.getByTestId('triage-case')).findByText('Автобус 7 пойдёт с понедельника');
});

test('a comment that only a colleague’s browser read is shown without decisions this browser cannot take', () => {
  open({ team: told() }, '#queue?id=ёлка');
  const card = screen.getByTestId('triage-case');
  expect(card.textContent).toContain('прочитал браузер коллеги');
  expect(within(card).queryByRole('heading', { name: 'Нужен ли ответ' })).toBeNull();
  expect(within(card).getByTestId('claim-part')).toBeTruthy();
});

test('a supervisor gives a comment to a colleague, knowingly over whoever holds it', async () => {
  const user = userEvent.setup();
  const { giving } = open({ team: told() }, '#queue?id=яма', {
    view: team({ claims: { яма: held('яма', member('oleg', 'Олег')) } }),
  });
  await user.click(screen.getByRole('button', { name: 'Поручить…' }));
  await user.click(await screen.findByRole('button', { name: 'Марина' }));
  expect(giving.give).toHaveBeenCalledWith('яма', 'marina', 'oleg');
  expect((await screen.findByText(/Поручено: Марина/)).textContent).toContain('8 часов');
});

test('what a colleague let go again is not said to be with that colleague', async () => {
  const user = userEvent.setup();
  const { hear } = open({ team: told() }, '#queue?id=яма', { view: team({ claims: {} }) });
  await user.click(screen.getByRole('button', { name: 'Поручить…' }));
  await user.click(await screen.findByRole('button', { name: 'Марина' }));
  hear(team());
  await screen.findByText(/Поручено: Марина/);
  hear(team({ claims: {} }));
  await waitFor(() => expect(screen.queryByText(/Поручено: Марина/)).toBeNull());
});

test('a moderator gives nothing away', () => {
  open({ team: told() }, '#queue?id=яма', { view: team({ me: MARINA }) });
  expect(screen.queryByRole('button', { name: 'Поручить…' })).toBeNull();
});

test('pages of many are chosen from a list that leaves the lines in sight, and the choice stands in the address', async () => {
  const pages = Array.from({ length: 25 }, (_, number) => `vk:-${number + 1}`);
  const far = wait('лёд', 20, { page: 'vk:-25' });
  open({ items: [pit, far], pages, team: null }, '#queue', { view: null });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Страница' }), 'vk:-25');
  expect(order()).toEqual(['лёд']);
  await expect.poll(() => location.hash).toBe('#queue?page=vk%3A-25');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Страница' }), 'Все страницы');
  expect(order().sort()).toEqual(['лёд', 'яма']);
});
