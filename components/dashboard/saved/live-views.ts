import { changeSettings } from '~/lib/settings/store.ts';
import type { ViewActions } from './view-actions.ts';

/** Saved views stand in the settings: they are exported with them. */
export const VIEW_ACTIONS: ViewActions = {
  async keep(change) {
    await changeSettings((settings) => ({ ...settings, views: change(settings.views) }));
    return { ok: true };
  },
};
