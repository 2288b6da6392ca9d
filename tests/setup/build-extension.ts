import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { build } from 'wxt';
import { findFirefox } from '~/scripts/find-firefox.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the unpacked extension, built in mode `test`. */
    extension: string;
    /** Firefox and the extension built for it; null where there is no Firefox. */
    firefox: { path: string; extension: string } | null;
  }
}

/** Builds the extension once for all end-to-end tests; they read the folder by `inject('extension')`. */
export async function setup(project: TestProject): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, mode: 'test', browser: 'chrome', manifestVersion: 3 });
  project.provide('extension', `${root}.output/chrome-mv3-test`);
  const path = findFirefox();
  if (path !== null) await build({ root, mode: 'test', browser: 'firefox', manifestVersion: 3 });
  project.provide('firefox', path === null ? null : { path, extension: `${root}.output/firefox-mv3-test` });
}
