import type { Settings } from './schema.ts';

/** Pages that are moderated and pages that were, by `network:owner`: what was looked at stays in the queue. */
export function knownPages({ pages }: Pick<Settings, 'pages'>, looked: readonly string[]): string[] {
  const moderated = pages.filter(({ off }) => !off).map(({ network, owner }) => `${network}:${owner}`);
  return [...new Set([...moderated, ...looked])];
}
