import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { TeamContext } from '~/components/common/team-context.ts';
import type { DashboardActions, DashboardData } from '~/components/dashboard/data.ts';
import type { TeamData } from '~/components/dashboard/team/team-data.ts';
import type { Claim, TeamView } from '~/lib/comment/claim.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';
import type { TriageView } from '~/lib/log/verdict.ts';
import type { SavedView } from '~/lib/settings/view-schema.ts';
import { eventId, records, removal } from '~/tests/report/removal-rows.ts';
import { data, item, NO_REST } from './dashboard-data.ts';
import { dashboard, order, plain } from './dashboard-stage.tsx';
import { removalsData } from './removals-data.ts';
import { triage, triageActions } from './triage-data.ts';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const ahead = (minutes: number) => ago(-minutes);

const look = (page: string, at: string) => ({
  page,
  post: '2',
  url: 'https://vk.com/wall-1_2',
  seen: 3,
  total: 3,
  at,
});

const wait = (key: string, minutes: number, given: Parameters<typeof item>[0] = {}) =>
  item({ key, text: key, startedAt: ago(minutes), postedAt: ago(minutes), dueAt: ahead(60), ...given });

const pit = wait('яма', 90);
const lamp = wait('фонарь', 600, { dueAt: ago(30) });
const tree = wait('ёлка', 30, { page: 'ok:7', network: 'ok' });
const OWN = data({
  items: [pit, lamp],
  looks: [look('vk:-1', ago(5)), look('ok:7', ago(5 * 24 * 60))],
  pages: ['vk:-1', 'ok:7'],
});

const member = (device: string, name: string, role: Claim['holder']['role'] = 'moderator') => ({
  device,
  name,
  role,
});
const MARINA = member('marina', 'Марина');
const CHIEF = member('chief', 'Ольга', 'supervisor');
const held = (key: string, holder = MARINA): Claim => ({
  key,
  holder,
  doing: 'holding',
  since: ago(5),
  until: ahead(25),
});
const team = (given: Partial<TeamView> = {}): TeamView => ({
  stamp: '1',
  hub: 'ok',
  downSince: null,
  me: CHIEF,
  claims: { яма: held('яма') },
  ...given,
});
const told = (given: Partial<TeamData> = {}): TeamData => ({
  view: {
    items: [pit, lamp, { ...tree, elsewhere: true }],
    looks: OWN.looks,
    pages: OWN.pages,
    coverage: OWN.coverage,
  },
  heardAt: ago(1),
  downSince: null,
  ...given,
});

function open(
  given: Partial<DashboardData>,
  at: string,
  { view = team(), actions = {} }: { view?: TeamView | null; actions?: Partial<DashboardActions> } = {},
) {
  location.hash = at;
  const giving = {
    people: async () => ({ ok: true as const, people: [MARINA, CHIEF] }),
    give: vi.fn(async () => ({ ok: true }) as const),
  };
  const claims = { take: vi.fn(async () => null), release: vi.fn(async () => null) };
  render(
    <TeamContext.Provider value={{ view, actions: claims, giving }}>
      {dashboard({ ...OWN, ...given }, actions)}
    </TeamContext.Provider>,
  );
  return { giving, claims };
}

const pageRow = (page: string) => {
  const row = screen.getAllByTestId('board-page').find((one) => one.dataset.page === page);
  if (!row) throw new Error(`no row of ${page}`);
  return row;
};

test('the board shows the team’s comments with this browser’s, and this browser alone when asked so', () => {
  open({ team: told() }, '#board');
  expect(screen.getByTestId('scope').dataset.scope).toBe('team');
  expect(within(pageRow('ok:7')).getByLabelText(/Газета: Открытые/).textContent).toBe('1');
});

test('asked for this browser alone the board leaves the colleagues’ comments out', () => {
  open({ team: told() }, '#board?from=browser');
  expect(screen.getByTestId('scope').textContent).toContain('Только то, что прочитал этот браузер');
  expect(within(pageRow('ok:7')).queryByLabelText(/Газета: Открытые/)).toBeNull();
});

test('of a hub that is away the board says since when, and how fresh the rest is', () => {
  open({ team: told({ downSince: ago(20) }) }, '#board');
  expect(screen.getByTestId('scope').textContent).toMatch(
    /не отвечает с \d\d:\d\d\. То, что прочитали коллеги/,
  );
});

test('before the team’s list was read to its end nothing of it is counted', () => {
  open({ team: told({ view: null, heardAt: null }) }, '#board');
  expect(screen.getByTestId('scope').textContent).toContain('Собираем данные команды');
  expect(within(pageRow('ok:7')).queryByLabelText(/Газета: Открытые/)).toBeNull();
});

