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
  replyBox: string;
};

export const ROUGH_VK: RoughNetwork = {
  name: 'vk',
  address: `https://vk.com/wall-38612614_${ROUGH_POSTS.vk}`,
  post: ROUGH_POSTS.vk,
  owner: '-38612614',
  remove: (id) => `[id="-38612614_${id}"] [data-testid="comment_action_delete"]`,
  restore: (id) => `[id="-38612614_${id}"] [data-testid="comment_action_restore"]`,
  replyBox: '[data-testid="content-editable-input"]',
};

export const ROUGH_OK: RoughNetwork = {
  name: 'ok',
  address: `https://ok.ru/group/70000001234567/topic/${ROUGH_POSTS.ok}`,
  post: ROUGH_POSTS.ok,
  owner: '70000001234567',
  remove: (id) => `[data-seen-params*="${id}"] .comments_remove`,
  restore: (id) => `[data-seen-params*="${id}"] .delete-stub_cancel`,
  replyBox: '.js-comments_add',
};

/** A stage in the rough town, with its pages moderated. */
export async function setRoughStage(): Promise<Stage> {
  const stage = await setStage();
  stage.replica.reset(roughTown);
  await importSettings(stage);
  return stage;
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
