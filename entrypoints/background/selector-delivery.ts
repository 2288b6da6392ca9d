import browser from 'webextension-polyfill';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { TargetError } from '~/lib/peers/target.ts';
import {
  type HubSelectorsState,
  keepHubSelectorsState,
  readHubSelectorsState,
} from '~/lib/settings/hub-selectors-state.ts';
import { acceptSelectors, readImportedSelectors } from '~/lib/settings/selector-store.ts';
import { KNOWN_FIELDS } from '~/lib/sites/known-fields.ts';
import { type HubSelectors, hubSelectors } from '~/lib/sync/hub-selectors.ts';
import { connectedHubs } from './hubs.ts';

/** The hub is asked this often, ms. */
const EVERY_MS = 15 * 60_000;

type Hub = ReturnType<typeof hubSelectors>;

/** Asks the hubs for newer selector sets when it is time to, or at once; a hub that does not answer is asked later. */
export async function takeHubSelectors(when: 'due' | 'now' = 'due'): Promise<void> {
  await navigator.locks.request('otklik-hub-selectors', async () => {
    const state = await readHubSelectorsState();
    if (when === 'due' && Date.now() - state.askedAt < EVERY_MS) return;
    let known: HubSelectorsState = { ...state, askedAt: Date.now() };
    for (const place of await connectedHubs()) known = await takeFrom(hubSelectors(place), known);
    await keepHubSelectorsState(known);
  });
}

/** Gives the imported set of a network out to the team. */
export async function publishSelectors(network: HubSelectors['network']): Promise<Outcome> {
  const [imported, [place]] = await Promise.all([
    readImportedSelectors(network, KNOWN_FIELDS),
    connectedHubs(),
  ]);
  if (!imported) return { ok: false, reason: say('selectors_none_to_share') };
  if (!place) return { ok: false, reason: say('selectors_no_hub') };
  try {
    await hubSelectors(place).publish(JSON.stringify(imported));
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return { ok: false, reason: error.message };
  }
}

async function takeFrom(hub: Hub, state: HubSelectorsState): Promise<HubSelectorsState> {
  try {
    let known = state;
    for (const set of await hub.list()) known = await consider(hub, set, known);
    return known;
  } catch (error) {
    // Delivery says what is wrong with the hub; nothing is lost by asking later.
    if (error instanceof TargetError) return state;
    throw error;
  }
}

/** The same offer is looked at once: what the moderator took back, or this build refused, does not come again. */
async function consider(hub: Hub, set: HubSelectors, state: HubSelectorsState): Promise<HubSelectorsState> {
  const { network, version, checksum } = set;
  const build = browser.runtime.getManifest().version;
  const before = state[network];
  if (before?.checksum === checksum && (before.refusal === null || before.build === build)) return state;
  const present = await readImportedSelectors(network, KNOWN_FIELDS);
  if (present && present.version >= version) return state;
  const outcome = await acceptSelectors(await hub.fetch(network), KNOWN_FIELDS);
  const refusal = outcome.ok ? null : outcome.reason;
  return { ...state, [network]: { version, checksum, build, refusal } };
}
