import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { buildExtension } from '~/scripts/demo/build.ts';
import { waitForMarks } from '~/scripts/demo/marks.ts';
import { type Demo, setUp } from '~/scripts/demo/set-up.ts';
import { runUntilStopped } from '~/scripts/demo/shutdown.ts';

type Area = { x: number; y: number; width: number; height: number };

/** Wide enough for the panel to stand open beside the page: it covers no control of it. */
const POST_WINDOW = { width: 1680, height: 1000 };
/** Without the empty edge of the network's page. */
const POST_AREA = { x: 240, y: 0, width: 1440, height: 1000 };
const DASHBOARD_WINDOW = { width: 1440, height: 900 };
const DASHBOARD_AREA = { x: 0, y: 0, ...DASHBOARD_WINDOW };
/** What the page says under the post of the first picture, to the comment about the traffic lights. */
const ANSWER = {
  post: '114815',
  by: 'vk-gorod',
  replyTo: '120266',
  text: 'Павел, здравствуйте! Электрики нашли обрыв кабеля, светофор заработает сегодня к 18:00.',
};
/** Long enough for the queue and the pictures of people to come to rest, ms. */
const REST_MS = 1_500;

// Takes the pictures of README from what really runs: npx tsx scripts/readme/take-pictures.ts.
// They show this computer's time of day; TZ=Asia/Vladivostok and the like move it to the afternoon.
await runUntilStopped(async (shutdown) => {
  const demo = await setUp(shutdown, { headless: true, build: () => buildExtension('demo', shutdown) });
  if (!demo) return 'failed';
  const { vkPost, vkSnowPost, okTopic } = demo.replica.addresses;
  const post = await lookAt(demo, vkPost);
  demo.replica.say(ANSWER);
  await takePicture(post, 'vk-post', POST_AREA);
  await lookAt(demo, vkSnowPost);
  await lookAt(demo, okTopic);
  const dashboard = await openPage(demo, `${demo.opened.origin}/dashboard.html`, DASHBOARD_WINDOW);
  await takePicture(dashboard, 'dashboard', DASHBOARD_AREA);
  return 'done';
});

/** Opens a page of the replica as a moderator would and waits until it is marked. */
async function lookAt(demo: Demo, address: string): Promise<Page> {
  const page = await openPage(demo, address, POST_WINDOW);
  await waitForMarks(page);
  return page;
}

async function openPage(demo: Demo, address: string, window: typeof POST_WINDOW): Promise<Page> {
  const page = await demo.opened.context.newPage();
  await page.setViewportSize(window);
  await page.goto(address);
  return page;
}

/** Writes `<name>.webp` beside this file: by the protocol, because Playwright's screenshot knows no WebP. */
async function takePicture(page: Page, name: string, area: Area): Promise<void> {
  await page.bringToFront();
  await page.waitForTimeout(REST_MS);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 85,
    clip: { ...area, scale: 1 },
  });
  await writeFile(fileURLToPath(new URL(`./${name}.webp`, import.meta.url)), data, 'base64');
}
