import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { VK } from '~/tests/e2e/networks.ts';
import {
  askOnce,
  compose,
  composerOf,
  fieldOf,
  look,
  openPost,
  type Review,
  reviewOf,
  rewrite,
} from './steps.ts';

const FIRST = 'здравствуйте! Фонари на Гагарина починят в ближайшее время.';
const REMARKS = 'Назовите день и кто работает.';

/** A draft is sent while the hub is away, and comes back to its trainee's field with remarks; gives its comment. */
export async function beReturned(review: Review) {
  const { trainee, hub, page, desk } = review;
  await openPost(review, VK);
  const asked = askOnce(review, VK);
  await hub.stop();
  await compose(page, asked.key);
  await composerOf(page).getByRole('button', { name: 'На проверку' }).waitFor();
  expect(await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).count()).toBe(0);
  await rewrite(page, FIRST);
  await page.keyboard.press('Control+Enter');
  await reviewOf(page)
    .getByText(/Ждёт отправки на проверку с/)
    .waitFor();
  const away = reviewOf(page).getByText(/Сервер команды не отвечает/);
  await away.waitFor();
  expect(await faultsOf(page, 'otklik-composer'), 'light').toEqual([]);
  await trainee.killWorker();
  await openPost(review, VK, '?theme=dark');
  await compose(page, asked.key);
  await away.waitFor();
  expect(await faultsOf(page, 'otklik-composer'), 'dark').toEqual([]);
  await hub.start();
  await openPost(review, VK);
  await compose(page, asked.key);
  await expect.poll(() => fieldOf(page).inputValue()).toBe(FIRST);
  await reviewOf(page)
    .getByText(/На проверке с \d\d:\d\d/)
    .waitFor();

  const waiting = desk.getByTestId('review-row').filter({ hasText: asked.once });
  await waiting.waitFor();
  const rows = String(await desk.getByTestId('review-row').count());
  await desk
    .getByRole('link', { name: /На проверке/ })
    .getByText(rows)
    .waitFor();
  const card = await look(desk, asked.once);
  await card.locator('mark').first().waitFor();
  expect(await card.getByRole('link', { name: 'Открыть на странице' }).getAttribute('href')).toContain(
    'vk.com',
  );
  await card.getByLabel('Замечания').fill(REMARKS);
  await card.getByRole('group', { name: 'К каким правилам замечание' }).waitFor();
  expect(await faultsOf(desk)).toEqual([]);
  await desk.keyboard.press('Control+Enter');
  await desk.getByText('Возвращено. Автор увидит замечания.').waitFor();
  await reviewOf(page)
    .getByText(/Возвращён · \d\d:\d\d/)
    .waitFor();
  await reviewOf(page).getByText(REMARKS).waitFor();
  expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
  const mark = page.locator(`otklik-mark[data-key="${asked.key}"] .mark`);
  await expect.poll(() => mark.textContent()).toContain('возвращён');
  return { ...asked, remarks: REMARKS };
}
