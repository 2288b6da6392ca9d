import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { openCard, ROUGH_VK, roughComment } from '~/tests/e2e/desk-stage.ts';
import { removeOn } from '~/tests/e2e/removals-stage.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { judgeAll } from './judge-all.ts';
import { openComplaint } from './open-complaint.ts';
import { wait } from './wait.ts';

/** Closes a card before the next one is asked for: it lies over the marks of the comments below. */
async function putAway(card: Locator): Promise<void> {
  await card.getByRole('button', { name: 'Закрыть' }).click();
  await card.waitFor({ state: 'detached' });
}

/** Without a hub the cards are of what was decided in this browser. */
export async function judgeAlone(oleg: Stage): Promise<void> {
  const post = await oleg.open(ROUGH_VK.address);
  const card = await openCard(post, roughComment(oleg, ROUGH_VK, 'insult').key);
  await card.getByRole('button', { name: 'Это не нарушение' }).click();
  await card.getByText('Отмечено: это не нарушение').waitFor();
  await putAway(card);
  await removeOn(post, oleg, ROUGH_VK, 'obscene');
  await putAway(card);
  const evidence = await openComplaint(oleg, await removeOn(post, oleg, ROUGH_VK, 'both'));
  await post.close();
  await evidence.getByLabel('Почему').fill('Нина Орлова посмотрела: вопрос по делу');
  await evidence.getByLabel('Кто удалял').fill('Олег Зуев');
  await evidence.getByLabel('Кто решает').fill('Нина Орлова');
  await evidence.getByRole('button', { name: 'Удалили зря' }).click();
  await evidence.getByText(/^Решение: Нина Орлова, /).waitFor();
  await evidence.page().close();

  const page = await oleg.openOwn('training.html');
  await wait(oleg, page, 10);
  await page.getByText(/^Карточек пока нет\. Их берут из журнала этого браузера/).waitFor();
  await wait(oleg, page, 11);
  await page.getByText('Сделано: 0 из 3. Подходящих решений пока меньше пяти.').waitFor();
  const said = await judgeAll(page, '1');
  for (const { asked, decided } of said) {
    expect(asked).not.toMatch(/Флаг|Комментарий удалили|Жалобу|Пункт/);
    expect(decided).toContain('Как решила команда, видно с сервером команды.');
  }
  const decided = said.map((each) => each.decided).join('\n');
  expect(decided).toMatch(/Организация решила иначе\.Флаг сняли: это не нарушение\.Почему стоял флаг: /);
  expect(decided).toMatch(/Вы решили так же, как организация\.Комментарий удалили\.Пункт 2\.1\. Нецензурная/);
  expect(decided).toMatch(/Жалобу на удаление приняли.*Причина: \[имя\] \[имя\] посмотрела: вопрос по делу/);
  await page.getByText('Сделано: 3 из 3.').waitFor();
  await page.close();
  await oleg.killWorker();
}
