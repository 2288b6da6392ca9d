import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOwed } from '~/lib/comment/owed.ts';
import { roughTown } from '~/tests/replica/rough-town.ts';
import { readComments } from './log.ts';
import { handsOf, keyOf, townComment, VK, waitForState } from './networks.ts';
import { joinTeam, type Stage, type StagedHub, setHub, setStage } from './stage.ts';
import { findAndJudge } from './team-board/find-and-judge.ts';
import { judgeARemoval } from './team-board/judge-a-removal.ts';
import { readTeamReport } from './team-board/read-team-report.ts';

/** Марина reads the pages; Ольга, her supervisor, opens nothing but the dashboard. One hub is between them. */
let marina: Stage;
let olga: Stage;
let hub: StagedHub;
/** The board of the supervisor, open all the time. */
let board: Page;
/** The post of the town in the moderator's browser. */
let post: Page;

const ASKED = 'Почему на Гагарина';
const PAGE = `vk:${VK.owner}`;

const comment = () => townComment(marina.replica, VK.post, ASKED);
const key = () => keyOf(VK, comment().id);
const scope = () => board.getByTestId('scope');
const pageRow = () => board.locator(`[data-testid="board-page"][data-page="${PAGE}"]`);
const open = async () => Number(await pageRow().locator('td').first().textContent());
const row = (where: Page) => where.locator(`[data-testid="queue-row"][data-key="${key()}"]`);
const card = (where: Page) => where.getByTestId('triage-case');

beforeAll(async () => {
  [marina, hub] = await Promise.all([setStage(), setHub()]);
  marina.replica.reset(roughTown);
  olga = await setStage({ at: marina.replica });
  await joinTeam(marina, hub, { name: 'Марина' });
  await joinTeam(olga, hub, { name: 'Ольга', role: 'supervisor' });
  post = await marina.open(VK.address(marina.replica));
  await waitForState(post, key(), 'unanswered');
  board = await olga.openOwn('dashboard.html#board');
});

afterAll(async () => {
  await olga?.close();
  await Promise.all([marina?.close(), hub?.remove()]);
});

test('the supervisor sees on her board what a colleague’s browser has read, and her own browser apart', async () => {
  await board.goto(`${olga.origin}/dashboard.html#board`);
  // All that the colleague's browser reads of this post comes in several parts.
  await expect.poll(() => post.locator('[data-otklik-key]:not([data-otklik-state])').count()).toBe(0);
  const seen = (await readComments(marina)).filter(isOwed).length;
  await expect.poll(open).toBe(seen);
  expect(await scope().getAttribute('data-scope')).toBe('team');
  await pageRow().locator('td a').first().click();
  await expect.poll(() => board.getByTestId('queue-row').count()).toBe(seen);
  await board.goto(`${olga.origin}/dashboard.html#shift`);
  await board.locator('.shift').getByText(`Ждут ответа ${seen} комментари`).waitFor();
  await board.goto(`${olga.origin}/dashboard.html#looks`);
  await board.getByTestId('look-row').first().waitFor();
  await scope().getByRole('link', { name: 'По этому браузеру' }).click();
  await board.getByText('Пока ничего не осмотрено').waitFor();
  await board.goto(`${olga.origin}/dashboard.html#queue?page=${PAGE}`);
  await scope().getByRole('link', { name: 'По этому браузеру' }).click();
  await expect.poll(() => board.getByTestId('queue-row').count()).toBe(0);
  await board.goBack();
});

