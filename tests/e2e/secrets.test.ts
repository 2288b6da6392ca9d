import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectHub } from '~/scripts/demo/prepare.ts';
import { makeFolder } from '~/tests/server/folder.ts';
import { eventually } from './log.ts';
import { keyOf, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

/* A real hub as a process of its own, which writes its log, and a browser that is connected to it and works. */

const ASKED = 'Почему на Гагарина';
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

let stage: Stage;
let folder: Awaited<ReturnType<typeof makeFolder>>;
let hub: ReturnType<typeof startHub>;
let code = '';
let token = '';
const said: string[] = [];

beforeAll(async () => {
  folder = await makeFolder();
  hub = startHub(join(folder.path, 'data'));
  stage = await setStage();
  stage.context.on('console', (message) => said.push(message.text()));
  await importSettings(stage);
  code = await eventually('the code', async () => CODE.exec(hub.printed())?.[0], 60_000);
  const url = await eventually(
    'the address',
    async () => /http:\/\/127\.0\.0\.1:\d+/.exec(hub.printed())?.[0],
  );
  const page = await stage.openOwn('options.html');
  await connectHub(page, { url, code });
  token = await page.evaluate(async () => {
    const { tokens } = await Reflect.get(globalThis, 'chrome').storage.local.get('tokens');
    return String(Object.values(tokens)[0]);
  });
  await page.close();
  const shown = await stage.open(VK.address(stage.replica));
  await waitForState(shown, keyOf(VK, townComment(stage.replica, VK.post, ASKED).id), 'unanswered');
  await shown.close();
  await eventually('a batch at the hub', async () => hub.printed().includes('POST /v1/events:batch'));
});

afterAll(async () => {
  await stage?.close();
  await hub?.stop();
  await rm(folder?.path ?? '', { recursive: true, force: true });
});

function startHub(dataDir: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, DATABASE_URL: '', OTKLIK_HUB_PORT: '0', OTKLIK_HUB_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const pipe of [child.stdout, child.stderr]) {
    pipe.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  return {
    printed: () => printed,
    stop: () =>
      new Promise((done) => {
        child.once('exit', done);
        child.kill('SIGINT');
      }),
  };
}

/** Everything the extension keeps, as text: its storage areas, its database, its settings file, its saved log. */
async function kept() {
  const page = await stage.openOwn('dashboard.html#log');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Выгрузить журнал' }).click();
  const log = readFileSync(await (await downloading).path(), 'utf8');
  const areas = await page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    const { tokens, ...local } = await storage.local.get();
    const [sync, session] = [await storage.sync.get(), await storage.session.get()];
    return { tokens: Object.values<string>(tokens), local, sync, session, page: { ...localStorage } };
  });
  const database = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('otklik');
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const reading = opening.result.transaction(names);
          const all = names.map((name) => reading.objectStore(name).getAll());
          reading.oncomplete = () => {
            opening.result.close();
            done(JSON.stringify(all.map(({ result }) => result)));
          };
        };
      }),
  );
  await page.goto(`${stage.origin}/options.html`);
  const exporting = page.waitForEvent('download');
  await page.getByTestId('settings-export').click();
  const file = readFileSync(await (await exporting).path(), 'utf8');
  await page.close();
  return { ...areas, log, database, file };
}

test('the token of a device lies in one place of this browser, and in nothing that leaves it', async () => {
  const found = await kept();
  expect(found.tokens).toEqual([token]);
  expect(token).toMatch(/^otk_[\w-]{40,}$/);
  expect(found.sync).toEqual({});
  expect(found.database).toContain(ASKED);
  expect(found.log).toContain(ASKED);
  expect(found.file).toContain('Администрация города');
  for (const [name, value] of Object.entries(found)) {
    if (name === 'tokens') continue;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    expect({ [name]: text.includes(token) || text.includes(code) }).toEqual({ [name]: false });
  }
  expect(said.join('\n')).not.toContain(token);
});

test('the log of the hub tells of requests and of nobody: no token, no code but the printed one, no words, no names', () => {
  const lines = hub
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(lines.join('\n')).toContain('POST /v1/devices:connect');
  const { people } = stage.replica.town;
  const words = [token, code, 'Bearer', ASKED, VK.owner, ...Object.values(people).map(({ name }) => name)];
  for (const word of words)
    expect({ [word]: lines.some((line) => line.includes(word)) }).toEqual({ [word]: false });
});
