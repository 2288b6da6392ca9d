import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { build } from 'wxt';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the unpacked extension, built in mode `test`. */
    extension: string;
  }
}

/** Builds the extension once for all end-to-end tests; they read the folder by `inject('extension')`. */
export async function setup(project: TestProject): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, mode: 'test', browser: 'chrome', manifestVersion: 3 });
  project.provide('extension', `${root}.output/chrome-mv3-test`);
}
