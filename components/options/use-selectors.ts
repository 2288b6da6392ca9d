import { useEffect, useState } from 'preact/hooks';
import { readImportedSelectors, watchSelectors } from '~/lib/settings/selector-store.ts';
import { KNOWN_FIELDS } from '~/lib/sites/known-fields.ts';
import type { SelectorsInForce } from './selectors.tsx';

/** Selectors in force for each network, read again after every change; empty until they were read. */
export function useSelectors(): SelectorsInForce[] {
  const [inForce, setInForce] = useState<SelectorsInForce[]>([]);
  useEffect(() => {
    const read = async () => setInForce(await Promise.all((['vk', 'ok'] as const).map(readNetwork)));
    void read();
    return watchSelectors(() => void read());
  }, []);
  return inForce;
}

async function readNetwork(network: SelectorsInForce['network']): Promise<SelectorsInForce> {
  const imported = await readImportedSelectors(network, KNOWN_FIELDS);
  return { network, version: imported?.version ?? null, fields: Object.keys(imported?.fields ?? {}) };
}
