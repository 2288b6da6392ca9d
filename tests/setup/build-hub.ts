import type { TestProject } from 'vitest/node';
import { compileProgram } from './compile-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of `server/main.ts`, compiled into one file of JavaScript. */
    hub: string;
  }
}

/** Compiles the hub once for all tests that start it as a process. Gives back what takes the file away. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { path, remove } = await compileProgram('server/main.ts');
  project.provide('hub', path);
  return remove;
}
