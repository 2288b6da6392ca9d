import type { Outcome } from '~/lib/messages/table.ts';
import type { SavedView } from '~/lib/settings/view-schema.ts';

/** What can be done about saved views: all of them are written at once. */
export type ViewActions = { keep(change: (views: SavedView[]) => SavedView[]): Promise<Outcome> };
