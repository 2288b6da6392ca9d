import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectHub } from '~/scripts/demo/prepare.ts';
import { ROUGH_VK, setRoughStage } from './desk-stage.ts';
import { removeByRule, rowOf } from './removals-stage.ts';
import { type Stage, setHub } from './stage.ts';

let stage: Stage;
let hub: Awaited<ReturnType<typeof setHub>>;

beforeAll(async () => {
  [stage, hub] = await Promise.all([setRoughStage(), setHub()]);
});

afterAll(async () => {
  await Promise.all([stage?.close(), hub?.remove()]);
});

test('at an appeal the dashboard says what the team server knows of this device, and what nobody does', async () => {
  const key = await removeByRule(stage, ROUGH_VK, 'both');
  const page = await stage.openOwn('dashboard.html#removals');
  await rowOf(page, key).getByRole('link').click();
  const evidence = page.getByTestId('removal-case');
  await evidence.getByLabel('Что пишет автор').fill('Меня удалили');
  await evidence.getByRole('button', { name: 'Записать жалобу' }).click();
  await evidence.getByText(/верит именам на слово/).waitFor();
  const options = await stage.openOwn('options.html');
  await connectHub(options, { url: hub.url, code: await hub.current().createCode('moderator') });
  await options.close();
  await evidence.getByText('Для сервера команды это устройство модератора.').waitFor();
  await evidence.getByText(/Решает другой человек: назовите, кто удалил и кто решает/).waitFor();
  expect(await evidence.getByText(/верит именам на слово/).count()).toBe(0);
  expect(await evidence.getByLabel('Кто удалял').inputValue()).toBe('');

  const settings = await stage.openOwn('options.html');
  await settings.getByTestId('team-name').fill('Марина Соколова');
  await settings.getByTestId('team-rename').click();
  await settings.getByText('Теперь коллеги видят это имя.').waitFor();
  await settings.close();
  await page.reload();
  await evidence.getByText('Сервер команды знает, чьё это устройство: Марина Соколова.').waitFor();
  expect(await evidence.getByLabel('Кто удалял').inputValue()).toBe('Марина Соколова');
  await page.close();
});
