import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean }} Entry */

/**
 * Runs `npm ci` when a package of the lock file is missing or has another version.
 * @returns {Promise<boolean>} false when npm failed; what it said is on the terminal.
 */
export async function installDependencies() {
  if (dependenciesAreFresh()) return true;
  console.log('Ставлю зависимости (npm ci)…');
  const started = Date.now();
  const done = await npm('ci', '--no-audit', '--no-fund');
  if (done) console.log(`Зависимости стоят: ${Math.round((Date.now() - started) / 1000)} с`);
  return done;
}

/**
 * Compares the lock file with the list npm keeps of what it installed.
 * A package for another system is optional and may be absent.
 */
function dependenciesAreFresh() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const here = present[path];
    return here ? here.version === entry.version : Boolean(entry.optional || entry.peer);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, Entry> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<boolean>}
 */
function npm(...args) {
  const cli = process.env.npm_execpath;
  // Under `npm run` npm names its own program: that works on Windows too, where npm is a .cmd file.
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
  const child = spawn(command, [...first, ...args], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
