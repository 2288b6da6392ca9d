import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageFile from '~/package.json' with { type: 'json' };
import { WXT } from '~/scripts/demo/build.ts';
import { filesIn, zipFiles } from './zip-files.ts';

const OUTPUT = '.output';
const NAME = `${packageFile.name}-${packageFile.version}`;

// Packs what the stores take, into .output: npm run zip. The same commit gives the same bytes, wherever it is packed.
pack(`${NAME}-chrome.zip`, builtFor('chrome'));
pack(`${NAME}-firefox.xpi`, builtFor('firefox'));
const sources = committedFiles();
if (sources) pack(`${NAME}-sources.zip`, { folder: '.', paths: sources });
else console.log('Исходники не упакованы: это не рабочая копия git.');

type Content = { folder: string; paths: readonly string[] };

/** Builds the extension anew as the stores get it. Throws with what WXT said when it does not build. */
function builtFor(browser: 'chrome' | 'firefox'): Content {
  const folder = join(OUTPUT, `${browser}-mv3`);
  rmSync(folder, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [WXT, 'build', '-b', browser, '--mv3'], {
    encoding: 'utf8',
    // What a shell says instead would bring paths of this machine into the screens.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`Расширение не собралось.\n${stdout}${stderr}`);
  return { folder, paths: filesIn(folder) };
}

/** Paths of the files under version control; null where git keeps none. */
function committedFiles(): string[] | null {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\0').filter(Boolean) : null;
}

function pack(name: string, { folder, paths }: Content): void {
  const bytes = zipFiles(folder, paths);
  writeFileSync(join(OUTPUT, name), bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  console.log(`${digest}  ${join(OUTPUT, name)}  ${Math.round(bytes.length / 1024)} КБ`);
}
