import browser from 'webextension-polyfill';
import type { TroubleFacts } from '~/components/help/trouble-facts.ts';
import { browserOf } from '~/lib/help/browser-of.ts';
import { language } from '~/lib/locale/say.ts';
import { database } from '~/lib/log/database.ts';
import { targetState } from '~/lib/log/outbox/target-state.ts';
import { readLayoutHealth } from '~/lib/log/record/layout-health.ts';
import { readErrors } from '~/lib/settings/error-ring.ts';
import { SETTINGS_VERSION } from '~/lib/settings/schema.ts';
import { readImportedSelectors } from '~/lib/settings/selector-store.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { KNOWN_FIELDS } from '~/lib/sites/known-fields.ts';

/** Gathers what a report of a problem says; a log and settings that cannot be read are said, not thrown. */
export async function readTroubleFacts(): Promise<TroubleFacts> {
  const [platform, layouts, receivers, errors, selectors] = await Promise.all([
    browser.runtime.getPlatformInfo(),
    orNull(readLayoutHealth),
    orNull(readReceivers),
    orNull(readErrors),
    orNull(readSelectors),
  ]);
  return {
    at: new Date().toISOString(),
    version: browser.runtime.getManifest().version,
    browser: browserOf(navigator.userAgent),
    system: platform.os,
    logSchema: database.verno,
    settingsSchema: SETTINGS_VERSION,
    language: language(),
    layouts,
    receivers,
    errors,
    selectors: selectors ?? [],
  };
}

async function readReceivers(): Promise<NonNullable<TroubleFacts['receivers']>> {
  const { targets } = await readSettings();
  return Promise.all(
    targets.map(async ({ id, kind }) => ({ kind, stopped: (await targetState(id)).paused !== null })),
  );
}

async function readSelectors(): Promise<number[]> {
  const sets = await Promise.all(
    (['vk', 'ok'] as const).map((one) => readImportedSelectors(one, KNOWN_FIELDS)),
  );
  return sets.flatMap((set) => set?.version ?? []);
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}
