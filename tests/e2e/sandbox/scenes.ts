import type { Locator, Page } from 'playwright-core';

/** Answers the question about the club with the composer and its hints, and sends it in `place`, where the feed has its field. */
export async function answerTheClub(page: Page, asked: Locator, place: Locator): Promise<void> {
  await asked.locator('.mark').focus();
  await page.keyboard.press('r');
  const composer = page.getByTestId('composer');
  await composer.getByLabel('Текст ответа').fill('Вика, здравствуйте! Вопрос держим на контроле.');
  await composer.getByRole('list', { name: 'Подсказки' }).getByText('держим на контроле').waitFor();
  await composer
    .getByRole('textbox')
    .fill('Вика, здравствуйте! Нет, чаепитие в клубе не перенесли: ждём вас 27 ноября в 15:00.');
  await composer.getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await place.getByRole('textbox').filter({ hasText: 'не перенесли' }).waitFor();
  await place.getByRole('button', { name: 'Отправить' }).click();
}

/** Removes a comment by a rule with the real desk, by one's own press, and returns it. */
export async function removeAndReturn(page: Page, rude: Locator): Promise<void> {
  await rude.locator('.form').click();
  const card = page.locator('otklik-desk .card');
  await card.getByRole('button', { name: 'Удалить по правилу' }).click();
  await card.getByText('Нецензурная брань').waitFor();
  await page.keyboard.press('1');
  await card.getByText('Снимок сохранён').waitFor();
  await rude.getByRole('button', { name: 'Удалить' }).click();
  await card.getByText('Удалён и записан.').waitFor();
  await card.getByRole('button', { name: 'Вернуть' }).click();
  await page.getByRole('button', { name: 'Восстановить' }).click();
  await card.getByText('Комментарий снова на странице').waitFor();
}
