import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUGH_OK, ROUGH_VK, setRoughStage, typesOf } from './desk-stage.ts';
import { eventually, readEvents } from './log.ts';
import { testAccess } from './removals/access.ts';
import { removeBare, removeByRule, rowOf } from './removals-stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setRoughStage();
});

afterAll(() => stage?.close());

/** The supervisor opens the removals and looks for what the citizen gave. */
async function lookFor(given: string): Promise<Page> {
  const page = await stage.openOwn('dashboard.html#removals');
  await page.getByRole('searchbox').fill(given);
  return page;
}

describe.each([ROUGH_VK, ROUGH_OK])('$name: from «меня удалили»', (network) => {
  let key: string;

  beforeAll(async () => {
    key = await removeByRule(stage, network, 'both');
  });

  test('the address that the citizen gives, their name and the day lead to the evidence', async () => {
    const events = await readEvents(stage);
    const snapshot = events.find((event) => event.key === key && event.type === 'removal.snapshot');
    const page = await lookFor(String(snapshot?.data.url));
    await rowOf(page, key).getByRole('link').click();
    const evidence = page.getByTestId('removal-case');
    expect(await evidence.locator('mark').allTextContents()).toEqual(['Охуели']);
    const text = (await evidence.textContent()) ?? '';
    expect(text).toContain('Когда засыплют яму на Мира, 15?');
    expect(text).toContain('2.1. Нецензурная брань');
    expect(text).toContain(String(snapshot?.hash));
    expect(await evidence.locator('.around li').count()).toBeGreaterThanOrEqual(4);
    await evidence.getByText('Запись совпадает с отпечатком').waitFor();
    await evidence.getByText(/^Журнал цел: записи 1–\d+ идут одна за другой$/).waitFor();
    const name = (await evidence.locator('.facts a').first().textContent()) ?? '';
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill(`Почему меня удалили? ${name}, сегодня`);
    await rowOf(page, key).waitFor();
    await page.getByRole('searchbox').fill(`${name} вчера`);
    await page.getByText('Под эти условия ничего не подходит').waitFor();
    await page.close();
  });

  test('the removed question stands in its list, and the figures keep right and wrong apart', async () => {
    const page = await stage.openOwn('dashboard.html#removals?list=question');
    await rowOf(page, key).waitFor();
    const figures = await page.locator('.opposed').textContent();
    expect(figures).toMatch(/Нарушения обработаны\d+ из \d+ \(100 %\)/);
    expect(figures).toMatch(/Ошибочные удаления\d+ из \d+ \(\d+ %\)/);
    expect(figures).toMatch(/Осмотрено\d+ из \d+/);
    await page.close();
  });

  test('the complaint is decided by another person by name, and the comment is marked as restored', async () => {
    const page = await lookFor(key);
    await rowOf(page, key).getByRole('link').click();
    const evidence = page.getByTestId('removal-case');
    await evidence.getByLabel('Что пишет автор').fill('Меня удалили, а я спросил про яму');
    await evidence.getByRole('button', { name: 'Записать жалобу' }).click();
    await evidence.getByLabel('Почему').fill('Вопрос по делу, попросим убрать слово');
    await evidence.getByRole('button', { name: 'Удалили зря' }).click();
    await evidence.getByText(/тот, кто удалил, жалобу на себя не рассматривает/).waitFor();
    await evidence.getByLabel('Кто удалял').fill('Нина Орлова');
    await evidence.getByLabel('Кто решает').fill('Н. Орлова');
    await evidence.getByRole('button', { name: 'Удалили зря' }).click();
    await evidence.getByText(/^Похоже, это один человек/).waitFor();
    await evidence.getByLabel('Кто удалял').fill('Марина Соколова');
    await evidence.getByRole('button', { name: 'Удалили зря' }).click();
    await evidence.getByText(/^Решение: Н\. Орлова, /).waitFor();
    await evidence.getByText('Жалоба принята, а комментарий ещё не возвращён.').waitFor();
    const [place] = await evidence.getByRole('link', { name: 'Открыть в соцсети' }).all();
    expect(await place?.getAttribute('href')).toContain(network.post);
    await evidence.getByRole('button', { name: 'Уже вернули' }).click();
    await eventually('the undoing', async () => (await typesOf(stage, key)).includes('removal.undone'));
    await rowOf(page, key).getByText('возвращён').waitFor();
    expect(await typesOf(stage, key)).toEqual(expect.arrayContaining(['appeal.opened', 'appeal.decided']));
    await page.close();
  });
});

test.each([ROUGH_VK, ROUGH_OK])(
  '$name: criticism that was removed without a reason is suggested to be restored, and the rule is asked for',
  async (network) => {
    const key = await removeBare(stage, network);
    const page = await stage.openOwn('dashboard.html#removals?list=reasonless');
    await rowOf(page, key).getByRole('link').click();
    const evidence = page.getByTestId('removal-case');
    await evidence.getByText(/^Суть защищена: /).waitFor();
    await evidence.getByText(/^Критика или жалоба, а мата/).waitFor();
    await evidence.getByText(/^Снимка нет/).waitFor();
    await evidence.getByLabel('Пункт правил').selectOption('2.5');
    await evidence.getByRole('button', { name: 'Записать причину' }).click();
    await evidence.getByText('2.5. Реклама').waitFor();
    expect(await rowOf(page, key).count()).toBe(0);
    await page.close();
  },
);

test.each([ROUGH_VK, ROUGH_OK])(
  '$name: data of an author is erased for good, and the log stays whole',
  async (network) => {
    const key = await removeByRule(stage, network, 'obscene');
    const page = await lookFor(key);
    await rowOf(page, key).getByRole('link').click();
    const evidence = page.getByTestId('removal-case');
    await evidence.getByText('Текст и имена те же, что при снимке').waitFor();
    await evidence.getByRole('button', { name: 'Стереть данные автора на этой странице' }).click();
    await evidence.getByRole('button', { name: 'Стереть навсегда' }).click();
    await evidence.getByText('Данные стёрты. Журнал остался цел.').waitFor();
    await evidence.getByText('Текст и имена стёрты по просьбе или по сроку').waitFor();
    await page.reload();
    await evidence.getByText('Текст и имена стёрты по просьбе или по сроку').waitFor();
    await evidence.getByText(/^Журнал цел/).waitFor();
    expect(await evidence.textContent()).not.toMatch(/пиздец|наврали/);
    await page.close();
  },
);

// Behind the removals above, which it walks.
describe('in reach of everybody', () => testAccess(() => stage));
