import { useEffect, useState } from 'preact/hooks';
import { readHubSelectorsState, watchHubSelectorsState } from '~/lib/settings/hub-selectors-state.ts';
import { readImportedSelectors, watchSelectors } from '~/lib/settings/selector-store.ts';
import { KNOWN_FIELDS } from '~/lib/sites/known-fields.ts';
import type { SelectorsInForce } from './selectors.tsx';

/** Selectors in force for each network, read again after every change; empty until they were read. */
export function useSelectors(): SelectorsInForce[] {
  const [inForce, setInForce] = useState<SelectorsInForce[]>([]);
  useEffect(() => {
    const read = async () => setInForce(await Promise.all((['vk', 'ok'] as const).map(readNetwork)));
    void read();
    const stops = [watchSelectors(() => void read()), watchHubSelectorsState(() => void read())];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return inForce;
}

async function readNetwork(network: SelectorsInForce['network']): Promise<SelectorsInForce> {
  const [imported, { [network]: offer }] = await Promise.all([
    readImportedSelectors(network, KNOWN_FIELDS),
    readHubSelectorsState(),
  ]);
  const reason = offer?.refusal ?? null;
  return {
    network,
    version: imported?.version ?? null,
    fields: Object.keys(imported?.fields ?? {}),
    refused: offer && reason !== null ? { version: offer.version, reason } : null,
  };
}
