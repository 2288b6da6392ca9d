import { expect } from 'vitest';
import { ANSWER, ask, compose, composerOf, type Desk, fieldOf, leave } from './steps.ts';

/** Writes an answer that was given before, and looks at what is said of it. */
async function repeat(desk: Desk, asked: string, text: string) {
  const { page } = desk;
  const { key } = await ask(desk, asked);
  await compose(page, key);
  await fieldOf(page).fill(text);
  const finding = composerOf(page).locator('.findings li[data-rule="repeat"]');
  await finding.waitFor();
  await finding.getByText('Прежний ответ', { exact: true }).click();
  expect(await finding.locator('blockquote').textContent()).toContain('Фонари на Гагарина');
  return finding;
}

/** The same true answer to a neighbour is right; of another street it says what is not true. */
export async function repeatAnAnswer(desk: Desk): Promise<void> {
  const { stage, network, page } = desk;
  const { id } = await ask(desk);
  stage.replica.say({ post: network.post, by: 'vk-gorod', text: ANSWER, replyTo: id });
  const near = 'Гагарина, 14. У нас тоже темно, когда починят фонари?';
  const honest = await repeat(desk, near, ANSWER);
  await honest.getByText(/ту же улицу.*так и надо/).waitFor();
  await honest.getByRole('button', { name: 'Так и надо' }).click();
  await honest.waitFor({ state: 'detached' });
  await leave(page);
  const far = 'На Заводской, 3 не горят фонари. Когда починят?';
  const named = await repeat(desk, far, ANSWER.replace('Гагарина', 'Заводской'));
  await named.getByText(/Так уже отвечали: какой факт/).waitFor();
  expect(await named.locator('.quote').textContent()).toContain('Заводской починят');
}
