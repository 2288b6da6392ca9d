import { v4 as uuidv4 } from 'uuid';
import { database } from '~/lib/log/database.ts';

/** Id of this device, a UUID made once and kept in the log; the actor of its events. */
export async function deviceId(): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const known = await database.meta.get('device');
    if (typeof known?.value === 'string') return known.value;
    const id = uuidv4();
    await database.meta.add({ name: 'device', value: id });
    return id;
  });
}

/** The same id where it was made before; null on a device that has written nothing yet. Fit for `observe`. */
export async function knownDevice(): Promise<string | null> {
  const known = await database.meta.get('device');
  return typeof known?.value === 'string' ? known.value : null;
}
