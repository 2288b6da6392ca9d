import type { Member } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';

/** Whose device it is; null where no name was given and the hub knows it by its browser. */
export function namedPerson(member: Member | null): string | null {
  const name = member?.name ?? '';
  return name === '' || name.startsWith(say('sync_device', '')) ? null : name;
}
