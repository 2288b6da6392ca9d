import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startRecordedRedmine } from '~/tests/peers/recorded-redmine.ts';
import { town } from '~/tests/replica/town.ts';
import { eventually } from './log.ts';
import { handsOf, keyOf, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

const issuesSchema = z.object({
  issues: z.array(z.object({ id: z.number(), status: z.object({ name: z.string() }) })),
});
const issueSchema = z.object({
  issue: z.object({
    description: z.string(),
    journals: z.array(z.object({ notes: z.string().nullish() })),
  }),
});

/** Where a real one runs (npm run test:peers); elsewhere one that answers as it did when it was recorded. */
const live = process.env.OTKLIK_PEER_REDMINE;
const COMMENT = '120001';
const KEY = keyOf(VK, COMMENT);

let stage: Stage;
let standIn: Awaited<ReturnType<typeof startRecordedRedmine>> | null = null;
let redmine = { url: live ?? '', key: process.env.OTKLIK_PEER_KEY ?? '' };

beforeAll(async () => {
  if (!live) {
    standIn = await startRecordedRedmine();
    redmine = standIn;
  }
  stage = await setStage();
  await importSettings(stage);
  const asked = {
    id: COMMENT,
    by: 'vk-viktor',
    at: '1 ч назад',
    text: 'Когда уберут снег на Мира?',
    likes: 0,
  };
  const posts = town.posts.map((post) => ({ ...post, comments: post.id === VK.post ? [asked] : [] }));
  stage.replica.reset({ ...town, posts });
});

afterAll(async () => {
  await Promise.all([stage?.close(), standIn?.close()]);
});

async function ask<T>(path: string, schema: z.ZodType<T>, key = redmine.key): Promise<T> {
  const response = await fetch(`${redmine.url}${path}`, { headers: { 'x-redmine-api-key': key } });
  return schema.parse(await response.json());
}

/** Every incident that Redmine has for the comment, with its status and how many of our notes it has. */
async function incidents(key?: string) {
  const query = `/issues.json?cf_1=${encodeURIComponent(KEY)}&status_id=*&sort=id`;
  const { issues } = await ask(query, issuesSchema, key);
  return Promise.all(
    issues.map(async ({ id, status }) => {
      const { issue } = await ask(`/issues/${id}.json?include=journals`, issueSchema, key);
      const notes = issue.journals.filter(({ notes }) => notes?.includes('otklik:')).length;
      return { status: status.name, notes, text: issue.description };
    }),
  );
}

async function connect(page: Page, given: { place: string; key: string }): Promise<void> {
  await page.getByTestId('redmine-url').fill(redmine.url);
  await page.getByTestId('redmine-place').fill(given.place);
  await page.getByTestId('redmine-apiKey').fill(given.key);
  await page.getByTestId('redmine-connect').click();
}

function badge(): Promise<unknown> {
  return stage.context.serviceWorkers()[0]?.evaluate('chrome.action.getBadgeText({})') ?? Promise.resolve('');
}

test('a Redmine that the wizard found whole gets a question and its answer once, whatever breaks in between', async () => {
  const options = await stage.openOwn('options.html#redmine');
  await connect(options, { place: 'no-such-project', key: redmine.key });
  await options.getByRole('alert').getByText('Проверьте адрес и проект').waitFor();
  await connect(options, { place: 'incidents', key: redmine.key });
  await options.getByTestId('redmine-disconnect').waitFor();

  const page = await stage.open(VK.address(stage.replica));
  await waitForState(page, KEY, 'unanswered');
  const [made] = await eventually('an incident', async () => {
    const found = await incidents();
    return found.length > 0 ? found : null;
  });
  expect(made).toMatchObject({ status: 'Новый', notes: 0 });
  expect(made?.text).toContain('Когда уберут снег на Мира?');
  expect(made?.text).not.toContain('Виктор');

  const dashboard = await stage.openOwn('dashboard.html#server');
  standIn?.changeKey('another key');
  await VK.answer(handsOf(page), COMMENT, 'здравствуйте! Уберём завтра до 12:00, работает «Чистый город».');
  await waitForState(page, KEY, 'answered');
  if (standIn) {
    await dashboard.getByText(/Redmine не принимает ключ\. .* Отправка остановлена: сегодня/).waitFor();
    await expect.poll(badge).toBe('!');
    await dashboard.getByRole('link', { name: 'Подключить заново' }).click();
    await dashboard.waitForURL('**/options.html#redmine');
    await dashboard.getByTestId('redmine-newKey').fill('another key');
    await dashboard.getByTestId('redmine-changeKey').click();
    await dashboard.getByRole('status').getByText('Ключ подошёл').waitFor();
    await eventually('no sign on the icon', async () => (await badge()) === '');
  }

  const key = standIn ? 'another key' : redmine.key;
  const answered = { status: 'Отвечено', notes: 1, text: made?.text };
  await eventually('the answer in Redmine', async () => (await incidents(key))[0]?.status === 'Отвечено');
  expect(await incidents(key)).toEqual([answered]);
  await stage.killWorker();
  await page.reload();
  await waitForState(page, KEY, 'answered');
  await options.getByTestId('redmine-check').click();
  await options.getByRole('status').getByText('Всё нужное на месте').waitFor();
  await dashboard.goto(`${stage.origin}/dashboard.html#server`);
  await dashboard.getByRole('button', { name: 'Проверить сейчас' }).click();
  await dashboard.getByText('Проверено.').waitFor();
  await dashboard.getByText('Всё отправлено.').waitFor();
  expect(await incidents(key)).toEqual([answered]);
});
