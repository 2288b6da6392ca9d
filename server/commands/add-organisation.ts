import { prepare } from '~/server/prepare.ts';
import { StopReason } from '~/server/stop-reason.ts';
import { createOrganisation, findOrganisation } from '~/server/store/organisation.ts';
import { commandLine } from './command-line.ts';
import { type Place, withDatabase } from './open-place.ts';

/** Makes one more organisation on the hub; it sees nothing of the others. Throws `StopReason` for a name that is taken. */
export async function addOrganisation(place: Place, name: string | undefined): Promise<void> {
  if (!name?.trim()) throw new StopReason(`Назовите организацию: ${commandLine('organisation «имя»')}.`);
  await withDatabase(place, async (database) => {
    await prepare(database, place.organisation);
    if ((await findOrganisation(database, name.trim())) !== null) {
      throw new StopReason(`Организация «${name.trim()}» уже есть.`);
    }
    await createOrganisation(database, name.trim());
    process.stdout.write(
      `Организация «${name.trim()}» заведена. Код: ${commandLine(`code supervisor "${name.trim()}"`)}\n`,
    );
  });
}
