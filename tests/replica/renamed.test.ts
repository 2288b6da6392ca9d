import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { WITHOUT_UNSEEN } from '~/tests/setup/browser-flags.ts';
import { compileScript } from './compile.ts';
import { fixtureNames, fixturePage } from './fixture.ts';

const readingSchema = z.object({
  state: z.string(),
  problems: z.array(z.string()),
  fallbacks: z.array(z.string()),
  layout: z.string(),
  totals: z.record(z.string(), z.number().nullable()),
  comments: z.record(z.string(), z.string()),
});
type Reading = z.infer<typeof readingSchema>;

const resultSchema = z.object({
  whole: readingSchema,
  renamed: z.array(z.object({ name: z.string(), reading: readingSchema })),
  nameless: readingSchema,
  bare: readingSchema,
  empty: readingSchema,
});

/**
 * Names whose loss nothing on the page gives away: marks of advertisements and reposts, the line that says whom
 * a reply answers, controls inside the text box of the moderators' page. Of a photo the post behind it.
 */
const UNTOLD = new Set([
  '[data-ad]',
  '[data-pseudopost-type]',
  '[data-post-nesting-lvl]',
  '.advert-badge__q1w2e',
  '"comment-reply-parent"',
  '.vaTop',
  '.ui_actions_menu_wrap',
  '.like_indicators_wrap',
  'vk-photo "post"',
  'vk-photo [data-post-id]',
]);

let browser: Browser;
let script: string;

beforeAll(async () => {
  script = await compileScript('renamed-reader.ts');
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', WITHOUT_UNSEEN],
  });
});

afterAll(() => browser?.close());

type Result = z.infer<typeof resultSchema>;

const results = new Map<string, Promise<Result>>();

/** Each page is read once for all tests. */
function readRenamed(name: string): Promise<Result> {
  const known = results.get(name) ?? readInBrowser(name);
  results.set(name, known);
  return known;
}

async function readInBrowser(name: string): Promise<Result> {
  const { html, address } = fixturePage(name);
  const context = await browser.newContext({ timezoneId: 'Europe/Moscow', locale: 'ru-RU' });
  await context.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 404, body: '' }),
  );
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-11-22T12:00:00+03:00');
  await page.goto(address);
  await page.evaluate(script);
  const result = resultSchema.parse(await page.evaluate('readRenamed()'));
  await context.close();
  return result;
}

/** What was read of comments and counters. A counter that cannot be read is «неизвестно» everywhere: that is told. */
function same(whole: Reading, other: Reading): boolean {
  const told = Object.entries(whole.totals).every(
    ([post, total]) => other.totals[post] === total || other.totals[post] === null,
  );
  const names = [whole, other].map(({ totals }) => Object.keys(totals).sort().join());
  return told && names[0] === names[1] && JSON.stringify(whole.comments) === JSON.stringify(other.comments);
}

const HOW_BAD = ['ok', 'degraded', 'blind'];

/** True when the reader says by itself that this page is not read as it was meant. */
function isTold(whole: Reading, other: Reading): boolean {
  if (HOW_BAD.indexOf(other.state) > HOW_BAD.indexOf(whole.state)) return true;
  const more = (kind: 'problems' | 'fallbacks') => other[kind].some((each) => !whole[kind].includes(each));
  return more('problems') || more('fallbacks');
}

describe.each([...fixtureNames('vk'), ...fixtureNames('ok')])('a release that changes %s', (name) => {
  let result: Result;
  beforeAll(async () => {
    result = await readRenamed(name);
  });

  test('is never silent about a name that it took from what is read', () => {
    const { whole, renamed } = result;
    expect(renamed.length).toBeGreaterThan(2);
    expect(Object.keys(whole.comments)).not.toEqual([]);
    const silent = renamed.filter(
      ({ name: gone, reading }) =>
        !UNTOLD.has(gone) &&
        !UNTOLD.has(`${name} ${gone}`) &&
        !same(whole, reading) &&
        !isTold(whole, reading),
    );
    expect(silent.map(({ name: gone }) => gone)).toEqual([]);
  });

  test('and keeps no class and no data attribute at all leaves it blind or degraded, and says what is not read', () => {
    // Without its ids nothing is left of the messenger but pictures that lead to people.
    const { nameless, bare } = result;
    for (const { state, problems } of name === 'ok-messenger' ? [nameless] : [nameless, bare]) {
      expect(state).not.toBe('ok');
      expect(problems.filter((problem) => problem !== 'blind')).not.toEqual([]);
    }
  });

  test('is not alarmed by the same page without comments and counters', () => {
    expect(result.empty.problems).toEqual([]);
  });
});