test('a page that nobody looked at for days says since which day', () => {
  open({ team: null }, '#board', { view: null });
  expect(pageRow('ok:7').textContent).toMatch(
    /не осмотрено (с|со) (понедель|вторн|сред|четвер|пятниц|суббот|воскрес)/,
  );
});

test('whom nobody answered for the longest stands first, a click from the card', () => {
  open({ team: told() }, '#board');
  const [first] = within(screen.getByTestId('board-oldest')).getAllByRole('row').slice(1);
  expect(first?.textContent).toContain('фонарь');
  const card = first && within(first).getByRole('link', { name: /Ольга К/ });
  expect(decodeURIComponent(card?.getAttribute('href') ?? '')).toContain('id=фонарь');
});

test('a figure of the board leads to the very lines it counts', () => {
  open({ team: told() }, '#board');
  const nobodys = within(pageRow('vk:-1')).getByLabelText(/Никто не взял/);
  expect(nobodys.getAttribute('href')).toBe('#queue?page=vk%3A-1&state=waiting&who=nobody');
});

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

test('a moderator gives nothing away', () => {
  open({ team: told() }, '#queue?id=яма', { view: team({ me: MARINA }) });
  expect(screen.queryByRole('button', { name: 'Поручить…' })).toBeNull();
});

const noted = (notes: TriageView['notes']) => triage({ ...(notes && { notes }) });

test('a comment inside is written by keyboard alone and read by colleagues with its author', async () => {
  const user = userEvent.setup();
  const note = vi.fn(async () => ({ ok: true }) as const);
  const before = { id: '1', at: ago(3), actor: 'oleg', by: 'Олег', text: 'Спросил у ЖКХ' };
  const items = [{ ...pit, triage: noted([before]) }];
  open({ items, team: null }, '#queue', { view: null, actions: { triage: triageActions({ note }) } });
  await user.keyboard('jn');
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  expect(plain(screen.getByTestId('notes').textContent)).toMatch(/Олег · .*Спросил у ЖКХ/);
  await user.keyboard('Ждём до обеда');
  await vi.waitFor(() =>
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
  await vi.waitFor(() => expect(decide).toHaveBeenCalled());
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
  await vi.waitFor(() => expect(claims.take).toHaveBeenCalledWith('яма', null));
  await user.keyboard('f');
  expect(document.activeElement?.classList.contains('chip')).toBe(true);
});

test('u lets the own comment go where there is nothing to take back', async () => {
  const user = userEvent.setup();
  const view = team({ claims: { яма: held('яма', CHIEF) } });
  const { claims } = open({ items: [pit], team: null }, '#queue', { view });
  await user.keyboard('ju');
  await vi.waitFor(() => expect(claims.release).toHaveBeenCalledWith('яма'));
});

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
  await vi.waitFor(() => expect(views.kept()).toHaveLength(1));
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
  await vi.waitFor(() => expect(views.kept()[0]?.name).toBe('Просрочено'));
  await user.click(screen.getByRole('button', { name: 'Переименовать или удалить' }));
  await user.click(screen.getByRole('button', { name: 'Удалить' }));
  await screen.findByText(/удалён/);
  expect(views.kept()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Отменить' }));
  await vi.waitFor(() => expect(views.kept().map(({ id }) => id)).toEqual(['1', '2']));
});

const waitingDraft = (): ReviewDraft => ({
  id: '5c2a0d0e-6b1c-4a52-9a0b-2f6a0f3f9b11',
  key: 'яма',
  page: 'vk:-1',
  url: 'https://vk.com/wall-1_2?reply=3',
  citizen: 'Ольга К.',
  comment: 'Когда засыплют яму?',
  text: 'Ольга, здравствуйте. Яму засыплют завтра.',
  findings: [],
  muted: [],
  version: 1,
  edition: 1,
  state: 'waiting',
  from: { device: 'pupil', name: 'Пост стажёра', role: 'trainee' },
  sent_at: ago(10),
  decided: null,
});

test('the board leads to the drafts that wait for a check and to the removals that wait for a word', () => {
  const removals = removalsData({
    records: records({
      removals: [
        removal({ id: eventId(1), rule: null }),
        removal({ id: eventId(2) }),
        removal({ id: eventId(3), rule: null, undoneAt: ago(1) }),
      ],
    }),
  });
  open({ removals, reviews: { drafts: [waitingDraft()], heardAt: ago(1), trouble: null } }, '#board');
  const way = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(way('На проверку: 1')).toBe('#review');
  expect(way('Удаления на разбор: 1')).toBe('#removals');
});

test('who is no supervisor is not led to the drafts', () => {
  open({ reviews: null }, '#board');
  expect(screen.queryByRole('link', { name: /На проверку/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Удаления на разбор: 0' })).toBeTruthy();
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
