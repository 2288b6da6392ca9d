import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commentKey } from '~/lib/comment/key.ts';
import { cardOf, ROUGH_OK, ROUGH_VK, roughComment, setRoughStage, typesOf } from './desk-stage.ts';
import { eventually } from './log.ts';
import type { Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setRoughStage();
});

afterAll(() => stage?.close());

describe.each([ROUGH_VK, ROUGH_OK])('$name: a comment that no detector flags', (network) => {
  test('is removed by a rule from its card, by keyboard alone, with the evidence first', async () => {
    const page = await stage.open(network.address);
    const { id, key } = roughComment(stage, network, 'innocent');
    const mark = page.locator(`otklik-mark[data-key="${key}"] .mark`);
    await mark.focus();
    expect(await mark.evaluate((half) => half instanceof HTMLElement && half.tabIndex)).toBe(0);
    await page.keyboard.press('Enter');
    const remove = page.getByTestId('triage-case').getByRole('button', { name: 'Удалить по правилу' });
    await remove.waitFor();
    for (let stop = 0; stop < 40 && !(await remove.evaluate((it) => it.matches(':focus'))); stop += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const card = cardOf(page);
    await card.getByText('Реклама').waitFor();
    expect(await card.getByText('Критика защищена').count()).toBe(0);
    expect(await card.getByText('п. 1.1').count()).toBe(0);
    await page.keyboard.press('5');
    await card.getByText('Снимок сохранён').waitFor();
    expect(await typesOf(stage, key)).toContain('removal.snapshot');
    await page.keyboard.press('Enter');
    await card.getByText('Удалён и записан.').waitFor();
    await eventually('the removal in the log', async () =>
      (await typesOf(stage, key)).includes('removal.done'),
    );
    await page.locator(network.restore(id)).click();
    await page.close();
  });

  test('has no way to a removal when it is protected criticism, and says why', async () => {
    const page = await stage.open(network.address);
    const { key } = roughComment(stage, network, 'criticism');
    await page.locator(`otklik-mark[data-key="${key}"] .mark`).click();
    const details = page.getByTestId('triage-case');
    await details.getByText('Критика защищена – ответьте по сути').waitFor();
    expect(await details.getByRole('button', { name: /Удалить/ }).count()).toBe(0);
    await page.close();
  });

  test('where criticism is flagged for its form, the choice of a rule begins with the warning', async () => {
    const post = network.post;
    const by = network.name === 'vk' ? 'vk-alla' : 'ok-faina';
    const said = stage.replica.say({ post, by, text: 'Позор! Власть ничего не делает, пиздец дороге.' });
    const key = commentKey(network.name, network.owner, post, said.id);
    const page = await stage.open(network.address);
    await page.locator(`[data-otklik-key="${key}"][data-otklik-flag]`).waitFor({ state: 'attached' });
    await page.locator(`[data-otklik-key="${key}"] otklik-mark .mark`).click();
    await page.getByTestId('triage-case').getByRole('button', { name: 'Удалить по правилу' }).click();
    const card = cardOf(page);
    await card.getByText('Критика защищена – ответьте по сути').waitFor();
    await card.getByTestId('desk-rules').waitFor();
    expect(
      await card.locator('.protected-first, .rules').evaluateAll((parts) => parts.map((it) => it.className)),
    ).toEqual(['protected-first', 'rules']);
    expect(await typesOf(stage, key)).not.toContain('removal.snapshot');
    await page.close();
  });
});
