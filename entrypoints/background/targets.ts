import type { TargetSetting } from '~/lib/settings/schema.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { tokenOf } from '~/lib/settings/tokens.ts';
import { HubTarget } from '~/lib/sync/hub-target.ts';
import type { Target } from '~/lib/sync/target.ts';

/** The targets of the settings that this device holds a token for. */
export async function connectedTargets(): Promise<Target[]> {
  const { targets } = await readSettings();
  const connected = await Promise.all(targets.map(connect));
  return connected.filter((target) => target !== null);
}

async function connect(setting: TargetSetting): Promise<Target | null> {
  const token = await tokenOf(setting);
  return token === null ? null : new HubTarget(setting.id, setting.url, token);
}
