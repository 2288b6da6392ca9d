import { expect } from 'vitest';
import { eventually } from '~/tests/e2e/log.ts';
import { optionsOf, policyInLog, publishFrom, spoil } from './given-settings.ts';
import type { Team } from './steps.ts';

/** Gives deadlines out to a team: over another supervisor's, over what cannot be read, with the hub silent, and to one who leaves. */
export async function giveSettingsOut({ marina, oleg, hub }: Team): Promise<void> {
  const his = optionsOf(await oleg.openOwn('options.html'));
  const hers = optionsOf(await marina.openOwn('options.html'));
  await his.saveHours('4');
  await his.page.getByTestId('give-policy').check();
  await his.page.getByTestId('give-pages').check();
  await his.publish.click();
  await his.state.getByText('Действует выпуск 1. Роздан: Олег').waitFor();
  await hers.checkNow();
  await hers.state.getByText('Действует выпуск 1. Роздан: Олег').waitFor();
  await hers.policy.getByText('Задано командой. Изменить может руководитель.').waitFor();
  expect([await hers.hours.inputValue(), await hers.hours.isEnabled()]).toEqual(['4', false]);
  expect(await hers.pages.first().textContent()).toContain('задана командой');
  expect(await hers.pages.getByRole('checkbox').count()).toBe(0);
  const inForce = await eventually('the deadlines of the team in the log', async () => {
    const policy = await policyInLog(marina);
    return policy?.id === 'team' ? policy : undefined;
  });
  expect(inForce).toMatchObject({ id: 'team', version: 1, normalHours: 4 });

  // Two supervisors at once: the slower one is shown both and decides.
  const policy = { id: 'team', version: 2, normalHours: 5, emergencyHours: 1 };
  await publishFrom(hub, 'Ольга', 1, { policy });
  await his.saveHours('6');
  await his.stale.getByText('свои раздал другой руководитель: Ольга, выпуск 2').waitFor();
  expect(await his.stale.getByRole('row', { name: /Сроки/ }).textContent()).toMatch(
    /обычный 5\sч.*обычный 6\sч/,
  );
  await his.page.getByTestId('team-settings-over').click();
  await his.state.getByText('Действует выпуск 3. Роздан: Олег').waitFor();
  await hers.checkNow();
  await expect.poll(() => hers.hours.inputValue()).toBe('6');

  // What does not fit, and a hub that is silent, leave the last that could be read in force.
  await spoil(hub, 4, { policy: { normalHours: 'много' } });
  await hers.checkNow();
  await hers.page
    .getByText(/прислал выпуск 4, он не принят\. Не подходит поле policy\.normalHours/)
    .waitFor();
  await hub.stop();
  await hers.checkNow();
  await hers.state.getByText('Действует последнее, что он прислал').waitFor();
  expect(await hers.hours.inputValue()).toBe('6');
  await hub.start();

  await hers.page.getByTestId('hub-disconnect').click();
  await expect.poll(() => hers.hours.inputValue()).toBe('8');
  expect(await hers.hours.isEnabled()).toBe(true);
  expect(await hers.pages.first().textContent()).toContain('из файла настроек');
  await Promise.all([his.page.close(), hers.page.close()]);
}
