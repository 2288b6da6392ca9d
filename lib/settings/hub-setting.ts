import type { Settings, TargetSetting } from './schema.ts';

/**
 * The entry of a hub in the settings: the one that has this address already, so that what was queued for
 * it goes on, else a new one.
 */
export function hubSetting(settings: Settings, url: string, organisation: string): TargetSetting {
  const address = new URL(url).href.replace(/\/+$/, '');
  const known = settings.targets.find((target) => target.url.replace(/\/+$/, '') === address);
  return {
    id: known?.id ?? idOf(address, settings),
    kind: 'hub',
    url: known?.url ?? address,
    name: organisation || address,
  };
}

/** `hub-` and what can be read of the address; a number behind it where another target is called so. */
function idOf(address: string, { targets }: Settings): string {
  const plain = `hub-${address.replace(/^https?:\/\//, '').replace(/[^A-Za-z0-9.-]+/g, '-')}`.slice(0, 60);
  const taken = new Set(targets.map(({ id }) => id));
  let id = plain;
  for (let number = 2; taken.has(id); number += 1) id = `${plain}-${number}`;
  return id;
}
