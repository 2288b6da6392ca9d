import type { Page } from 'playwright-core';
import { commentKey } from '~/lib/comment/key.ts';
import type { Replica } from '~/tests/replica/server.ts';
import type { TownComment, TownPost } from '~/tests/replica/settle.ts';

/** How a test works on one network the way a person does. */
export type NetworkHands = {
  name: 'vk' | 'ok';
  /** The post with everybody's questions. */
  address(replica: Replica): string;
  post: string;
  owner: string;
  /** Presses «Ответить» under a comment, types and sends, as the page. */
  answer(hands: Hands, comment: string, text: string): Promise<void>;
};

/** What a person does with a page, in whatever browser: the first element that fits is meant. */
export type Hands = {
  press(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
};

/** A person at a page of Chromium. */
export function handsOf(page: Page): Hands {
  return {
    press: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).first().pressSequentially(text),
  };
}

export const VK: NetworkHands = {
  name: 'vk',
  address: (replica) => replica.addresses.vkPost,
  post: '114815',
  owner: '-38612614',
  async answer(hands, comment, text) {
    await hands.press(`[id="-38612614_${comment}"] [data-testid="comment-reply"]`);
    await hands.type('[data-testid="content-editable-input"]', text);
    await hands.press('[data-testid="send-comment"]');
  },
};

export const OK: NetworkHands = {
  name: 'ok',
  address: (replica) => replica.addresses.okTopic,
  post: '155500000000001',
  owner: '70000001234567',
  async answer(hands, comment, text) {
    await hands.press(`[data-seen-params*="${comment}"] .comments_reply`);
    await hands.type('[data-l="t,ta"]', text);
    await hands.press('[data-l="t,submit"]');
  },
};

/** Somebody of each network who asks. */
const CITIZEN = { vk: 'vk-alla', ok: 'ok-faina' } as const;

/**
 * A question that nobody has met yet: a test that asks it begins anew when it is tried again. `at` in words of the
 * town («9 ч назад»), now without it.
 */
export function askAnew(
  replica: Replica,
  { name, post }: Pick<NetworkHands, 'name' | 'post'>,
  text: string,
  at?: string,
): TownComment {
  return replica.say({ post, by: CITIZEN[name], text, ...(at && { at }) });
}

/** A comment of the town by the beginning of its text; fails when the town has none. */
export function townComment(replica: Replica, post: string, beginning: string): TownComment {
  const found = townPost(replica, post).comments.find((comment) => comment.text.startsWith(beginning));
  if (!found) throw new Error(`The town has no comment «${beginning}»`);
  return found;
}

/** A post of the town by its id; fails when the town has none. */
export function townPost(replica: Replica, post: string): TownPost {
  const found = replica.town.posts.find((candidate) => candidate.id === post);
  if (!found) throw new Error(`The town has no post ${post}`);
  return found;
}

/** Key of a comment of the town. */
export function keyOf(network: NetworkHands, comment: string): string {
  return commentKey(network.name, network.owner, network.post, comment);
}

/** Waits for a state on the page and gives how long it took, ms. */
export async function waitForState(page: Page, key: string, state: string): Promise<number> {
  const started = Date.now();
  await page
    .locator(`[data-otklik-key="${key}"][data-otklik-state="${state}"]`)
    .first()
    .waitFor({ state: 'attached', timeout: 60_000 });
  return Date.now() - started;
}

const EARLIER = '.js-show-more:has-text("предыдущие"), [data-testid="show_next_comments"]';

/** Shows earlier comments until this one is read: which ten the network shows first changes with the hour. */
export async function showUpTo(page: Page, key: string): Promise<void> {
  await page.locator('[data-otklik-key]').first().waitFor({ state: 'attached' });
  const wanted = page.locator(`[data-otklik-key="${key}"]`);
  const earlier = page.locator(EARLIER).first();
  while ((await wanted.count()) === 0) {
    if (await earlier.isVisible()) await earlier.click();
    await page.waitForTimeout(100);
  }
}

/** States of all marked comments by key. */
export function readStates(page: Page): Promise<Record<string, string>> {
  return page
    .locator('[data-otklik-key][data-otklik-state]')
    .evaluateAll((elements) =>
      Object.fromEntries(
        elements.map((element) => [
          element.getAttribute('data-otklik-key'),
          element.getAttribute('data-otklik-state'),
        ]),
      ),
    );
}
