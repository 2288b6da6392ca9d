import { fileURLToPath } from 'node:url';
import type { EntrypointInfo } from 'wxt';

/** Modes of builds that stay on this computer: `npm run dev` and the tests. */
const MODES: ReadonlySet<string> = new Set(['development', 'test']);

/** Adds the page of all components in all states, `states.html`, to the entrypoints of such a build; to no other. */
export function addStatesPage(mode: string, found: EntrypointInfo[]): void {
  if (!MODES.has(mode)) return;
  const inputPath = fileURLToPath(new URL('../tests/states/index.html', import.meta.url));
  found.push({ name: 'states', inputPath, type: 'unlisted-page' });
}
