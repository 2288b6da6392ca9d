import { pageKey } from '~/lib/comment/key.ts';
import { deviceId } from '~/lib/log/device.ts';
import { forgetOldEvidence } from '~/lib/log/forget-old-evidence.ts';
import { forgetStale } from '~/lib/log/forget-stale.ts';
import { hideOldNames } from '~/lib/log/hide-names.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { isNewDay } from '~/lib/log/new-day.ts';
import { enqueueAll } from '~/lib/log/outbox.ts';
import { outboxFigures } from '~/lib/log/outbox-figures.ts';
import { recordSettings } from '~/lib/log/settings-change.ts';
import { targetState } from '~/lib/log/target-state.ts';
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

/** Delivers what is due and shows on the badge whether a person is needed. */
export async function deliver(): Promise<void> {
  await pump(connectedTargets);
  await showDeliveryTrouble();
}

/** What a connection left undone: events from before it that have no line of the outbox yet. */
export async function catchUp(): Promise<void> {
  for (const { id } of await connectedTargets()) await enqueueAll(id);
  await deliver();
}

/** Shows on the badge whether a target refused this device or a line of the log. */
export async function showDeliveryTrouble(): Promise<void> {
  const ids = (await connectedTargets()).map(({ id }) => id);
  const [states, { parked }] = await Promise.all([Promise.all(ids.map(targetState)), outboxFigures(ids)]);
  await showTrouble(parked > 0 || states.some(({ paused }) => paused !== null));
}