test('she gives it to the colleague and writes to her by keyboard; both reach the other browser by themselves', async () => {
  await board.goto(`${olga.origin}/dashboard.html#queue?page=${PAGE}`);
  await row(board).locator('.open-case').click();
  await card(board).getByText('прочитал браузер коллеги').waitFor();
  await card(board).getByRole('button', { name: 'Поручить…' }).click();
  await card(board).getByRole('button', { name: 'Марина' }).click();
  await card(board).getByText('Поручено: Марина').waitFor();
  await row(board).getByText('в работе: Марина').waitFor();
  const mark = post.locator(`otklik-mark[data-key="${key()}"] .claim`).first();
  await expect.poll(() => mark.textContent()).toBe('поручено вам: Ольга');

  await row(board).locator('.open-case').focus();
  await board.keyboard.press('n');
  await board.keyboard.type('Уточните у «Горсвета», когда починят');
  await board.keyboard.press('Control+Enter');
  await card(board).getByText('Записано.').waitFor();
  const hers = await marina.openOwn(`dashboard.html#queue?id=${encodeURIComponent(key())}`);
  await card(hers).getByText('Уточните у «Горсвета»').waitFor();
  await card(hers)
    .getByText(/^Ольга · /)
    .waitFor();
  const other = hers.getByTestId('queue-row').nth(1);
  const taken = await other.getAttribute('data-key');
  await other.locator('.open-case').focus();
  await hers.keyboard.press('t');
  await other.locator('[data-claim="release"]').waitFor();
  const theirs = board.locator(`[data-testid="queue-row"][data-key="${taken}"]`);
  await theirs.getByText('в работе: Марина').waitFor();
  await other.locator('.open-case').focus();
  await hers.keyboard.press('u');
  await other.locator('[data-claim="take"]').waitFor();
  await hers.close();
});

test('the queue of one colleague is kept as a view, and leaves with the settings', async () => {
  await board.goto(`${olga.origin}/dashboard.html#queue?state=all`);
  await board.getByRole('link', { name: 'Марина' }).click();
  await expect.poll(() => board.getByTestId('queue-row').count()).toBe(1);
  await board.getByRole('button', { name: 'Сохранить вид' }).click();
  await board.keyboard.type('У Марины');
  await board.keyboard.press('Enter');
  await board.getByRole('link', { name: 'У Марины' }).waitFor();
  const options = await olga.openOwn('options.html');
  const saving = options.waitForEvent('download');
  await options.getByTestId('settings-export').click();
  const file = await (await saving).createReadStream();
  const chunks = await file.toArray();
  expect(Buffer.concat(chunks).toString()).toContain('У Марины');
  await options.close();
});

test('what the colleague removed reaches the supervisor with its evidence, and she decides about the complaint', () =>
  judgeARemoval({ marina, board, origin: olga.origin }));

test('the removals of others and their answers are for a supervisor alone, whatever a page of the extension asks', async () => {
  const hers = await marina.openOwn('dashboard.html#removals');
  await hers.getByTestId('removal-row').waitFor();
  expect(await hers.getByTestId('scope').count()).toBe(0);
  const asked = { 'removals.changes': { after: null }, 'answers.search': { text: 'яма', before: null } };
  const log = { 'team.events': { after: null } };
  const draw = { 'blind.draw': { month: '2026-11', page: null } };
  for (const [name, request] of Object.entries({ ...asked, ...draw, ...log })) {
    const { reply } = await hers.evaluate<{ reply: unknown }>(
      `chrome.runtime.sendMessage(${JSON.stringify({ name, request })})`,
    );
    expect(reply).toMatchObject({ ok: false, reason: expect.stringContaining('руководител') });
  }
  await hers.close();
});

test('an answer on the page leaves the board without a reload, is found and judged blind by the supervisor, and the board outlives the hub', async () => {
  await board.goto(`${olga.origin}/dashboard.html#board`);
  await expect.poll(open).toBeGreaterThan(0);
  const before = await open();
  const words = 'здравствуйте! Фонари на Гагарина починят 27 ноября, работает «Горсвет».';
  await VK.answer(handsOf(post), comment().id, words);
  await waitForState(post, key(), 'answered');
  await expect.poll(open).toBe(before - 1);
  await findAndJudge({ board, origin: olga.origin, key: key() }, 'Горсвет');
  await readTeamReport(marina, olga, board);
  await board.goto(`${olga.origin}/dashboard.html#board`);
  await hub.stop();
  await board.goto(`${olga.origin}/dashboard.html#report`);
  await board.getByRole('alert').getByText('Без журналов команды её отчёт не посчитать').waitFor();
  await board.getByRole('button', { name: 'Повторить' }).waitFor();
  await board.goto(`${olga.origin}/dashboard.html#board`);
  await scope().getByText('Сервер команды не отвечает с').waitFor();
  expect(await open()).toBe(before - 1);
});
