import type { Author, PageIdentity, PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import type { Texts } from '~/lib/locale/texts.ts';
import type { TodayFigures } from '~/lib/log/queue/today.ts';
import type { Board, Verdict } from '~/lib/log/verdict.ts';
import type { Selectors } from '~/lib/settings/selectors-schema.ts';
import type { Health } from '~/lib/sites/health.ts';
import type { Outcome } from './outcome.ts';

/** What a tab tells about the page it shows; `page` is null when no official page is in sight. */
export type PageReport = {
  page: PageIdentity | null;
  /** True when the network shows controls that only managers of the page get. */
  manages: boolean;
  url: string;
};

/** One batch of reading: only what is new or changed since the last batch that was acknowledged. */
export type SightingBatch = {
  page: PageIdentity;
  layout: string;
  health: Health;
  /** The account that looks, where the network shows it. */
  me?: Author | null | undefined;
  /** `told` of the last reply that arrived; null before the first and when its marks are gone. */
  told?: string | null | undefined;
  posts: PostSighting[];
  comments: Sighting[];
};

export type OverlayView = {
  moderated: boolean;
  folded: boolean;
  /** Texts of the language the user chose; null for Russian, which the overlay carries itself. */
  texts: Texts | null;
  /** The moderated page that the address names, where the tab could not tell which page it shows; else null. */
  known: PageIdentity | null;
  /** True when obscene words on this page are blurred until the pointer or the focus comes. */
  blurObscene: boolean;
  /** Imported selectors of the network; null when only those of the build are in force. */
  selectors: Pick<Selectors, 'version' | 'checksum' | 'fields'> | null;
};

/** Parts of the overlay that come in a script of their own. */
export const OVERLAY_PARTS = ['desk', 'triage', 'composer', 'markup'] as const;

export type OverlayPart = (typeof OVERLAY_PARTS)[number];

/** Messages of what a tab shows and reads, and the popup. */
export type PageMessages = {
  /** content: «this page is shown»; learns whether it is moderated. */
  'page.shown': { request: PageReport; reply: OverlayView };
  /**
   * content: one batch of sightings; the reply carries the verdicts for comments of its posts that differ
   * from those of the reply named by `told`, and always those for its own comments.
   */
  'page.seen': { request: SightingBatch; reply: { verdicts: Verdict[]; board: Board; told: string } };
  /** content: the panel was folded or unfolded. */
  'panel.fold': { request: { folded: boolean }; reply: Outcome };
  /** content: «Вся очередь» was pressed. */
  'dashboard.open': { request: Record<string, never>; reply: Outcome };
  /** content: opens the help at the paragraph of an error. */
  'help.open': { request: { code: number }; reply: Outcome };
  /** content: runs the script of a part of the overlay in the tab that asks. */
  'part.load': { request: { part: OverlayPart }; reply: Outcome };
  /** popup: add a page to the moderated ones, or take it off. */
  'page.moderate': { request: { page: PageIdentity; on: boolean }; reply: Outcome };
  /** popup. */
  'today.figures': { request: Record<string, never>; reply: TodayFigures };
};
