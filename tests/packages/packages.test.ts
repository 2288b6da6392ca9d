import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageFile from '~/package.json' with { type: 'json' };

const root = resolve('.');
const require = createRequire(import.meta.url);
const names = { chrome: 'chrome.zip', firefox: 'firefox.xpi', sources: 'sources.zip' } as const;
type Name = keyof typeof names;

const elsewhere = mkdtempSync(join(tmpdir(), 'otklik другая папка '));

beforeAll(() => pack(root));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

function pack(folder: string, env: NodeJS.ProcessEnv = {}): void {
  const tsx = require.resolve('tsx/cli');
  const { status, stderr, stdout } = spawnSync(process.execPath, [tsx, 'scripts/store/pack.ts'], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
}

function packed(folder: string, name: Name): Buffer {
  return readFileSync(join(folder, '.output', `otklik-${packageFile.version}-${names[name]}`));
}

function textIn(name: Name, path: string): string {
  return Buffer.from(unzipSync(packed(root, name))[path] ?? []).toString('utf8');
}

test('the archive of sources, unpacked in another folder and another time zone, packs to the same bytes', () => {
  for (const [path, bytes] of Object.entries(unzipSync(packed(root, 'sources')))) {
    const file = join(elsewhere, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
  pack(elsewhere, { TZ: 'Asia/Vladivostok', LC_ALL: 'C', GIT_DIR: join(elsewhere, 'none') });
  for (const name of ['chrome', 'firefox'] as const) {
    expect(packed(elsewhere, name).equals(packed(root, name)), name).toBe(true);
  }
});

test.each(['chrome', 'firefox'] as const)(
  'the manifest for %s is exactly the one that was looked at, with the version of package.json',
  async (browser) => {
    const { version, ...manifest } = JSON.parse(textIn(browser, 'manifest.json'));
    expect(version).toBe(packageFile.version);
    await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot(`./manifest.${browser}.snap`);
  },
);

test.each(['chrome', 'firefox'] as const)(
  'what goes to %s holds only what the extension loads, and says nothing of the machine it was made on',
  (browser) => {
    const files = Object.entries(unzipSync(packed(root, browser)));
    const strange = files.map(([path]) => path).filter((path) => !/\.(js|css|html|json|png|svg)$/.test(path));
    expect(strange).toEqual([]);
    const telling = files.filter(([, bytes]) => Buffer.from(bytes).includes(root)).map(([path]) => path);
    expect(telling).toEqual([]);
  },
);

/** What the linter of Mozilla warns of, and why it stays; scripts/store/README.md says it to reviewers. */
const EXPLAINED: Record<string, RegExp> = {
  // Firefox for Android is not offered.
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: /^manifest\.json$/,
  // Preact’s `dangerouslySetInnerHTML`, which nothing here uses (tests/house/no-foreign-markup.test.ts).
  UNSAFE_VAR_ASSIGNMENT: /\.js$/,
  // Zod looks whether it may compile: `jitless` keeps it from doing so, and the policy of our pages forbids it.
  DANGEROUS_EVAL: /^(background|chunks\/zod-[\w-]+)\.js$/,
};

test('the linter of Mozilla finds no error, and each of its warnings is explained', () => {
  const program = join(dirname(require.resolve('addons-linter/package.json')), 'bin', 'addons-linter');
  const xpi = join('.output', `otklik-${packageFile.version}-${names.firefox}`);
  const { stdout } = spawnSync(process.execPath, [program, '--output', 'json', xpi], { encoding: 'utf8' });
  const { errors, warnings }: { errors: unknown[]; warnings: { code: string; file: string }[] } =
    JSON.parse(stdout);
  expect(errors).toEqual([]);
  expect(warnings.filter(({ code, file }) => !EXPLAINED[code]?.test(file))).toEqual([]);
});
