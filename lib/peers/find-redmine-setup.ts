import { z } from 'zod';
import { type RedmineSetup, redmineSetupSchema } from '~/lib/settings/redmine-schema.ts';
import { type PeerAccess, readPeer } from './peer-request.ts';
import { type FoundSetup, setupOr } from './peer-setup.ts';
import { Redmine } from './redmine.ts';
import { REDMINE } from './redmine-system.ts';
import type { PeerWorld } from './world.ts';

const named = z.array(z.object({ id: z.number().int(), name: z.string() }));
const projectSchema = z.object({
  project: z.object({ identifier: z.string(), trackers: named, issue_custom_fields: named.default([]) }),
});
const statusesSchema = z.object({ issue_statuses: named });

/** Names by which a status is known, the first that is there counts: ours, then those Redmine comes with. */
const STATUS_NAMES: Record<keyof RedmineSetup['statuses'], readonly string[]> = {
  new: ['Новый', 'Новая', 'New'],
  in_progress: ['В работе', 'In Progress'],
  interim: ['Промежуточный ответ', 'Обратная связь', 'Feedback'],
  answered: ['Отвечено', 'Решена', 'Решён', 'Resolved'],
  closed: ['Закрыт', 'Закрыта', 'Closed'],
  rejected: ['Отклонён', 'Отклонена', 'Отказ', 'Rejected'],
};
const TRACKER_NAMES = ['Инцидент', 'Обращение', 'Поддержка', 'Support'];

/** What the user says: the project by its identifier, since when, and whether names go along. */
type Wanted = Pick<RedmineSetup, 'project' | 'since' | 'authors'>;

/**
 * Looks a Redmine over before the first incident goes there: address, key, project, tracker, statuses and fields.
 * Needs no administrator's key. @throws nothing: what went wrong is among `missing`.
 */
export function findRedmineSetup(access: PeerAccess, wanted: Wanted): Promise<FoundSetup<RedmineSetup>> {
  return setupOr(() => look(access, wanted));
}

async function look(
  access: PeerAccess,
  { project: name, ...wanted }: Wanted,
): Promise<FoundSetup<RedmineSetup>> {
  const path = `/projects/${encodeURIComponent(name)}.json?include=trackers,issue_custom_fields`;
  const { project } = await readPeer(REDMINE, access, path, projectSchema);
  const { issue_statuses } = await readPeer(REDMINE, access, '/issue_statuses.json', statusesSchema);
  const found = {
    ...wanted,
    project: project.identifier,
    tracker: numberOf(project.trackers, TRACKER_NAMES) ?? project.trackers[0]?.id,
    statuses: Object.fromEntries(
      Object.entries(STATUS_NAMES).map(([status, names]) => [status, numberOf(issue_statuses, names)]),
    ),
    fields: Object.fromEntries(project.issue_custom_fields.map(({ id, name }) => [name, id])),
  };
  const { data: setup } = redmineSetupSchema.safeParse(found);
  if (!setup) return { ok: false, missing: missingOf(found, access.world) };
  await new Redmine(access, setup).probe();
  return { ok: true, setup };
}

type Found = {
  tracker: number | undefined;
  statuses: Record<string, unknown>;
  fields: Record<string, unknown>;
};

function missingOf({ tracker, statuses, fields }: Found, { say }: PeerWorld): string[] {
  const without = Object.entries(STATUS_NAMES).flatMap(([status, [name = '']]) =>
    statuses[status] === undefined ? [name] : [],
  );
  return [
    ...(tracker === undefined ? [say('redmine_no_tracker')] : []),
    ...(without.length > 0 ? [say('redmine_no_status', without.join(', '))] : []),
    ...(fields.ext_key === undefined ? [say('redmine_no_key_field')] : []),
  ];
}

function numberOf(
  list: readonly { id: number; name: string }[],
  names: readonly string[],
): number | undefined {
  for (const name of names) {
    const found = list.find((item) => item.name.toLowerCase() === name.toLowerCase());
    if (found) return found.id;
  }
  return undefined;
}
