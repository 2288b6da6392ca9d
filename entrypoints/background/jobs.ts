import { pageKey } from '~/lib/comment/key.ts';
import { deviceId } from '~/lib/log/chain/device.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { recordClocks } from '~/lib/log/outbox/clock-offset.ts';
import { enqueueAll } from '~/lib/log/outbox/outbox.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { pruneOutbox } from '~/lib/log/outbox/prune-outbox.ts';
import { forgetAbandoned } from '~/lib/log/person/forget-abandoned.ts';
import { forgetOldEvidence } from '~/lib/log/person/forget-old-evidence.ts';
import { forgetStale } from '~/lib/log/person/forget-stale.ts';
import { hideOldNames } from '~/lib/log/person/hide-names.ts';
import { isNewDay, isNewHour } from '~/lib/log/queue/new-day.ts';
import { isNearlyFull, readSpace } from '~/lib/log/queue/space.ts';
import { deliveryTrouble } from '~/lib/log/queue/today.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import { isSandbox } from '~/lib/log/sandbox/sandbox-place.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { pump } from '~/lib/sync/pump.ts';
import { showTrouble } from './badge.ts';
import { connectedTargets } from './targets.ts';

/** Under whose name and for whom something is recorded now. */
export async function journalContext(): Promise<JournalContext> {
  const [targets, device] = await Promise.all([connectedTargets(), deviceId()]);
  return { targets: targets.map(({ id }) => id), device, now: new Date() };
}

/** Brings the log in line with the settings, also after a worker that died before it could. */
export async function applySettings(): Promise<void> {
  await recordSettings(await readSettings(), await journalContext());
}

/** Drops the snapshots of removals that were begun and never done: once an hour, for it reads all snapshots. */
export async function forgetBegun(): Promise<void> {
  if (await isNewHour('snapshots.dropped', new Date())) await forgetAbandoned(await journalContext());
}

/** Erases the records of people that stopped to count long ago, by the days of each page, and old evidence. */
export async function forgetOldMeasures(): Promise<void> {
  const settings = await readSettings();
  await forgetOldEvidence(await journalContext());
  await forgetStale(await journalContext(), (page) => {
    const known = settings.pages.find(({ network, owner }) => pageKey(network, owner) === page);
    return (known?.ladder ?? DEFAULT_LADDER).staleDays;
  });
}

/** Puts pseudonyms for names that were kept long enough: once a day, for it reads all comments. */
export async function forgetOldNames(): Promise<void> {
  if (!(await isNewDay('names.hidden', new Date()))) return;
  const { retention } = await readSettings();
  await hideOldNames(await journalContext(), retention.namesDays);
}

/** Takes lines out of the outbox that were confirmed long ago: once a day, for it reads all of them. */
export async function pruneDelivered(): Promise<void> {
  const now = new Date();
  if (await isNewDay('outbox.pruned', now)) await pruneOutbox(now);
}

/**
 * Delivers what is due, notes what the answers told of the clock, and shows on the badge whether a person is needed.
 * @throws Error with a sentence where the browser gives no settings; the badge says so, and the popup says why.
 */
export async function deliver(): Promise<void> {
  // The badge tells of the real log.
  if (isSandbox()) return;
  await readSettings().catch(async (error) => {
    await showTrouble(true);
    throw error;
  });
  await pump(connectedTargets);
  await recordClocks(await journalContext());
  await showDeliveryTrouble();
}

/** What a connection left undone: events from before it that have no line of the outbox yet. */
export async function catchUp(): Promise<void> {
  for (const { id } of await connectedTargets()) await enqueueAll(id);
  await deliver();
}

/** Shows on the badge whether a target refused this device or a line of the log, or room runs short. */
export async function showDeliveryTrouble(): Promise<void> {
  const ids = (await connectedTargets()).map(({ id }) => id);
  const { parked } = await outboxFigures(ids);
  const trouble = (await deliveryTrouble(ids, parked)) !== null;
  await showTrouble(trouble || isNearlyFull(await readSpace()));
}
