import type { DeskHost } from '~/components/overlay/desk/desk-host.ts';
import type { TeamView } from '~/lib/comment/claim.ts';

/** What the card of a comment asks of the page it lies over. */
export type CaseHost = Pick<
  DeskHost,
  'site' | 'root' | 'texts' | 'theme' | 'reach' | 'verdict' | 'element' | 'front'
> & {
  /** Opens the steps of a removal by a rule. */
  remove(key: string): void;
  /** Opens the composer at a comment. */
  answer(key: string): void;
  /** Who answers what; null before the background told. */
  team(): TeamView | null;
};
