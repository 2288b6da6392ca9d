import type { RedmineSetup } from './redmine-schema.ts';
import type { RedmineSetting, Settings } from './schema.ts';
import { placeOf } from './target-place.ts';

/** The entry of a Redmine in the settings, with what the wizard found there. */
export function redmineSetting(settings: Settings, url: string, setup: RedmineSetup): RedmineSetting {
  const name = `Redmine, ${setup.project}`;
  return { ...placeOf(settings, 'redmine', url), kind: 'redmine', name, setup };
}
