import type { Settings, TargetSetting } from './schema.ts';

/** An address as it is compared and kept: without slashes at its end. */
export function plainAddress(url: string): string {
  return new URL(url).href.replace(/\/+$/, '');
}

/**
 * Where a target of this kind stands in the settings: the place that has this address already, so that what was
 * queued for it goes on, else a new one.
 */
export function placeOf(
  { targets }: Settings,
  kind: TargetSetting['kind'],
  url: string,
): Pick<TargetSetting, 'id' | 'url'> {
  const address = plainAddress(url);
  const known = targets.find((target) => target.kind === kind && plainAddress(target.url) === address);
  if (known) return { id: known.id, url: known.url };
  return { id: freeId(kind, address, new Set(targets.map(({ id }) => id))), url: address };
}

/** `hub-` and what can be read of the address; a number behind it where another target is called so. */
function freeId(kind: string, address: string, taken: ReadonlySet<string>): string {
  const plain = `${kind}-${address.replace(/^https?:\/\//, '').replace(/[^A-Za-z0-9.-]+/g, '-')}`.slice(
    0,
    60,
  );
  let id = plain;
  for (let number = 2; taken.has(id); number += 1) id = `${plain}-${number}`;
  return id;
}
