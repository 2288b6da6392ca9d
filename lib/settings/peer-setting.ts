import type { RedmineSetup } from './redmine-schema.ts';
import type { RtSetup } from './rt-schema.ts';
import type { PeerSetting, Settings } from './schema.ts';
import { placeOf } from './target-place.ts';

/** An incident system and what the wizard found there. */
export type FoundPeer = { kind: 'redmine'; setup: RedmineSetup } | { kind: 'rt'; setup: RtSetup };

/** The entry of an incident system in the settings. */
export function peerSetting(settings: Settings, url: string, found: FoundPeer): PeerSetting {
  const place = placeOf(settings, found.kind, url);
  return found.kind === 'rt'
    ? { ...place, ...found, name: `RT, ${found.setup.queue}` }
    : { ...place, ...found, name: `Redmine, ${found.setup.project}` };
}

/** The project or the queue of a system that was looked over. */
export function placeIn(setting: PeerSetting): string {
  return setting.kind === 'rt' ? setting.setup.queue : setting.setup.project;
}
