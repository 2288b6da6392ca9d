import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoBrowser, hasDisplay, openBrowser } from './demo/browser.ts';
import { buildExtension } from './demo/build.ts';
import { HubReader } from './demo/hub-reader.ts';
import { prepareExtension } from './demo/prepare.ts';
import { Shutdown } from './demo/shutdown.ts';
import { serveStartPage } from './demo/start-page.ts';
import { walkMainJob } from './demo/walk.ts';
import { type Demo, startPageSettings } from './demo/words.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { browserVersion } from './find-browser.ts';
import { step } from './progress.ts';

const once = process.argv.includes('--once');
const shutdown = new Shutdown();

try {
  const demo = await setUp();
  if (demo && once) {
    await walkMainJob(demo);
    await shutdown.run();
  } else if (demo) {
    await show(demo);
  } else {
    process.exitCode = 1;
  }
} catch (error) {
  // After Ctrl+C everything fails because it was closed: that is no news.
  if (!shutdown.begun) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
  await shutdown.run();
}

/** Starts every part and closes none; null when there is no browser (said on the terminal). */
async function setUp(): Promise<Demo | null> {
  const browser = await ensureBrowser();
  if (!browser) return null;
  const built = await step('Собираю расширение', () => buildExtension('demo', shutdown));
  const { startHub } = await import('~/server/start-hub.ts');
  const dataDir = temporaryFolder();
  shutdown.add('данные сервера', () => rmSync(dataDir, { recursive: true, force: true }));
  const hub = await step('Запускаю сервер команды и его PostgreSQL', () =>
    startHub({ port: 0, dataDir, organisation: 'Администрация города', quiet: true }),
  );
  shutdown.add('сервер команды', () => hub.stop());
  const reader = new HubReader(hub.databaseUrl);
  shutdown.add('чтение базы', () => reader.close());
  const { startReplica } = await import('~/tests/replica/server.ts');
  const replica = await step('Запускаю реплику ВКонтакте и Одноклассников', () => startReplica());
  shutdown.add('реплика', () => replica.close());
  const headless = once || !hasDisplay();
  const opened = await step('Открываю браузер', () =>
    openBrowser({ browser, extension: built.folder, hostRules: replica.hostRules, headless }),
  );
  shutdown.add('браузер', () => opened.close());
  const code = await hub.createCode('moderator');
  await step('Настраиваю расширение и подключаю сервер', () =>
    prepareExtension(opened.context, opened.origin, { url: hub.url, code }),
  );
  return { built, hub, reader, replica, opened, version: browserVersion(browser) ?? browser.name, headless };
}

/** A folder for this run only; PostgreSQL of a root user runs as another one, who has to get in. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-hub-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Shows the start page and stays until Ctrl+C or until the window is closed. */
async function show(demo: Demo): Promise<void> {
  const page = await serveStartPage(startPageSettings(demo));
  shutdown.add('стартовая страница', () => page.close());
  await openStartPage(demo.opened, page.url);
  console.log(`\nСтартовая страница: ${page.url}`);
  if (demo.headless) {
    console.log('Дисплея нет, браузер работает без окна. Весь путь с цифрами: npm start -- --once');
  }
  for (const [name, address] of Object.entries(demo.replica.addresses)) console.log(`  ${name}: ${address}`);
  console.log(`  очередь и журнал: ${demo.opened.origin}/dashboard.html`);
  console.log(`  сервер команды: ${demo.hub.url}`);
  console.log('Остановить всё: Ctrl+C');
  demo.opened.context.on('close', () => void shutdown.run());
}

async function openStartPage(browser: DemoBrowser, url: string): Promise<void> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(url);
  await page.bringToFront();
}
