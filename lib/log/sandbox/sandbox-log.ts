import { database } from '~/lib/log/database.ts';
import { isSandbox } from './sandbox-place.ts';

/**
 * Begins the sandbox anew: nothing of an earlier time there is left.
 * @throws Error on every other page, where it would erase the log.
 */
export async function clearSandbox(): Promise<void> {
  if (!isSandbox()) throw new Error('Only the sandbox begins with an empty log');
  await database.delete({ disableAutoOpen: false });
  await database.open();
}
