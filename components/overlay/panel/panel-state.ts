import type { Look } from '~/components/overlay/look/look.ts';
import type { TeamView } from '~/lib/comment/claim.ts';
import type { Flood } from '~/lib/comment/flood.ts';
import type { PageIdentity } from '~/lib/comment/sighting.ts';
import type { Board } from '~/lib/messages/table.ts';
import type { Health } from '~/lib/sites/health.ts';

/** What the panel shows of the pages in sight: one, or in a feed several. */
export type PanelState = {
  pages: readonly PageIdentity[];
  health: Health;
  /** Null before the background answered for the first time. */
  board: Board | null;
  /** Many equal comments of the last hours. */
  floods: readonly Flood[];
  /** True where obscene words stay unreadable until the pointer or the focus comes to their line. */
  blur: boolean;
  look: Look;
  connected: boolean;
  /** Why the background takes nothing over; null where it does, or does not answer at all. */
  refusal?: string | null;
  folded: boolean;
  /** Who answers what; null before the background told. */
  team?: TeamView | null;
  theme: 'light' | 'dark';
};
