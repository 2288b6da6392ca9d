import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

const forbidden = [
  ['lib/text/a.ts', '~/lib/comment/key.ts', 'lib/text knows nothing else.'],
  ['lib/text/a.ts', 'zod', 'lib/text knows nothing else.'],
  ['lib/comment/a.ts', '~/lib/log/verdict.ts', 'lib/comment imports only lib/text.'],
  ['lib/triage/a.ts', '~/lib/deadline/clock.ts', 'Let lib/log call both and pass the result'],
  ['lib/triage/a.ts', '~/lib/log/rows.ts', 'import only lib/comment and lib/text'],
  ['lib/answer/a.ts', '~/lib/moderation/find-flags.ts', 'import only lib/comment and lib/text'],
  ['lib/answer/rules/a.ts', 'dexie', 'import only lib/comment and lib/text'],
  ['lib/log/a.ts', '~/lib/sync/outbox.ts', 'Let lib/sync, lib/report or an entrypoint call the log instead.'],
  ['lib/sync/a.ts', 'dexie', 'lib/sync imports lib/log, lib/peers and what stands below them.'],
  [
    'lib/sync/a.ts',
    '~/lib/report/numbers.ts',
    'lib/sync imports lib/log, lib/peers and what stands below them.',
  ],
  ['lib/report/figures/a.ts', '~/lib/training/case.ts', 'lib/report and lib/training import lib/log'],
  ['lib/training/a.ts', '~/lib/report/period.ts', 'lib/report and lib/training import lib/log'],
  ['lib/peers/a.ts', '~/lib/locale/say.ts', 'lib/peers runs in the browser and in the hub'],
  ['lib/peers/a.ts', '~/lib/log/database.ts', 'lib/peers runs in the browser and in the hub'],
  ['lib/sites/vk/a.ts', '~/lib/triage/duty.ts', 'lib/sites imports only lib/comment and lib/text'],
  ['lib/sites/vk/a.ts', 'webextension-polyfill', 'lib/sites imports only lib/comment and lib/text'],
  ['lib/messages/a.ts', 'dexie', 'lib/messages describes and parses messages.'],
  ['lib/help/a.ts', '~/lib/log/database.ts', 'lib/help holds the words of the help and finds them'],
  ['components/dashboard/a.tsx', 'dexie', 'read the log through lib/log'],
  ['components/overlay/a.ts', 'zod', 'ask the background by lib/messages'],
  ['components/overlay/a.ts', '~/lib/log/database.ts', 'take only types from lib/log'],
  ['entrypoints/popup/main.tsx', '~/server/app.ts', 'Entrypoints only wire parts together'],
  ['entrypoints/vk.content/index.ts', 'zod', 'Send a message to the background instead'],
  ['entrypoints/vk.content/index.ts', '~/lib/sync/deliver.ts', 'Send a message to the background instead'],
  ['server/a.ts', '~/lib/log/database.ts', 'The hub shares only schemas with lib'],
  ['server/a.ts', '~/lib/sites/hosts.ts', 'The hub shares only schemas with lib'],
  ['server/a.ts', '~/lib/peers/redmine.ts', 'The hub shares only schemas with lib'],
  ['server/forward/a.ts', '~/lib/sync/pump.ts', 'The forwarder shares lib/peers'],
  ['lib/comment/a.ts', '../text/words.ts', 'lib/comment imports only lib/text.'],
  ['scripts/a.ts', '../server/start-hub.ts', "Inside a room import './x.ts'; another room is '~/room/x.ts'."],
] as const;

const allowed = [
  ['lib/comment/a.ts', '~/lib/text/words.ts'],
  ['lib/comment/a.ts', './key.ts'],
  ['lib/answer/rules/a.ts', '~/lib/answer/rule.ts'],
  ['lib/answer/a.ts', 'lvovich'],
  ['lib/log/a.ts', '~/lib/triage/duty.ts'],
  ['lib/log/blind/a.ts', '~/lib/log/database.ts'],
  ['lib/report/figures/a.ts', '~/lib/report/period.ts'],
  ['lib/sync/a.ts', '~/lib/log/database.ts'],
  ['lib/sync/a.ts', '~/lib/peers/peer.ts'],
  ['lib/peers/a.ts', '~/lib/log/event.ts'],
  ['entrypoints/popup/main.tsx', '~/components/popup/popup.tsx'],
  ['server/a.ts', '~/lib/log/event.ts'],
  ['server/forward/a.ts', '~/lib/peers/redmine.ts'],
  ['server/forward/a.ts', '~/lib/triage/duty.ts'],
] as const;

const surroundings = [
  [
    'lib/triage/a.ts',
    'export const size = () => document.title;',
    'Only lib/sites and components touch the page.',
  ],
  ['lib/peers/a.ts', "export const get = () => fetch('x');", 'Only lib/sync talks to the network.'],
  ['components/common/a.ts', "export const get = () => fetch('x');", 'Only lib/sync talks to the network.'],
  ['lib/sync/a.ts', "export const open = () => indexedDB.open('x');", 'Only lib/log touches the database.'],
  [
    'components/popup/a.ts',
    'export const id = () => chrome.runtime.id;',
    "Import browser from 'webextension-polyfill'",
  ],
] as const;

/** A small copy of the house: the rules, and one file for each case. */
const house = mkdtempSync(join(tmpdir(), 'otklik-directions-'));
let said: string[] = [];

/** Where the case stands in the copy: the folder decides which rules hold. */
const place = (path: string, number: number) => join(dirname(path), `case-${number}.tsx`);
const sources = [
  ...[...forbidden, ...allowed].map(([path, from]) => [
    path,
    `import { it } from '${from}';\nexport const mine = it;\n`,
  ]),
  ...surroundings.map(([path, source]) => [path, `${source}\n`]),
] as [string, string][];

beforeAll(() => {
  copyFileSync(join(ROOT, 'biome.jsonc'), join(house, 'biome.jsonc'));
  for (const [number, [path, source]] of sources.entries()) {
    const file = join(house, place(path, number));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--colors=off', '.'];
  const run = spawnSync(process.execPath, [BIOME, ...args], { cwd: house, encoding: 'utf8' });
  said = `${run.stdout}\n${run.stderr}`.split(/\n(?=\S+:\d+:\d+ lint\/)/);
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What the linter says of case `number`, as one line: a terminal wraps long sentences. */
function lint(path: string, number: number): string {
  const about = said.filter((each) => each.trimStart().startsWith(place(path, number)));
  return about.join(' ').replace(/\s+/g, ' ');
}

test.each(forbidden.map((each, number) => [...each, number] as const))(
  '%s may not import %s and is told: %s',
  (path, _from, sentence, number) => {
    expect(lint(path, number)).toContain(sentence);
  },
);

test.each(allowed.map((each, number) => [...each, forbidden.length + number] as const))(
  '%s may import %s',
  (path, _from, number) => {
    expect(lint(path, number)).not.toContain('noRestrictedImports');
  },
);

const FIRST_GLOBAL = forbidden.length + allowed.length;
test.each(surroundings.map((each, number) => [...each, FIRST_GLOBAL + number] as const))(
  '%s may not reach around itself: %s',
  (path, _source, sentence, number) => {
    expect(lint(path, number)).toContain(sentence);
  },
);
