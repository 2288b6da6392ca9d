import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { OptionsActions } from '~/components/options/options.tsx';
import { Options } from '~/components/options/options.tsx';
import type { TeamState } from '~/components/options/team/prescribed.ts';
import { settingsSchema } from '~/lib/settings/schema.ts';
import type { TeamSettings } from '~/lib/settings/team-schema.ts';
import { done, OPTIONS_ACTIONS } from './options-actions.ts';

const SETTINGS = settingsSchema.parse({
  otklik: 1,
  pages: [
    { network: 'vk', owner: '-1', name: 'Город', rules: [{ number: '1', text: 'Без мата' }] },
    { network: 'vk', owner: '-2', name: 'Район', by: 'user' },
  ],
  policy: { id: 'team', version: 3, normalHours: 4, emergencyHours: 0.5 },
  targets: [{ id: 'hub', kind: 'hub', url: 'https://hub.example.org', name: 'Команда' }],
});

const [CITY, DISTRICT] = SETTINGS.pages;
const GIVEN: TeamSettings = { policy: SETTINGS.policy, ...(CITY && { pages: [CITY] }) };

const TEAM: TeamState = {
  prescribed: { policy: 'team', pages: 'team' },
  team: {
    target: 'hub',
    version: 3,
    settings: GIVEN,
    publishedAt: '2026-11-22T10:00:00.000Z',
    publishedBy: 'Олег',
  },
  delivery: { target: 'hub', askedAt: 1, missedSince: null, refused: null },
  supervises: false,
};

function show(
  team: Partial<TeamState>,
  changed: Partial<OptionsActions> = {},
  refused: TeamSettings | null = null,
) {
  const actions: OptionsActions = { ...OPTIONS_ACTIONS, ...changed };
  render(
    <Options
      settings={SETTINGS}
      trouble={null}
      status={null}
      selectors={[]}
      team={{ ...TEAM, ...team }}
      refused={refused}
      actions={actions}
    />,
  );
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const hours = () => section('Сроки').getByLabelText<HTMLInputElement>('Первая реакция, часов');

/** As a browser takes it: a control in a disabled group takes no input. */
const isLocked = (control: HTMLElement) => control.closest('fieldset')?.disabled === true;

test('what the team prescribes is read and cannot be changed, what it leaves is one’s own', () => {
  show({});
  expect(section('Сроки').getByText(/Задано командой/)).toBeDefined();
  expect(hours().value).toBe('4');
  expect(isLocked(hours())).toBe(true);
  expect(section('Проверка ответов').queryByText(/Задано/)).toBeNull();
  expect(isLocked(section('Проверка ответов').getByRole('radio', { name: 'Ничьи' }))).toBe(false);
  expect(section('Настройки команды').getByText(/Действует выпуск 3\. Роздан: Олег/)).toBeDefined();
});

test('a page of the team has neither a switch nor a way out, a page of one’s own has both', () => {
  show({});
  const [city, district] = section('Страницы').getAllByRole('listitem');
  expect(city?.textContent).toContain('задана командой');
  expect(within(city ?? document.body).queryByRole('checkbox')).toBeNull();
  expect(within(city ?? document.body).queryByRole('button')).toBeNull();
  expect(within(district ?? document.body).getByRole('checkbox')).toBeDefined();
});

test('a page that the organisation prescribes says so, and is nobody’s settings file', () => {
  show({ prescribed: { pages: 'organisation' } });
  const [city] = section('Страницы').getAllByRole('listitem');
  expect(city?.textContent).toContain('задана организацией');
  expect(city?.textContent).not.toContain('из файла');
});

test('what the organisation prescribes no supervisor can change either', () => {
  show({ supervises: true, prescribed: { policy: 'organisation' } });
  expect(section('Сроки').getByText(/Задано организацией/)).toBeDefined();
  expect(isLocked(hours())).toBe(true);
});

test('a supervisor gives out the chosen parts as they are in force, without what is one’s own of a page', async () => {
  const publishSettings = vi.fn(done);
  show({ supervises: true }, { publishSettings });
  expect(isLocked(hours())).toBe(false);
  await userEvent.click(screen.getByTestId('give-policy'));
  await userEvent.click(screen.getByTestId('give-approval'));
  await userEvent.click(screen.getByTestId('team-settings-publish'));
  expect(publishSettings).toHaveBeenCalledWith({
    pages: [CITY, { ...DISTRICT, by: 'file' }],
    approval: 'trainees',
  });
});

test('what could not be given out stands beside what another gave, until a person has decided', async () => {
  const [publishSettings, leaveAsGiven] = [vi.fn(done), vi.fn()];
  const mine = { ...GIVEN, policy: { ...SETTINGS.policy, normalHours: 6 } };
  show({ supervises: true }, { publishSettings, leaveAsGiven }, mine);
  const row = section('Настройки команды').getByRole('row', { name: /Сроки/ });
  expect(row.textContent).toMatch(/обычный 4\sч.*обычный 6\sч/);
  expect(section('Настройки команды').queryByRole('row', { name: /Страницы/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Раздать моё поверх' }));
  expect(publishSettings).toHaveBeenCalledWith(mine);
  await userEvent.click(screen.getByRole('button', { name: /Оставить как есть/ }));
  expect(leaveAsGiven).toHaveBeenCalled();
});

test('an edition that was refused and a hub that is silent are told', () => {
  const refused = { version: 4, reason: 'Не подходит поле policy.', build: '1' };
  show({ delivery: { target: 'hub', askedAt: 1, missedSince: '2026-11-22T10:00:00.000Z', refused } });
  expect(screen.getByText(/прислал выпуск 4, он не принят\. Не подходит поле policy\./)).toBeDefined();
  expect(screen.getByText(/Действует последнее, что он прислал/)).toBeDefined();
});
