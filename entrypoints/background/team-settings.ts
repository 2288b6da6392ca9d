import browser from 'webextension-polyfill';
import { say } from '~/lib/locale/say.ts';
import type { Published } from '~/lib/messages/table.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { readTeamSettings } from '~/lib/settings/read-team-settings.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { keepTeamDelivery, readTeamDelivery, type TeamDelivery } from '~/lib/settings/team-delivery.ts';
import { keepTeamLayer, readTeamLayer } from '~/lib/settings/team-layer.ts';
import { namedForTeam } from '~/lib/settings/team-policy.ts';
import type { TeamSettings } from '~/lib/settings/team-schema.ts';
import { hubSettings, type PublishedSettings } from '~/lib/sync/hub-settings.ts';
import { connectedHubs, type HubPlace } from './hubs.ts';

/** The hub is asked this often, ms: what a supervisor changes is in force everywhere within so much. */
const EVERY_MS = 3 * 60_000;

/**
 * Asks the team's hub for the settings it gives out, when it is time to or at once. What cannot be read is refused
 * in words and the last that could stays in force, as it does while the hub is silent.
 */
export async function takeTeamSettings(when: 'due' | 'now' = 'due'): Promise<void> {
  await alone(async () => {
    const [place] = await connectedHubs();
    if (!place) return dropUnknown();
    const delivery = await deliveryOf(place);
    if (when === 'due' && Date.now() - delivery.askedAt < EVERY_MS) return;
    try {
      const published = await hubSettings(place).read(await knownVersion(place, delivery));
      const answered = { ...delivery, askedAt: Date.now(), missedSince: null };
      await keepTeamDelivery(published ? await accept(place, published, answered) : answered);
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      const missedSince = delivery.missedSince ?? new Date().toISOString();
      await keepTeamDelivery({ ...delivery, askedAt: Date.now(), missedSince });
    }
  });
}

/**
 * Gives settings out to the whole team over the edition `over`. Where somebody was faster nothing is given out, and
 * what is in force now is fetched, so that a person can compare.
 */
export async function publishTeamSettings(over: number, settings: TeamSettings): Promise<Published> {
  const [place] = await connectedHubs();
  if (!place) return { ok: false, reason: say('team_no_hub') };
  try {
    const known = (await readTeamLayer())?.settings ?? {};
    const given = namedForTeam(settings, known, over + 1);
    const published = await hubSettings(place).publish(over, given);
    await alone(async () => {
      const delivery = { ...(await deliveryOf(place)), askedAt: Date.now(), missedSince: null };
      await keepTeamDelivery(await accept(place, published, delivery));
    });
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    if (error.class !== 'conflict') return { ok: false, reason: error.message };
    await takeTeamSettings('now');
    const by = (await readTeamLayer())?.publishedBy ?? say('common_unknown');
    return { ok: false, stale: true, reason: say('team_settings_stale', by) };
  }
}

/** Forgets what the hub with this id gave out. */
export async function forgetTeamSettings(target: string): Promise<void> {
  await alone(async () => {
    if ((await readTeamLayer())?.target === target) await keepTeamLayer(null);
    if ((await readTeamDelivery())?.target === target) await keepTeamDelivery(null);
  });
}

function alone(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('otklik-team-settings', work);
}

/** A settings file may have taken the hub away. */
async function dropUnknown(): Promise<void> {
  const layer = await readTeamLayer();
  const { targets } = await readSettings();
  if (layer && !targets.some(({ id }) => id === layer.target)) await keepTeamLayer(null);
}

async function deliveryOf({ id }: HubPlace): Promise<TeamDelivery> {
  const known = await readTeamDelivery();
  return known?.target === id ? known : { target: id, askedAt: 0, missedSince: null, refused: null };
}

/** The edition that need not be sent again: it is in force, or this very build refused it. */
async function knownVersion({ id }: HubPlace, { refused }: TeamDelivery): Promise<number | null> {
  if (refused?.build === build()) return refused.version;
  const layer = await readTeamLayer();
  return layer?.target === id && !refused ? layer.version : null;
}

async function accept(
  { id }: HubPlace,
  { version, settings, published_at, published_by }: PublishedSettings,
  delivery: TeamDelivery,
): Promise<TeamDelivery> {
  const read = readTeamSettings(settings);
  if (!read.ok) return { ...delivery, refused: { version, reason: read.reason, build: build() } };
  const layer = { target: id, version, settings: read.settings };
  await keepTeamLayer({ ...layer, publishedAt: published_at, publishedBy: published_by });
  return { ...delivery, refused: null };
}

function build(): string {
  return browser.runtime.getManifest().version;
}
