import type { PageIdentity } from '~/lib/comment/sighting.ts';
import type { Board } from '~/lib/messages/table.ts';
import type { Health } from '~/lib/sites/health.ts';
import type { Look } from './look.ts';

/** What the panel shows of one page. */
export type PanelState = {
  page: PageIdentity;
  health: Health;
  /** Null before the background answered for the first time. */
  board: Board | null;
  look: Look;
  connected: boolean;
  folded: boolean;
  theme: 'light' | 'dark';
};
