import { render, screen, within } from '@testing-library/preact';
import { Dashboard } from '~/components/dashboard/dashboard.tsx';
import type { DashboardActions, DashboardData } from '~/components/dashboard/data.ts';
import type { QueueTop } from '~/lib/log/queue/queue-top.ts';
import { actionsOf } from './dashboard-actions.ts';
import { data, inMinutes, item } from './dashboard-data.ts';

const pageNames = new Map([
  ['vk:-1', 'Администрация города'],
  ['ok:7', 'Газета'],
]);

const pageName = (page: string) => pageNames.get(page) ?? page;

/** Opens the dashboard at an address with what the log holds. */
export function show(given: DashboardData | null, at = '#queue', actions: Partial<DashboardActions> = {}) {
  location.hash = at;
  return render(dashboard(given, actions));
}

/** The dashboard with what the log holds and actions that do nothing but those that are given. */
export function dashboard(
  given: DashboardData | null,
  actions: Partial<DashboardActions> = {},
  top: QueueTop | null = null,
) {
  return <Dashboard data={given} top={top} unread={null} pageName={pageName} actions={actionsOf(actions)} />;
}

/** Texts of the comments in the order of the table. */
export function order(): string[] {
  return screen.getAllByTestId('queue-row').map((row) => within(row).getByRole('link').textContent);
}

/** What a figure above the table says. */
export function figure(name: string): string | null | undefined {
  return screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
}

/** A text without its hard spaces. */
export const plain = (text: string | null | undefined) => text?.replaceAll('\u00A0', ' ');

/** Five comments of two pages, one of each kind that the queue tells apart. */
export const gas = item({
  key: 'gas',
  urgent: 'газ',
  dueAt: inMinutes(42),
  text: 'Пахнет газом',
  authorName: 'Раиса М.',
});
export const late = item({
  key: 'late',
  dueAt: inMinutes(-120),
  text: 'Третью ночь темно',
  postedAt: inMinutes(-600),
});
export const calm = item({
  key: 'calm',
  text: 'Где ёлка?',
  network: 'ok',
  page: 'ok:7',
  authorName: 'Пётр А.',
});
const lost = item({ key: 'lost', state: 'unknown', dueAt: null, text: 'Ветка свёрнута' });
export const past = item({ key: 'past', state: 'answered', dueAt: null, text: 'Спасибо' });
export const full = data({ items: [past, calm, lost, late, gas], pages: ['vk:-1', 'ok:7'] });
