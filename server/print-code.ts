import { connect } from './postgres/connect.ts';
import { findRunningDatabase, startOwnDatabase } from './postgres/embedded.ts';
import { prepare } from './start-hub.ts';
import { StopReason } from './stop-reason.ts';
import { createCode, roleSchema } from './store/devices.ts';

type Place = { databaseUrl?: string; dataDir: string; organisation: string };

const VALID_MINUTES = 15;

/**
 * Prints a new one-time connect code for a role (moderator unless said otherwise): through the hub
 * that runs on the data folder, or, when none runs, by starting its database for a moment.
 */
export async function printCode(place: Place, wanted: string | undefined): Promise<void> {
  const role = roleSchema.safeParse(wanted ?? 'moderator');
  if (!role.success) {
    throw new StopReason(`Нет роли «${wanted}». Есть: ${roleSchema.options.join(', ')}.`);
  }
  const { url, stop } = await openDatabase(place);
  const database = connect(url);
  try {
    const organisation = await prepare(database, place.organisation);
    const code = await createCode(database, organisation, role.data, VALID_MINUTES);
    process.stdout.write(
      `Код подключения: ${code} (${role.data}, сработает один раз, действует ${VALID_MINUTES} минут)\n`,
    );
  } finally {
    await database.end({ timeout: 5 });
    await stop();
  }
}

async function openDatabase(place: Place): Promise<{ url: string; stop(): Promise<void> }> {
  const known = place.databaseUrl ?? (await findRunningDatabase(place.dataDir));
  if (known !== null) return { url: known, stop: async () => undefined };
  return startOwnDatabase(place.dataDir, () => undefined);
}
