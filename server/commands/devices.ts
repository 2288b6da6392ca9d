import { prepare } from '~/server/prepare.ts';
import { StopReason } from '~/server/stop-reason.ts';
import { revokeDevice } from '~/server/store/devices.ts';
import { listOrganisations } from '~/server/store/organisation.ts';
import { listPeople } from '~/server/store/people.ts';
import { commandLine } from './command-line.ts';
import { type Place, withDatabase } from './open-place.ts';

/** Prints the devices that are connected, by organisation and owner: since when, and when each was heard of last. */
export function printDevices(place: Place): Promise<void> {
  return withDatabase(place, async (database) => {
    await prepare(database, place.organisation);
    for (const { id, name } of await listOrganisations(database)) {
      process.stdout.write(`${name}\n`);
      for (const { name: owner, role, devices } of await listPeople(database, id)) {
        for (const device of devices.filter(({ revoked_at }) => revoked_at === null)) {
          const since = device.connected_at.slice(0, 10);
          const seen = device.last_seen_at?.slice(0, 16).replace('T', ' ') ?? 'неизвестно';
          const about = device.about ?? '';
          process.stdout.write(
            `  ${device.id}  ${role}  ${owner}  ${about}  с ${since}, на связи: ${seen} (UTC)\n`,
          );
        }
      }
    }
  });
}

/** Takes the token of a device away, in whatever organisation. Throws `StopReason` when no such one is connected. */
export async function revoke(place: Place, device: string | undefined): Promise<void> {
  if (!device) throw new StopReason(`Назовите устройство; список: ${commandLine('devices')}.`);
  await withDatabase(place, async (database) => {
    await prepare(database, place.organisation);
    const ended = [];
    for (const { id } of await listOrganisations(database)) {
      if (await revokeDevice(database, id, device)) ended.push(id);
    }
    if (ended.length === 0) throw new StopReason(`Устройство «${device}» не подключено.`);
    process.stdout.write(`Подключение устройства «${device}» отозвано.\n`);
  });
}
