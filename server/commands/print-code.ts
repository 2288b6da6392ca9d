import { prepare } from '~/server/prepare.ts';
import { StopReason } from '~/server/stop-reason.ts';
import { roleSchema } from '~/server/store/device.ts';
import { createCode } from '~/server/store/devices.ts';
import { findOrganisation } from '~/server/store/organisation.ts';
import { commandLine } from './command-line.ts';
import { type Place, withDatabase } from './open-place.ts';

const VALID_MINUTES = 15;

/**
 * Prints a new one-time connect code for a role (moderator unless said otherwise) in an organisation: the first
 * one unless its name is given. Throws `StopReason` when there is no such role or organisation.
 */
export async function printCode(place: Place, wanted = 'moderator', organisation?: string): Promise<void> {
  const role = roleSchema.safeParse(wanted);
  if (!role.success) {
    throw new StopReason(`Нет роли «${wanted}». Есть: ${roleSchema.options.join(', ')}.`);
  }
  await withDatabase(place, async (database) => {
    const first = await prepare(database, place.organisation);
    const id = organisation === undefined ? first : await findOrganisation(database, organisation);
    if (id === null) {
      throw new StopReason(
        `Нет организации «${organisation}». Заведите её: ${commandLine('organisation «имя»')}.`,
      );
    }
    const code = await createCode(database, id, role.data, VALID_MINUTES);
    process.stdout.write(
      `Код подключения: ${code} (${role.data}, сработает один раз, действует ${VALID_MINUTES} минут)\n`,
    );
  });
}
