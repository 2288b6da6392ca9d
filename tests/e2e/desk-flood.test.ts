import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOf, ROUGH_OK, ROUGH_VK, setRoughStage } from './desk-stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setRoughStage();
});

afterAll(() => stage?.close());

describe.each([ROUGH_VK, ROUGH_OK])('$name: a flood', (network) => {
  test('stands in one card with its count; each comment is gone to alone, and removed alone', async () => {
    const page = await stage.open(network.address);
    await page.setViewportSize({ width: 1920, height: 900 });
    const flood = page.locator('otklik-panel').getByTestId('flood-card');
    await flood.getByText('похожих за час: 6').waitFor();
    const queue = page.locator('otklik-panel .queue > li:not(.flood)');
    expect(await queue.getByText('седьмой автобус').count()).toBe(0);
    await flood.locator('summary').click();
    expect(await flood.getByRole('link').count()).toBe(6);
    await flood.getByRole('link').nth(2).click();
    await page.waitForFunction(() => document.activeElement?.closest('[data-otklik-key]') !== null);
    await flood.getByRole('button', { name: 'По правилу' }).first().click();
    await cardOf(page).getByText('По какому правилу?').waitFor();
    expect(await flood.getByRole('button').count()).toBe(6);
    await page.close();
  });
});
