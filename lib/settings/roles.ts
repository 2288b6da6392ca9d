import browser from 'webextension-polyfill';
import { z } from 'zod';
import type { TargetSetting } from './schema.ts';
import { readKept, writeKept } from './storage.ts';

const KEY = 'roles';
const roleSchema = z.enum(['moderator', 'supervisor', 'trainee']);
const rolesSchema = z.record(z.string(), roleSchema);

export type Role = z.infer<typeof roleSchema>;

/** Keeps the role a hub gave to this device, or forgets it (null). */
export async function keepRole(target: Pick<TargetSetting, 'id'>, role: Role | null): Promise<void> {
  await navigator.locks.request('otklik-roles', async () => {
    const { [target.id]: _replaced, ...others } = await readRoles();
    await writeKept(KEY, role === null ? others : { ...others, [target.id]: role });
  });
}

/** The role a hub gave to this device, a supervisor's first; null where no hub knows it. */
export async function knownRole(): Promise<Role | null> {
  const roles = Object.values(await readRoles());
  return roles.includes('supervisor') ? 'supervisor' : (roles[0] ?? null);
}

/**
 * True where decisions of a supervisor may be made: a hub gave this device that role, or no hub gave it
 * any (one person without a team does everything).
 */
export function maySupervise(role: Role | null): boolean {
  return role === null || role === 'supervisor';
}

/** The role that one hub gave to this device; null when it gave none. */
export async function roleAt({ id }: Pick<TargetSetting, 'id'>): Promise<Role | null> {
  return (await readRoles())[id] ?? null;
}

/** True where a hub gave this device the role of a trainee. */
export async function isTrainee(): Promise<boolean> {
  return Object.values(await readRoles()).includes('trainee');
}

/** Calls back after every change of the roles. @returns a function that stops it. */
export function watchRoles(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function readRoles(): Promise<Record<string, Role>> {
  const parsed = rolesSchema.safeParse(await readKept(KEY));
  return parsed.success ? parsed.data : {};
}
