import type { Author, PageIdentity, PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import type { Language } from '~/lib/locale/english.ts';
import type { Texts } from '~/lib/locale/texts.ts';
import type { SyncView } from '~/lib/log/outbox-figures.ts';
import type { TodayFigures } from '~/lib/log/today.ts';
import type { Board, Verdict } from '~/lib/log/verdict.ts';
import type { Selectors } from '~/lib/settings/selectors.ts';
import type { Health } from '~/lib/sites/health.ts';

export type { Board, SyncView, TodayFigures };

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
  posts: PostSighting[];
  comments: Sighting[];
};

export type OverlayView = {
  moderated: boolean;
  folded: boolean;
  /** Texts of the language the user chose; null for Russian, which the overlay carries itself. */
  texts: Texts | null;
  /** Imported selectors of the network; null when only those of the build are in force. */
  selectors: Pick<Selectors, 'version' | 'checksum' | 'fields'> | null;
};

/** Why something was refused, in words for the user, or the fact that it was done. */
export type Outcome = { ok: true } | { ok: false; reason: string };

/**
 * Every message between contexts: name → what is sent and what comes back.
 * → background unless said otherwise. Parsed on receipt by `receive.ts`.
 */
export type MessageTable = {
  /** content: «this page is shown»; learns whether it is moderated. */
  'page.shown': { request: PageReport; reply: OverlayView };
  /** content: one batch of sightings; the reply carries verdicts for every comment of its posts. */
  'page.seen': { request: SightingBatch; reply: { verdicts: Verdict[]; board: Board } };
  /** content: the panel was folded or unfolded. */
  'panel.fold': { request: { folded: boolean }; reply: Outcome };
  /** content: «Вся очередь» was pressed. */
  'dashboard.open': { request: Record<string, never>; reply: Outcome };
  /** popup: add a page to the moderated ones, or take it off. */
  'page.moderate': { request: { page: PageIdentity; on: boolean }; reply: Outcome };
  /** popup. */
  'today.figures': { request: Record<string, never>; reply: TodayFigures };
  /** options: the text of a settings file. */
  'settings.import': { request: { text: string }; reply: Outcome };
  /** options: the text of a selector file. */
  'selectors.import': { request: { text: string }; reply: Outcome };
  /** options: back to the selectors of the build. */
  'selectors.reset': { request: { network: Selectors['network'] }; reply: Outcome };
  /** options: speak another language everywhere. */
  'language.choose': { request: { language: Language }; reply: Outcome };
  /** options: exchange a one-time code for a token and start to deliver. */
  'hub.connect': { request: { url: string; code: string }; reply: Outcome };
  'hub.disconnect': { request: { target: string }; reply: Outcome };
  /** dashboard, options: try to deliver now. */
  'sync.now': { request: Record<string, never>; reply: SyncView };
  /** dashboard: try a parked line again. */
  'sync.retry': { request: { row: string }; reply: Outcome };
};

export type MessageName = keyof MessageTable;

/** background → content: what is shown may be out of date; ask again. */
export type TabNotice = { notice: 'settings.changed' } | { notice: 'verdicts.changed'; page: string };

/** popup → content: which page is shown; answered with a `PageReport`. */
export type TabQuestion = { question: 'page.describe' };
