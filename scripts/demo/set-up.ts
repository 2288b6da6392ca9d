import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '~/scripts/ensure-browser.ts';
import { browserVersion } from '~/scripts/find-browser.ts';
import { step } from '~/scripts/progress.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { demoTown } from '~/tests/replica/rough-town.ts';
import { type Replica, startReplica } from '~/tests/replica/server.ts';
import { type DemoBrowser, openBrowser } from './browser.ts';
import type { Built } from './build.ts';
import { HubReader } from './hub-reader.ts';
import { prepareExtension } from './prepare.ts';
import type { Shutdown } from './shutdown.ts';

/** Everything that runs. */
export type Demo = {
  built: Built;
  hub: Hub;
  reader: HubReader;
  replica: Replica;
  opened: DemoBrowser;
  /** What the browser says of itself. */
  version: string;
  headless: boolean;
};

type Wanted = { headless: boolean; build: () => Promise<Built> };

/**
 * Starts hub, replica and browser and sets the extension up; everything is handed to `shutdown`.
 * Null when there is no browser (said on the terminal).
 */
export async function setUp(shutdown: Shutdown, { headless, build }: Wanted): Promise<Demo | null> {
  const browser = await ensureBrowser();
  if (!browser) return null;
  const built = await step('Собираю расширение', build);
  const hub = await step('Запускаю сервер команды и его PostgreSQL', () => startDemoHub(shutdown));
  const reader = new HubReader(hub.databaseUrl);
  shutdown.add('чтение базы', () => reader.close());
  const replica = await step('Запускаю учебную копию ВКонтакте и Одноклассников', () =>
    shutdown.keep('учебная копия', startReplica({ town: demoTown }), (started) => started.close()),
  );
  const opened = await step('Открываю браузер', () =>
    openBrowser({ browser, extension: built.folder, hostRules: replica.hostRules, headless }, shutdown),
  );
  const code = await hub.createCode('moderator');
  await step('Настраиваю расширение и подключаю сервер', () =>
    prepareExtension(opened.context, opened.origin, { url: hub.url, code }),
  );
  return { built, hub, reader, replica, opened, version: browserVersion(browser) ?? browser.name, headless };
}

/** A hub whose data is for this run only. */
function startDemoHub(shutdown: Shutdown): Promise<Hub> {
  const dataDir = mkdtempSync(join(tmpdir(), 'otklik-hub-'));
  // PostgreSQL of a root user runs as another one, who has to get in.
  chmodSync(dataDir, 0o755);
  shutdown.add('данные сервера', () => rmSync(dataDir, { recursive: true, force: true }));
  const starting = startHub({ port: 0, dataDir, organisation: 'Администрация города', quiet: true });
  return shutdown.keep('сервер команды', starting, (hub) => hub.stop());
}
