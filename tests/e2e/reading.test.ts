import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommentRow } from '~/lib/log/rows.ts';
import { readComments } from './log.ts';
import { keyOf, type NetworkHands, OK, townPost, VK } from './networks.ts';
import { testFlagsAsRead } from './reading/flags.ts';
import { testOkLayer } from './reading/ok-layer.ts';
import { testOkPageWorld } from './reading/ok-page-world.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

/** How far a time may be off by its precision, ms. */
const TOLERANCE = { second: 1000, minute: 61_000, hour: 3_660_000, day: 86_400_000 };

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

describe('a layer of OK', () => testOkLayer(() => stage));

/** Presses everything that loads more until nothing is left to press, as a patient person would. */
async function loadAll(page: Page): Promise<void> {
  const more = page.locator(
    '[data-testid="show_next_comments"],[data-testid="comment-expand"],.comments_lst_cnt .js-show-more,.js-show-more:has-text("предыдущие"),[data-testid^="showmoretext-after"]',
  );
  for (let presses = 0; presses < 40 && (await more.count()) > 0; presses += 1) {
    await more.first().click();
    await page.waitForTimeout(60);
  }
}

/** What the town holds of a post, in the shape of what was read. */
function written(network: NetworkHands) {
  const { comments } = townPost(stage.replica, network.post);
  return comments.map((comment) => ({
    key: keyOf(network, comment.id),
    author: stage.replica.town.people[comment.by]?.name,
    text: comment.text,
    thread: comment.thread,
    attachments: [comment.photo && 'photo', comment.sticker && 'sticker'].filter(Boolean),
    at: comment.at,
  }));
}

function readOf(row: CommentRow) {
  return {
    key: row.key,
    author: row.author.name,
    text: row.text,
    thread: row.thread,
    attachments: row.attachments,
  };
}

describe.each([
  { name: 'vk', hands: VK, post: VK.post },
  { name: 'vk, threads and traps', hands: { ...VK, post: '114902' }, post: '114902' },
  { name: 'ok', hands: OK, post: OK.post },
])('every comment of the post on $name', ({ hands, post }) => {
  let page: Page;
  let rows: CommentRow[];

  beforeAll(async () => {
    page = await stage.open(
      post === '114902' ? stage.replica.addresses.vkSnowPost : hands.address(stage.replica),
    );
    await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
    await loadAll(page);
  });

  afterAll(() => page?.close());

  test('is read with its key, author, text, thread and attachments', async () => {
    const expected = written(hands).map(({ at, ...rest }) => rest);
    const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key);
    // Of a long one the beginning is read first, the whole once it is unfolded.
    const read = async () => {
      rows = (await readComments(stage)).filter((row) => row.post === post);
      return rows.map(readOf).sort(byKey);
    };
    await expect.poll(read).toEqual(expected.sort(byKey));
  });

  test('is read with its time, as exactly as the network prints it', () => {
    for (const { key, at } of written(hands)) {
      const row = rows.find((candidate) => candidate.key === key);
      const off = Math.abs(Date.parse(row?.postedAt ?? '') - at);
      expect(off, `${key} ${row?.postedPrecision}`).toBeLessThanOrEqual(
        TOLERANCE[row?.postedPrecision ?? 'second'],
      );
    }
  });

  test('is judged: nothing is unknown once everything is loaded', () => {
    expect(rows.filter((row) => row.state === 'unknown').map(({ key }) => key)).toEqual([]);
  });
});

// Behind what is read as the town has it: both say and remove things.
describe('the page world of OK', () => testOkPageWorld(() => stage));
describe('flags as they are read', () => testFlagsAsRead(() => stage));
