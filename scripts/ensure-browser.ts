import { existsSync } from 'node:fs';
import { hasAptGet, installPackages } from './apt-get.ts';
import { type FoundBrowser, findBrowser } from './find-browser.ts';
import { findFirefox } from './find-firefox.ts';

const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'];

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
  if (hasAptGet()) await installPackages('Chromium и шрифты', PACKAGES);
  return (
    findBrowser() ?? refuse(`Браузер не найден. ${advice()} Другой путь можно назвать в OTKLIK_BROWSER.`)
  );
}

/**
 * Firefox for the tests in it: Debian's ESR is installed where root may, everybody else gets one sentence
 * on what is left out without it, and null.
 */
export async function ensureFirefox(): Promise<string | null> {
  const found = findFirefox();
  if (found) return found;
  if (!process.env.OTKLIK_FIREFOX && hasAptGet()) await installPackages('Firefox', ['firefox-esr']);
  return (
    findFirefox() ??
    refuse('Firefox не найден, проверки в нём не пойдут. Поставьте его или назовите путь в OTKLIK_FIREFOX.')
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
