import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { DashboardData } from '~/components/dashboard/data.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';
import { removalsData } from '~/tests/components/removals/removals-data.ts';
import { eventId, records, removal } from '~/tests/report/removals/removal-rows.ts';
import { ago, open, pageRow, pit, told, wait } from './board-stage.tsx';
import { data } from './dashboard-data.ts';
import { dashboard } from './dashboard-stage.tsx';

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

test('a change of the log comes to the line of its page, to those who wait longest and to the rail', () => {
  const given = (...items: DashboardData['items']) =>
    dashboard(data({ items, pages: ['vk:-1', 'ok:7'], looks: [] }));
  const counted = (page: string) =>
    within(pageRow(page)).queryByLabelText(/^(ВК|ОК) .+: Открытые/)?.textContent;
  const inRail = () => screen.getByRole('navigation').querySelector('a[href="#queue"] .number')?.textContent;
  location.hash = '#board';
  const { rerender } = render(given(pit));
  expect([counted('vk:-1'), counted('ok:7'), inRail()]).toEqual(['1', undefined, '1']);
  rerender(given(pit, wait('ёлка', 30, { page: 'ok:7', network: 'ok' })));
  expect([counted('vk:-1'), counted('ok:7'), inRail()]).toEqual(['1', '1', '2']);
  rerender(given({ ...pit, text: 'Яма стала глубже' }));
  expect([counted('vk:-1'), counted('ok:7'), inRail()]).toEqual(['1', undefined, '1']);
  expect(screen.getByTestId('board-oldest').textContent).toContain('Яма стала глубже');
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
