import type { DeskHost } from '~/components/overlay/desk/desk-host.ts';
import type { TeamView } from '~/lib/comment/claim.ts';

/** What the composer is given by the script that stands on every page. */
export type ComposerHost = Pick<
  DeskHost,
  'site' | 'root' | 'texts' | 'theme' | 'reach' | 'verdict' | 'element' | 'read' | 'front'
> & {
  /** Reads the page again and waits until the background has judged what was read. */
  readAgain(): Promise<void>;
  /** Name of the page a comment belongs to; null when it is not learned yet. */
  pageName(key: string): string | null;
  /** Who answers what; null before the background told. */
  team(): TeamView | null;
};
