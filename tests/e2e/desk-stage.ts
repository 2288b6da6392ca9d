import type { Page } from 'playwright-core';
import { commentKey } from '~/lib/comment/key.ts';
import { ROUGH, ROUGH_POSTS, roughTown } from '~/tests/replica/rough-town.ts';
import { readEvents } from './log.ts';
import { townComment } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

/** A network on whose rough post people quarrel. */
export type RoughNetwork = {
  name: 'vk' | 'ok';
  address: string;
  post: string;
  owner: string;
  /** The network's own «Удалить» and «Восстановить» under a comment, by its id. */
  remove(comment: string): string;
  restore(comment: string): string;
  /** «Заблокировать» beside it; a guess in both layouts. */
  block(comment: string): string;
  /** Chooses the reason in the network's window and confirms; gives what the network says then. */
  confirmBlock(page: Page, reason: string): Promise<string>;
  replyBox: string;
  /** What a comment says. */
  words: string;
};

export const ROUGH_VK: RoughNetwork = {
  name: 'vk',
  address: `https://vk.com/wall-38612614_${ROUGH_POSTS.vk}`,
  post: ROUGH_POSTS.vk,
  owner: '-38612614',
  remove: (id) => `[id="-38612614_${id}"] [data-testid="comment_action_delete"]`,
  restore: (id) => `[id="-38612614_${id}"] [data-testid="comment_action_restore"]`,
  block: (id) => `[id="-38612614_${id}"] [data-testid="comment_action_ban"]`,
  async confirmBlock(page, reason) {
    const dialog = page.getByRole('dialog', { name: 'Добавить в чёрный список' });
    await dialog.getByLabel('Причина').selectOption(reason);
    await dialog.getByLabel('Срок').selectOption('Сутки');
    await dialog.getByRole('button', { name: 'Добавить' }).click();
    return (await page.locator('.vkitComment__blocked').textContent()) ?? '';
  },
  replyBox: '[data-testid="content-editable-input"]',
  words: '[data-testid="comment-text"]',
};

export const ROUGH_OK: RoughNetwork = {
  name: 'ok',
  address: `https://ok.ru/group/70000001234567/topic/${ROUGH_POSTS.ok}`,
  post: ROUGH_POSTS.ok,
  owner: '70000001234567',
  remove: (id) => `[data-seen-params*="${id}"] .comments_remove`,
  restore: (id) => `[data-seen-params*="${id}"] .delete-stub_cancel`,
  block: (id) => `[data-seen-params*="${id}"] .comments_block`,
  async confirmBlock(page, reason) {
    const dialog = page.getByRole('dialog', { name: 'Заблокировать автора' });
    await dialog.getByLabel(reason).check();
    await dialog.getByRole('button', { name: 'Подтвердить' }).click();
    return (await page.locator('.comments_block[disabled]').textContent()) ?? '';
  },
  replyBox: '.js-comments_add',
  words: '.comments_body',
};

/** A stage in the rough town, with its pages moderated. */
export async function setRoughStage(wanted?: Parameters<typeof setStage>[0]): Promise<Stage> {
  const stage = await setStage(wanted);
  stage.replica.reset(roughTown);
  await importSettings(stage);
  return stage;
}

/** Opens the rough post of a network anew in the one tab for it: one of its own for each test would cost a process each. */
export async function visit(stage: Stage, network: RoughNetwork, query = ''): Promise<Page> {
  const kept = stage.context.pages().find((page) => page.url().startsWith('https:'));
  if (!kept) return stage.open(`${network.address}${query}`);
  await kept.setViewportSize({ width: 1280, height: 900 });
  await kept.goto(`${network.address}${query}`);
  return kept;
}

/** Makes the stage what `setRoughStage` gives: nothing in the log and the settings of what was done on it before. */
export async function beginAnew(stage: Stage): Promise<void> {
  const own = await stage.bare();
  for (const page of stage.context.pages()) if (page !== own) await page.close();
  // Ended before its listeners stand, the worker stays deaf for seconds: it is not ended before it has answered.
  await importSettings(stage);
  await stage.killWorker();
  await own.evaluate(async () => {
    await Reflect.get(globalThis, 'chrome').storage.local.clear();
    for (const { name = '' } of await indexedDB.databases())
      await new Promise<void>((done, fail) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => done();
        deleting.onerror = deleting.onblocked = () => fail(new Error(`${name} is not given up`));
      });
  });
  stage.replica.reset(roughTown);
  await importSettings(stage);
}

/** Id and key of a rough comment on a network. */
export function roughComment(stage: Stage, network: RoughNetwork, which: keyof typeof ROUGH) {
  const { id } = townComment(stage.replica, network.post, ROUGH[which].slice(0, 20));
  return { id, key: commentKey(network.name, network.owner, network.post, id) };
}

/** The card of the desk, whichever step it shows. */
export const cardOf = (page: Page) => page.locator('otklik-desk .card');

/** Opens the card of a flagged comment by a press on its mark; gives the card. */
export async function openCard(page: Page, key: string) {
  await page.locator(`[data-otklik-key="${key}"] otklik-mark .form`).first().click();
  const card = cardOf(page);
  await card.waitFor();
  return card;
}

/** Words that each highlight of ours stands on now, as the page shows them. */
export const underlined = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name, highlight]) => name.startsWith('otklik-') && highlight.size > 0)
        .map(([name, highlight]) => [
          name.replace('otklik-', ''),
          [...highlight].map((range) => (range instanceof Range ? range.toString() : '')).sort(),
        ]),
    ),
  );

/** Types of all events of one comment, in order. */
export async function typesOf(stage: Stage, key: string): Promise<string[]> {
  return (await readEvents(stage)).filter((event) => event.key === key).map(({ type }) => type);
}

/** Where the middle of an element stands in the window, in whole px; null when it takes no room. */
export async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number } | null> {
  const box = await page.locator(selector).boundingBox();
  return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
