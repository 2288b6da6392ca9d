import { expect } from 'vitest';
import { readDrafts } from '~/tests/e2e/log.ts';
import { ask, compose, type Desk, fieldOf, leave, openPost } from './steps.ts';

/** What is written outlives the worker, a crash of the tab and both. */
export async function outliveACrash({ stage, network, page }: Desk): Promise<void> {
  const crashing = await stage.open('about:blank');
  const first = { stage, network, page: crashing };
  await openPost(first);
  const { key } = await ask(first);
  const kept = async () => (await readDrafts(stage)).find((row) => row.key === key)?.text;
  await compose(crashing, key);
  await fieldOf(crashing).fill('Черновик, который');
  await expect.poll(kept).toBe('Черновик, который');
  await stage.killWorker();
  await crashing.keyboard.type(' переживёт');
  await expect.poll(kept).toBe('Черновик, который переживёт');
  const crashed = crashing.waitForEvent('crash');
  const session = await crashing.context().newCDPSession(crashing);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await crashing.close();
  await stage.killWorker();

  await openPost({ stage, network, page });
  await compose(page, key);
  await expect.poll(() => fieldOf(page).inputValue()).toBe('Черновик, который переживёт');
  await stage.killWorker();
  await page.keyboard.press('End');
  await page.keyboard.type(' всё');
  await expect.poll(kept).toBe('Черновик, который переживёт всё');
  await leave(page);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(key);
}
