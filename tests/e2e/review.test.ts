import { afterAll, beforeAll, expect, test } from 'vitest';
import { beApproved } from './review/be-approved.ts';
import { beApprovedOnOk } from './review/be-approved-on-ok.ts';
import { beReturned } from './review/be-returned.ts';
import { decideUnseen } from './review/decide-unseen.ts';
import type { Review } from './review/steps.ts';
import { importSettings, type Stage, type StagedHub, setHub, setStage } from './stage.ts';

let trainee: Stage;
let chief: Stage;
let hub: StagedHub;
let review: Review;

/** Connects a browser, as its options page does. */
async function connect(stage: Stage, role: 'trainee' | 'supervisor'): Promise<void> {
  const request = { url: hub.url, code: await hub.current().createCode(role) };
  const message = JSON.stringify({ name: 'hub.connect', request });
  const answer = await (await stage.bare()).evaluate(`chrome.runtime.sendMessage(${message})`);
  expect(answer).toEqual({ reply: { ok: true } });
}

beforeAll(async () => {
  [trainee, hub] = await Promise.all([setStage(), setHub()]);
  chief = await setStage({ at: trainee.replica });
  await Promise.all([importSettings(trainee), importSettings(chief)]);
  await connect(trainee, 'trainee');
  await connect(chief, 'supervisor');
  // By the way of a supervisor's morning: from the board to what waits for a word.
  const desk = await chief.openOwn('dashboard.html#board');
  await desk.getByRole('link', { name: /^На проверку: \d+$/ }).click();
  await desk.getByRole('heading', { name: 'Проверять нечего' }).waitFor();
  review = { trainee, chief, hub, page: await trainee.open('about:blank'), desk };
});

afterAll(async () => {
  await chief?.close();
  await Promise.all([trainee?.close(), hub?.remove()]);
});

test('a draft that was sent with the hub away comes back with remarks, and what is approved then alone goes into the network’s field', async () =>
  beApproved(review, await beReturned(review)));

test('while a draft is checked its comment stays taken, and a decision is told by a notification', () =>
  decideUnseen(review));

test('on OK too the approved words go into the field of the network, and nothing before', () =>
  beApprovedOnOk(review));

test('a trainee has no view of the team’s drafts', async () => {
  const own = await trainee.openOwn('dashboard.html');
  await own.getByRole('link', { name: /Очередь/ }).waitFor();
  expect(await own.getByRole('link', { name: /На проверке/ }).count()).toBe(0);
  // What the hub takes from no trainee is no trouble of theirs.
  expect(await own.evaluate('chrome.action.getBadgeText({})')).toBe('');
  await own.close();
});
