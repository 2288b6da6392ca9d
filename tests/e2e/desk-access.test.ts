import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { weakTexts } from './contrast.ts';
import { openCard, ROUGH_OK, ROUGH_VK, roughComment, setRoughStage } from './desk-stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setRoughStage();
});

afterAll(() => stage?.close());

describe.each([ROUGH_VK, ROUGH_OK])('$name', (network) => {
  test.each(['light', 'dark'])('every step of the card is accessible (%s)', async (theme) => {
    const page = await stage.open(`${network.address}?theme=${theme}`);
    const violations = async () => {
      const weak = await weakTexts(page.locator('otklik-desk .card'));
      return [...(await faultsOf(page, 'otklik-desk')), ...weak];
    };
    const { key } = roughComment(stage, network, 'threat');
    const card = await openCard(page, key);
    await card.getByText('Следующая ступень').waitFor();
    expect(await violations()).toEqual([]);
    await card.getByRole('button', { name: 'Предупредить' }).click();
    await card.getByRole('textbox').waitFor();
    expect(await violations()).toEqual([]);
    await card.getByRole('button', { name: 'Назад' }).click();
    await card.getByRole('button', { name: 'Удалить по правилу' }).click();
    await card.getByTestId('desk-rules').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('1');
    await card.getByText('Снимок сохранён').waitFor();
    expect(await violations()).toEqual([]);
    await page.close();
  });
});
