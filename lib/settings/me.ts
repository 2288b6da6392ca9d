import browser from 'webextension-polyfill';
import { z } from 'zod';
import type { Member } from '~/lib/comment/claim.ts';
import type { TargetSetting } from './schema.ts';
import { readKept, writeKept } from './storage.ts';

const KEY = 'me';

const memberSchema = z.object({
  device: z.string(),
  name: z.string(),
  role: z.enum(['moderator', 'supervisor', 'trainee']),
  /** Absent where an earlier version kept it. */
  person: z.string().optional(),
});

const membersSchema = z.record(z.string(), memberSchema);

type Place = Pick<TargetSetting, 'id'>;

/** How the team of a hub knows this device: its name and role; null while the hub was not asked. */
export async function memberAt(target: Place): Promise<Member | null> {
  return (await readMembers())[target.id] ?? null;
}

/** Keeps how the team of a hub knows this device, or forgets it (null). */
export async function keepMember(target: Place, member: Member | null): Promise<void> {
  await navigator.locks.request('otklik-me', async () => {
    const { [target.id]: _replaced, ...others } = await readMembers();
    await writeKept(KEY, member === null ? others : { ...others, [target.id]: member });
  });
}

async function readMembers(): Promise<Record<string, Member>> {
  const parsed = membersSchema.safeParse(await readKept(KEY));
  return parsed.success ? parsed.data : {};
}

/** Calls back after every change of it. @returns a function that stops it. */
export function watchMembers(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
