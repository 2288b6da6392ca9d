import { readSettings } from '~/lib/settings/store.ts';
import { tokenOf } from '~/lib/settings/tokens.ts';

/** A hub of the settings that this device holds a token for. */
export type HubPlace = { id: string; url: string; token: string };

/** The hubs this device is connected to. */
export async function connectedHubs(): Promise<HubPlace[]> {
  const { targets } = await readSettings();
  const hubs = targets.filter(({ kind }) => kind === 'hub');
  const tokens = await Promise.all(hubs.map(tokenOf));
  return hubs.flatMap(({ id, url }, index) => {
    const token = tokens[index];
    return token ? [{ id, url, token }] : [];
  });
}
