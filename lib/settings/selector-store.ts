import browser from 'webextension-polyfill';
import { say } from '~/lib/locale/say.ts';
import { type KnownFields, readSelectors, readSelectorsText } from './selectors.ts';
import type { Selectors } from './selectors-schema.ts';
import { readKept, writeKept } from './storage.ts';

const KEY = 'selectors';

type Network = Selectors['network'];
type Kept = Partial<Record<Network, unknown>>;

/** The imported selectors of a network; null when only those of the build are in force. Parsed on every read. */
export async function readImportedSelectors(network: Network, known: KnownFields): Promise<Selectors | null> {
  const read = readSelectors((await readSets())[network], known);
  return read.ok && read.selectors.network === network ? read.selectors : null;
}

/**
 * Takes over a selector file, from a person or from a hub. Refuses in words what does not fit and what is
 * older than the selectors in force; nothing is changed then.
 */
export async function acceptSelectors(
  text: string,
  known: KnownFields,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  const read = readSelectorsText(text, known);
  if (!read.ok) return read;
  const { selectors } = read;
  return navigator.locks.request('otklik-selectors', async () => {
    const present = await readImportedSelectors(selectors.network, known);
    if (present && selectors.checksum !== present.checksum && selectors.version <= present.version) {
      return { ok: false, reason: say('selectors_older', selectors.version, present.version) };
    }
    await keepSets({ ...(await readSets()), [selectors.network]: selectors });
    return { ok: true };
  });
}

/** Goes back to the selectors of the build for one network. */
export async function dropSelectors(network: Network): Promise<void> {
  await navigator.locks.request('otklik-selectors', async () => {
    const { [network]: _dropped, ...others } = await readSets();
    await keepSets(others);
  });
}

/** Calls back after every change of the imported selectors. @returns a function that stops it. */
export function watchSelectors(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function readSets(): Promise<Kept> {
  const kept = await readKept(KEY);
  return typeof kept === 'object' && kept !== null ? kept : {};
}

async function keepSets(kept: Kept): Promise<void> {
  await writeKept(KEY, kept);
}
