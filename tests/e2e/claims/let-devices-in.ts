import { expect } from 'vitest';
import { connectionSchema } from '~/server/routes/devices.ts';
import { type Client, client, send } from '~/tests/server/client.ts';
import { caseOf, claimOn, claimsOf, openPost, storedClaim, type Team, write } from './steps.ts';

/** Lets one more device of a colleague in by a code, works at it, and lets it out again. */
export async function letDevicesIn(team: Team): Promise<void> {
  const { oleg, hub } = team;
  const room = await oleg.openOwn('dashboard.html#team');
  await oleg.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const hers = room.getByTestId('team-person').filter({ hasText: 'Марина' });
  await hers.getByText('модератор').waitFor();
  expect(await hers.getByTestId('team-device').textContent()).toMatch(
    /Браузер с Откликом.*на связи: (?!неизвестно)/,
  );
  await room.getByTestId('team-person').filter({ hasText: 'Олег' }).getByText('это устройство').waitFor();

  await hers.getByRole('button', { name: /Код для ещё одного устройства.*Марина/ }).focus();
  await room.keyboard.press('Enter');
  const code = await hers.locator('code').textContent();
  await hers.getByRole('button', { name: 'Скопировать с адресом' }).click();
  await hers.getByText('Скопировано').waitFor();
  const copied = await room.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`Адрес: ${hub.url}, код: ${code}`);

  const device = { id: 'marina-home', name: 'Чужое имя', about: 'Ноутбук дома' };
  const entered = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
  const { token, name } = connectionSchema.parse(entered.body);
  expect(name).toBe('Марина');
  await room.getByRole('button', { name: 'Обновить' }).click();
  await hers.getByText('2 устройства').waitFor();
  const home = hers.getByTestId('team-device').filter({ hasText: 'Ноутбук дома' });
  await followToAnotherDevice(team, client(hub.url, token));
  const revoke = home.getByRole('button', { name: /Отозвать.*Марина, Ноутбук дома/ });
  await revoke.click();
  await home.getByText('Вернуть прежнее подключение нельзя').waitFor();
  await room.keyboard.press('Escape');
  await home.getByRole('alertdialog').waitFor({ state: 'detached' });
  await revoke.click();
  await home.getByTestId('team-revoke-yes').click();
  await home.getByText(/отозвано:/).waitFor();
  expect((await client(hub.url, token).get('/v1/me')).status).toBe(401);

  const town = room.getByTestId('team-pages').getByRole('row', { name: /Администрация города/ });
  expect(await town.count()).toBeGreaterThan(0);
  await room.close();
}

/** What Marina holds at home is hers at the office too, and moves there when she goes on writing. */
async function followToAnotherDevice({ marina, hub }: Team, home: Client): Promise<void> {
  const { page, key } = await openPost(marina, 'Пахнет газом');
  const path = `/v1/claims/${key}`;
  await home.put(path, { doing: 'writing' });
  await expect.poll(() => claimOn(page, key).textContent()).toBe('вы пишете на другом устройстве');
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).first().click();
  await caseOf(page).getByRole('button', { name: 'Отпустить' }).click();
  await caseOf(page).getByRole('button', { name: 'Взять в работу' }).waitFor();
  expect(await storedClaim(hub, key)).toBeNull();
  await home.put(path, { doing: 'writing' });
  await caseOf(page).getByText('вы пишете на другом устройстве').waitFor();
  await page.keyboard.press('Escape');
  await write(page, key);
  await expect.poll(() => claimOn(page, key).textContent()).toBe('вы пишете');
  expect((await storedClaim(hub, key))?.device).not.toBe('marina-home');
  await home.put(path, { doing: 'writing' });
  await page.getByTestId('who-writes').getByText('вы пишете на другом устройстве').waitFor();
  expect(await claimsOf(marina, key)).toEqual([
    ['claim.taken', 'writing'],
    ['claim.released', 'moved'],
  ]);
  await page.close();
}
