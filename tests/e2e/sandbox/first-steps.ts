import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { readEvents } from '~/tests/e2e/log.ts';
import { tabTo } from '~/tests/e2e/looked-over.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { feedOf } from './feed.ts';

/** Does every step of the walk on the real overlay, by keyboard, over a reload, to the queue. */
export async function walkTheFirstSteps(stage: Stage, page: Page): Promise<void> {
  const { comment, postOf, thumbs } = feedOf(page);
  const tour = page.getByTestId('tour');
  const at = (step: string) => tour.and(page.locator(`[data-step="${step}"]`)).waitFor();
  const show = async () => {
    await tour.getByRole('button', { name: 'Показать комментарий' }).press('Enter');
    // A mark is drawn when it comes into view.
    await page.locator('.vkitComment[data-lit] otklik-mark').locator('.mark').waitFor();
    await tabTo(page, 'otklik-mark');
  };
  await at('new');
  const help = await stage.openOwn('help.html');
  await help.getByRole('link', { name: 'Первые шаги' }).press('Enter');
  await help.getByTestId('tour').and(help.locator('[data-step="find"]')).waitFor();
  await help.getByRole('button', { name: 'Закончить' }).click();
  await help.close();
  await page.reload();
  await page.getByRole('button', { name: 'Первые шаги' }).press('Enter');
  await at('find');
  await show();
  await at('card');
  await page.keyboard.press('Enter');
  await at('time');
  await page.locator('otklik-case').getByText('Первый ответ').waitFor();
  await tour.locator('.tour-times button').first().press('Enter');
  await tour.getByText('Это другое время').waitFor();
  await tour.locator('.tour-times button').nth(1).press('Enter');
  await at('write');
  expect(await tour.getByRole('status').textContent()).toContain('Шаг 4 из 8. Начните ответ');

  await page.reload();
  await at('write');
  await comment('Просим почистить').and(page.locator('[data-otklik-state="unanswered"]')).waitFor();
  await show();
  await page.keyboard.press('r');
  const field = page.getByTestId('composer').getByRole('textbox');
  await field.fill('Людмила, здравствуйте! Тротуар почистят сегодня до 18:00.');
  await at('coach');
  await field.fill('Людмила, здравствуйте! Тротуар держим на контроле.');
  await at('send');
  await field.fill('Людмила, здравствуйте! Тротуар от школы до «Зари» почистят сегодня до 18:00.');
  await page.getByRole('button', { name: 'Вставить в поле ответа' }).press('Enter');
  const post = postOf('Просим почистить');
  await post.getByRole('textbox').filter({ hasText: 'от школы до «Зари»' }).waitFor();
  await post.getByRole('button', { name: 'Отправить' }).press('Enter');
  await at('mark');
  await show();
  await page.keyboard.press('Enter');
  await page.locator('otklik-case').getByRole('button', { name: 'нужен', exact: true }).press('Enter');
  await at('queue');
  // What was decided is on the mark at once.
  await thumbs().and(page.locator('[data-otklik-state="unanswered"]')).waitFor();
  await page.keyboard.press('Escape');

  const opening = stage.context.waitForEvent('page');
  await page.locator('otklik-panel').getByRole('button', { name: 'Вся очередь' }).press('Enter');
  const queue = await opening;
  await at('done');
  await queue.getByTestId('queue-row').filter({ hasText: '👍👍👍' }).waitFor();
  expect(await faultsOf(queue)).toEqual([]);
  await queue.getByRole('button', { name: 'К ленте' }).click();
  await tour.getByRole('button', { name: 'Закрыть' }).click();
  await tour.waitFor({ state: 'detached' });
  expect((await readEvents(stage)).filter(({ key }) => key !== null)).toEqual([]);
}

/** Walks in a narrow window, where the walk, a card and a draft share what little room there is. */
export async function walkInNarrow(page: Page): Promise<void> {
  const tour = page.getByTestId('tour');
  const small = tour.and(page.locator(':not([data-place="whole"])'));
  await page.setViewportSize({ width: 400, height: 800 });
  await tour.getByRole('button', { name: 'Показать комментарий' }).click();
  await page.locator('.vkitComment[data-lit] otklik-mark').locator('.mark').click();
  await page.locator('otklik-case').getByText('Первый ответ').waitFor();
  // Pressed as a person presses: what lies over it would take the press.
  await small.locator('.tour-times button').nth(1).click();
  await small.getByText('напишите фразу по делу').waitFor();
  await small.getByRole('button', { name: 'Свернуть подсказку шага' }).click();
  await small.getByText('напишите фразу по делу').waitFor({ state: 'hidden' });
  expect(await faultsOf(page)).toEqual([]);
  await page.locator('otklik-case').getByRole('button', { name: 'Ответить' }).first().click();
  await page.getByTestId('composer').getByRole('textbox').fill('Людмила, здравствуйте! Тротуар почистят.');
  await small.and(page.locator('[data-step="coach"]')).waitFor();
  await small.getByRole('button', { name: 'Развернуть подсказку шага' }).click();
  await small.getByText('держим на контроле').click();
  await page.getByTestId('composer').getByRole('textbox').focus();
  await page.keyboard.press('Escape');
  await tour.and(page.locator('[data-place="whole"]')).waitFor();
}
