import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type FoundBrowser, findBrowser } from './find-browser.ts';
import { step } from './progress.ts';

const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'];
const APT = ['-o', 'DPkg::Lock::Timeout=300', '-y', '-q'];

/**
 * A browser for the extension. Where there is none, root on Debian gets Debian's Chromium and the
 * fonts the pages need; everybody else gets one sentence on what to install, and null.
 */
export async function ensureBrowser(): Promise<FoundBrowser | null> {
  const found = findBrowser();
  if (found) return found;
  if (process.env.OTKLIK_BROWSER) {
    return refuse(`OTKLIK_BROWSER указывает на файл, которого нет: ${process.env.OTKLIK_BROWSER}`);
  }
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await step('Обновляю список пакетов', () => aptGet('update', ...APT));
    await step('Ставлю Chromium и шрифты', () => aptGet('install', ...APT, ...PACKAGES));
  }
  return (
    findBrowser() ?? refuse(`Браузер не найден. ${advice()} Другой путь можно назвать в OTKLIK_BROWSER.`)
  );
}

function advice(): string {
  if (process.platform === 'darwin') return 'Поставьте Chromium: brew install --cask chromium.';
  if (process.platform === 'win32') return 'Поставьте Microsoft Edge, Brave или Chromium.';
  if (existsSync('/usr/bin/apt-get')) return `Поставьте его: sudo apt-get install ${PACKAGES.join(' ')}.`;
  return 'Поставьте Chromium, Microsoft Edge или Brave из пакетов вашей системы.';
}

function refuse(sentence: string): null {
  console.error(sentence);
  return null;
}

/** Runs apt-get quietly; its last words are shown only when it fails. */
function aptGet(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn('apt-get', args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      said = `${said}${part}`.slice(-2000);
    });
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', (code) => {
      if (code !== 0) console.error(said);
      resolve();
    });
  });
}
