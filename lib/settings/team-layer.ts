import { z } from 'zod';
import type { HubSetting, TargetSetting } from './schema.ts';
import { dropKept, readKept, writeKept } from './storage.ts';
import { teamSettingsSchema } from './team-schema.ts';

/** Where the layer lies. */
export const TEAM_LAYER_KEY = 'settings.team';

const layerSchema = z.object({
  /** Id of the hub that gave it. */
  target: z.string(),
  version: z.number().int().nonnegative(),
  settings: teamSettingsSchema,
  /** ISO 8601. */
  publishedAt: z.iso.datetime().nullable(),
  /** Name of the supervisor; null where the hub does not know any more. */
  publishedBy: z.string().nullable(),
});

/** What a supervisor gave out to the team, as a hub delivered it last and this build could read it. */
export type TeamLayer = z.infer<typeof layerSchema>;

/** The layer that was kept last, whether its hub is still connected or not; null when there is none. */
export async function readTeamLayer(): Promise<TeamLayer | null> {
  const parsed = layerSchema.safeParse(await readKept(TEAM_LAYER_KEY));
  return parsed.success ? parsed.data : null;
}

/** Keeps a layer, or drops it (null). */
export async function keepTeamLayer(layer: TeamLayer | null): Promise<void> {
  if (layer === null) await dropKept(TEAM_LAYER_KEY);
  else await writeKept(TEAM_LAYER_KEY, layer);
}

/** The layer as far as it counts: a hub that is no longer among the targets prescribes nothing. */
export function layerInForce(layer: TeamLayer | null, targets: readonly TargetSetting[]): TeamLayer | null {
  const isHub = (target: TargetSetting): target is HubSetting => target.kind === 'hub';
  return targets.filter(isHub).some(({ id }) => id === layer?.target) ? layer : null;
}
