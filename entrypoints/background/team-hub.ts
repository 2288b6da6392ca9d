import type { TargetSetting } from '~/lib/settings/schema.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { tokenOf } from '~/lib/settings/tokens.ts';
import { hubClaims } from '~/lib/sync/hub-claims.ts';

/** The hub by which a team knows who answers what. */
export type TeamHub = { target: TargetSetting; hub: ReturnType<typeof hubClaims> };

/** The first hub of the settings that this device is connected to; null where it is connected to none. */
export async function teamHub(): Promise<TeamHub | null> {
  const { targets } = await readSettings();
  for (const target of targets.filter(({ kind }) => kind === 'hub')) {
    const token = await tokenOf(target);
    if (token !== null) return { target, hub: hubClaims({ url: target.url, token }) };
  }
  return null;
}
