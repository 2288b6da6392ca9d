import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Language } from '~/lib/locale/english.ts';
import { buildExtension } from '~/scripts/demo/build.ts';
import { waitForMarks } from '~/scripts/demo/marks.ts';
import { type Demo, setUp } from '~/scripts/demo/set-up.ts';
import { runUntilStopped } from '~/scripts/demo/shutdown.ts';

type Area = { x: number; y: number; width: number; height: number };

/** What the stores show best. */
const WIDTH = 1280;
const OWN_WINDOW = { width: WIDTH, height: 800 };
const OWN_AREA = { x: 0, y: 0, ...OWN_WINDOW };
/** Wide enough for the panel to stand open beside the page: it covers no control of it. */
const POST_WINDOW = { width: 1680, height: 900 };
/** Without the empty edge of the network's page. */
const POST_AREA = { x: 240, y: 0, width: 1440, height: 900 };
/** What the page says under the post of the first picture, to the comment about the traffic lights. */
const ANSWER = {
  post: '114815',
  by: 'vk-gorod',
  replyTo: '120266',
  text: 'Павел, здравствуйте! Электрики нашли обрыв кабеля, светофор заработает сегодня к 18:00.',
};
/** Whom the second picture answers, and a draft that leaves something to mend. */
const DRAFT = {
  about: 'Зелёная, 8',
  text: 'Здравствуйте! В настоящее время осуществляется проверка по данному адресу.',
};
/** Long enough for the queue, the hints and the pictures of people to come to rest, ms. */
const REST_MS = 1_500;

// Takes the pictures of the stores and of the README from what really runs: npm run pictures.
// They show this computer's time of day; TZ=America/Chicago and the like move it to the afternoon.
await runUntilStopped(async (shutdown) => {
  const demo = await setUp(shutdown, { headless: true, build: () => buildExtension('demo', shutdown) });
  if (!demo) return 'failed';
  const { vkPost, vkSnowPost, okTopic } = demo.replica.addresses;
  for (const address of [vkPost, vkSnowPost, okTopic]) await (await lookAt(demo, address)).close();
  demo.replica.say(ANSWER);
  await takeAll(demo, 'ru');
  await chooseEnglish(demo);
  await takeAll(demo, 'en');
  return 'done';
});

async function takeAll(demo: Demo, language: Language): Promise<void> {
  const post = await lookAt(demo, demo.replica.addresses.vkPost);
  await takePicture(post, `${language}/1-post`, POST_AREA);
  await beginAnswer(post);
  await takePicture(post, `${language}/2-answer`, POST_AREA);
  await post.close();
  for (const [name, path] of [
    ['3-queue', 'dashboard.html'],
    ['4-report', 'dashboard.html#report'],
  ]) {
    const page = await openPage(demo, `${demo.opened.origin}/${path}`, OWN_WINDOW);
    await waitForFigures(page);
    await takePicture(page, `${language}/${name}`, OWN_AREA);
    await page.close();
  }
  const trainer = await openPage(demo, `${demo.opened.origin}/training.html`, OWN_WINDOW);
  await trainer.locator('button[type="submit"]').first().click();
  await trainer.getByTestId('lesson').waitFor();
  await trainer.mouse.move(0, 0);
  // What was chosen is explained at once.
  await trainer.keyboard.press('2');
  await takePicture(trainer, `${language}/5-trainer`, OWN_AREA);
  await trainer.close();
}

/** Waits until the team's data is there, every figure counted and every file ready to be saved. */
async function waitForFigures(page: Page): Promise<void> {
  await page.locator('main .chip, main .report-ways').first().waitFor();
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    const counting = [...(main?.querySelectorAll('.chip') ?? [])].some((chip) => /…$/.test(chip.textContent));
    return !counting && main?.querySelector('button:disabled, .scope p:not([data-empty])') === null;
  });
}

/** Opens the composer under a comment as the keyboard does, and begins to write. */
async function beginAnswer(page: Page): Promise<void> {
  await page.locator('[data-otklik-key]', { hasText: DRAFT.about }).first().hover();
  await page.keyboard.press('r');
  await page.waitForTimeout(REST_MS);
  // A draft of the picture before was kept.
  await page.keyboard.press('Control+A');
  await page.keyboard.type(DRAFT.text);
}

async function chooseEnglish(demo: Demo): Promise<void> {
  const page = await openPage(demo, `${demo.opened.origin}/options.html`, OWN_WINDOW);
  await page.getByLabel('English').check();
  await page.getByRole('heading', { name: 'Language' }).waitFor();
  await page.close();
}

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

/** Writes `pictures/<name>.png` beside this file, 1280 wide: by the protocol, which can scale. */
async function takePicture(page: Page, name: string, area: Area): Promise<void> {
  await page.bringToFront();
  await page.waitForTimeout(REST_MS);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...area, scale: WIDTH / area.width },
  });
  const file = new URL(`./pictures/${name}.png`, import.meta.url);
  mkdirSync(fileURLToPath(new URL('.', file)), { recursive: true });
  await writeFile(fileURLToPath(file), data, 'base64');
}
