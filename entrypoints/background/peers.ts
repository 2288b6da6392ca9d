import { say } from '~/lib/locale/say.ts';
import { hurry, retryAll } from '~/lib/log/outbox/outbox.ts';
import type { MessageTable, Outcome } from '~/lib/messages/table.ts';
import { findPeer } from '~/lib/peers/find-peer.ts';
import { type FoundPeer, peerSetting, placeIn } from '~/lib/settings/peer-setting.ts';
import type { PeerSetting, Settings } from '~/lib/settings/schema.ts';
import { changeSettings, readSettings } from '~/lib/settings/store.ts';
import { placeOf } from '~/lib/settings/target-place.ts';
import { keepToken, tokenOf } from '~/lib/settings/tokens.ts';
import { PEER_WORLD } from '~/lib/sync/peer-world.ts';
import { catchUp } from './jobs.ts';

/** Looks an incident system over and, where nothing is missing, delivers incidents there from now on. */
export async function connectPeer(asked: MessageTable['peer.connect']['request']): Promise<Outcome> {
  const { kind, url, apiKey, place, authors } = asked;
  if (!URL.canParse(url)) return { ok: false, reason: say('sync_bad_address') };
  const since = (await sinceAt(kind, url)) ?? new Date().toISOString();
  const found = await findPeer(kind, { url, apiKey, world: PEER_WORLD }, { place, authors, since });
  if (!found.ok) return { ok: false, reason: found.missing.join(' ') };
  const target = await keep(url, found.peer);
  await keepToken(target, apiKey);
  await goOn(target);
  return { ok: true };
}

/** Looks a connected system over again: what was refused for what was missing there goes out once more. */
export async function checkPeer(id: string): Promise<Outcome> {
  const target = peerIn(await readSettings(), id);
  const apiKey = target && (await tokenOf(target));
  if (!apiKey) return { ok: false, reason: say('peer_not_connected') };
  const { since, authors } = target.setup;
  const access = { url: target.url, apiKey, world: PEER_WORLD };
  const found = await findPeer(target.kind, access, { place: placeIn(target), since, authors });
  if (!found.ok) return { ok: false, reason: found.missing.join(' ') };
  await keep(target.url, found.peer);
  await retryAll(id);
  await goOn(target);
  return { ok: true };
}

/** Since when incidents go to this address; null where none went yet. */
async function sinceAt(kind: PeerSetting['kind'], url: string): Promise<string | null> {
  const settings = await readSettings();
  return peerIn(settings, placeOf(settings, kind, url).id)?.setup.since ?? null;
}

function peerIn({ targets }: Settings, id: string): PeerSetting | null {
  const target = targets.find((candidate) => candidate.id === id);
  return !target || target.kind === 'hub' ? null : target;
}

async function keep(url: string, found: FoundPeer): Promise<PeerSetting> {
  const target = peerSetting(await readSettings(), url, found);
  await changeSettings((settings) => ({
    ...settings,
    targets: [...settings.targets.filter(({ id }) => id !== target.id), target],
  }));
  return target;
}

/** Whatever stopped delivery before is looked into by a new try. */
async function goOn({ id }: PeerSetting): Promise<void> {
  await hurry(id);
  void catchUp();
}
