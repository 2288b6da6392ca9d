import type { OptionsActions } from '~/components/options/options.tsx';

/** What goes well. */
export const done = async () => ({ ok: true }) as const;

/** The options of somebody for whom everything goes well. */
export const OPTIONS_ACTIONS: OptionsActions = {
  switchPage: done,
  keepPages: done,
  keepOfficials: done,
  keepPolicy: done,
  keepCalendar: done,
  keepQuiet: done,
  keepDigest: done,
  keepOnDuty: done,
  keepApproval: done,
  keepCoachLimits: done,
  keepRetention: done,
  connect: done,
  connectPeer: done,
  checkPeer: done,
  rename: done,
  disconnect: done,
  exportFile: async () => '{}',
  importFile: done,
  importSelectors: done,
  publishSelectors: done,
  publishSettings: done,
  leaveAsGiven: () => undefined,
  resetSelectors: done,
  chooseLanguage: () => undefined,
};
