import type { HubSetting, Settings } from './schema.ts';
import { placeOf, plainAddress } from './target-place.ts';

/** The entry of a hub in the settings. */
export function hubSetting(settings: Settings, url: string, organisation: string): HubSetting {
  return { ...placeOf(settings, 'hub', url), kind: 'hub', name: organisation || plainAddress(url) };
}
