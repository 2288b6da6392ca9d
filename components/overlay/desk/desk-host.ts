import type { Front } from '~/components/overlay/front/front.ts';
import type { reach } from '~/components/overlay/telling/connection.ts';
import type { Sighting } from '~/lib/comment/sighting.ts';
import type { Texts } from '~/lib/locale/texts.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { Site } from '~/lib/sites/site.ts';

/** What the desk is given by the script that stands on every page. */
export type DeskHost = {
  site: Site;
  root: Document;
  /** Texts of the language the user chose; null for Russian. */
  texts(): Texts | null;
  theme(): 'light' | 'dark';
  reach: typeof reach;
  verdict(key: string): Verdict | undefined;
  /** Draws what the background decided. */
  show(verdict: Verdict): void;
  /** Where a comment stands now; null when it is not on this page. */
  element(key: string): Element | null;
  /** The comment as it can be read now; null when it is not on this page. */
  read(key: string): Sighting | null;
  /** Where its card stands: one at a time. */
  front: Front;
  /** A card that nobody asked for gave way: it may come again when no other is there. */
  putOff(key: string): void;
};
