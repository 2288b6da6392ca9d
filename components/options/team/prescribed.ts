import type { Given } from '~/components/common/given.tsx';
import { say } from '~/lib/locale/say.ts';
import type { PageSetting, Settings } from '~/lib/settings/schema.ts';
import type { Prescriber, SettingsState } from '~/lib/settings/store.ts';
import type { TeamDelivery } from '~/lib/settings/team-delivery.ts';
import { isSamePage } from '~/lib/settings/team-pages.ts';

/** What the options know of the team: who prescribes what, what was given out, and who may give out. */
export type TeamState = Pick<SettingsState, 'prescribed' | 'team'> & {
  delivery: TeamDelivery | null;
  /** True on the device of a supervisor of the hub. */
  supervises: boolean;
};

/** The options of somebody without a team and without an organisation that prescribes anything. */
export const NO_TEAM: TeamState = { prescribed: {}, team: null, delivery: null, supervises: false };

/** Sections of the options by their ids, with the part of the settings that each shows. */
const PARTS: Readonly<Record<string, keyof Settings>> = {
  pages: 'pages',
  moderation: 'pages',
  facts: 'pages',
  contacts: 'pages',
  officials: 'officials',
  policy: 'policy',
  calendar: 'calendar',
  approval: 'approval',
  coach: 'coachLimits',
  retention: 'retention',
};

/** What is prescribed of a section; pages of the team stand beside own ones and say it one by one. */
export function sectionGiven({ prescribed, supervises }: TeamState, section: string): Given | null {
  const part = PARTS[section];
  const who = part && prescribed[part];
  if (!who || (who === 'team' && part === 'pages')) return null;
  return givenBy(who, supervises);
}

/** What is prescribed of a page in the list: that it is there at all. */
export function pageGiven({ prescribed, team, supervises }: TeamState, page: PageSetting): Given | null {
  if (prescribed.pages !== 'team') return null;
  const ofTeam = team?.settings.pages?.some((given) => isSamePage(given, page)) === true;
  return ofTeam ? givenBy('team', supervises) : null;
}

/** What is prescribed of a field of a page: a page of the team leaves to each what it does not say. */
export function fieldGiven(state: TeamState, page: PageSetting, field: keyof PageSetting): Given | null {
  const given = state.team?.settings.pages?.find((each) => isSamePage(each, page));
  return given?.[field] === undefined ? null : pageGiven(state, page);
}

function givenBy(who: Prescriber, supervises: boolean): Given {
  if (who === 'organisation') return { words: say('given_by_organisation'), locked: true };
  if (supervises) return { words: say('given_to_team'), locked: false };
  return { words: say('given_by_team'), locked: true };
}
