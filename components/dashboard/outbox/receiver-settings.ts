import type { Receiver } from '~/components/dashboard/data.ts';

const PARTS = { hub: 'server', redmine: 'redmine', rt: 'rt' } as const satisfies Record<
  Receiver['kind'],
  string
>;

/** Address of the part of the options where this receiver is set up. */
export function settingsOf({ kind }: Receiver): string {
  return `options.html#${PARTS[kind]}`;
}