/** Fields of a comment that a moderator cannot do without, by the name that carries them in each layout. */
const NAMED: [page: string, gone: string, field: string][] = [
  ['vk-wall', '"comment-owner"', 'author'],
  ['vk-layer', '"comment-owner"', 'author'],
  ['vk-feed', '"comment-owner"', 'author'],
  ['vk-mobile', '"comment-owner"', 'author'],
  ['vk-photo', '"comment-owner"', 'author'],
  ['vk-video', '"comment-owner"', 'author'],
  ['vk-hybrid', '.author', 'author'],
  ['vk-mobile-server', '.ReplyItem__name', 'author'],
  ['vk-activity', '.group_activity_content_owner_name', 'author'],
  ['vk-wall', '"comment-text"', 'text'],
  ['vk-mobile-server', '.ReplyItem__body', 'text'],
  ['vk-activity', '.group_activity_content', 'text'],
  ['vk-mobile', '"wall_comment_date"', 'time'],
  ['vk-activity', '.group_activity_content_date', 'time'],
  ['vk-wall', '"wall_comments_comment_root"', 'comment'],
  ['vk-layer', '"wall_comments_comment_in_thread"', 'comment'],
  ['vk-wall', '"post"', 'post'],
  ['ok-layer', '.comments_author-name', 'author'],
  ['ok-mobile', '.usr', 'author'],
  ['ok-server', '.comments_author-name', 'author'],
  ['ok-topic', '.js-text-full', 'text'],
  ['ok-mobile', '.discus_txt', 'text'],
  ['ok-mobile', '.tstmp', 'time'],
  ['ok-server', '[data-time]', 'time'],
  ['ok-topic', '[data-seen-params]', 'id'],
];

test.each(NAMED)('%s without %s names the field: %s', async (name, gone, field) => {
  const { renamed } = await readRenamed(name);
  const reading = renamed.find((each) => each.name === gone)?.reading;
  expect(reading?.state).toBe('degraded');
  expect(reading?.problems).toContain(field);
});

/** What is read the same by a reserve, and has to be written down all the same. */
const RESERVED: [page: string, gone: string, field: string][] = [
  ['vk-wall', '"comment-avatar"', 'avatar'],
  ['vk-layer', '"comment-avatar"', 'avatar'],
  ['vk-feed', '"wall_comment_date"', 'date'],
  ['vk-feed', '"post_footer_action_comment"', 'postTotal'],
  ['vk-hybrid', '.reply_image', 'avatar'],
  ['vk-hybrid', '.PostBottomAction', 'postTotal'],
  ['vk-hybrid', '.replies_wrap_deep', 'thread'],
  ['vk-mobile-server', '.RepliesThread', 'thread'],
  ['vk-mobile-server', '.item_date', 'date'],
  ['vk-activity', '.group_activity_photo_img', 'avatar'],
  ['ok-topic', '.mlr_disc', 'total'],
  ['ok-feed', '.widget_count', 'feedTotal'],
  ['ok-photo', '.comments_author-name', 'author'],
  ['ok-photo', '.comments_lst_cnt', 'list'],
  ['ok-layer', '.comments_i', 'itemBox'],
  ['ok-topic', '[data-rid]', 'repliedTo'],
  ['ok-2016', '.comments_text', 'text'],
];

test.each(RESERVED)('%s without %s is read by a reserve that is recorded: %s', async (name, gone, field) => {
  const { whole, renamed } = await readRenamed(name);
  const reading = renamed.find((each) => each.name === gone)?.reading;
  expect(reading?.comments).toEqual(whole.comments);
  expect(reading?.fallbacks).toContain(field);
  expect(whole.fallbacks).not.toContain(field);
});
