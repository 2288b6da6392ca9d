import type { Author, Network, PageIdentity, PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import type { MarkupTable } from './markup.ts';
import type { ReplyForm } from './reply-form.ts';
import type { TextBox } from './text-place.ts';

/** What an address shows, by the address alone. */
export type Place =
  /** A feed holds posts of many communities, so its owner and short name are null. */
  | { kind: 'wall' | 'activity' | 'feed'; owner: string | null; slug: string | null }
  | { kind: 'post' | 'photo' | 'video'; owner: string | null; slug: string | null; post: string }
  | { kind: 'other' };

/** One comment read, with the names of required fields that stopped matching. */
export type CommentReading = { sighting: Sighting | null; missing: string[] };

/**
 * The written contract of a foreign site. Nobody outside `lib/sites` asks which network it is.
 * Reading never changes the page; nothing here keeps an element between calls.
 */
export interface Site {
  readonly network: Network;

  /** What is known of the network's markup; an imported set of selectors goes in here. */
  readonly markup: MarkupTable;

  /** What the address shows; `other` for everything that holds no comments of a page. */
  place(url: URL): Place;

  /** The official page that owns what is shown; null when none is in sight. */
  page(root: Document, url: URL): PageIdentity | null;

  /** In a feed: the communities whose posts are shown, the one with most posts first; empty elsewhere. */
  feedPages?(root: Document, url: URL): PageIdentity[];

  /** True when the network shows controls that only managers of the page get. */
  manages(root: Document): boolean;

  /** The account that looks at the page, by id or short name; null where the network does not show it. */
  me(root: Document): Author | null;

  /** Name of the layout variant in force, for `data-otklik-layout`. */
  layout(root: Document): string;

  /** Light or dark, as the network paints itself. */
  theme(root: Document): 'light' | 'dark';

  /** Posts of the page in document order, reposts inside posts and advertisements left out. */
  posts(root: ParentNode, page: PageIdentity): Element[];

  /** Address, counter and ids of one post. `seen` is left to the caller, who counts sightings. */
  readPost(post: Element, page: PageIdentity, url: URL): Omit<PostSighting, 'seen'> | null;

  /** Roots of comments under `root`, in document order, nested ones included. */
  comments(root: ParentNode): Element[];

  /** The root of the comment that holds `node`; null outside of comments. */
  commentOf(node: Node): Element | null;

  /** The comment whose own «Удалить» `target` is or stands in; null for every other place. */
  removing(target: Element): Element | null;

  /** The network's own «Удалить» of a comment; null where the page shows none. */
  removeControl(comment: Element): HTMLElement | null;

  /** The network's own «Восстановить» on what is left of a deleted comment; null where the page shows none. */
  restoreControl(comment: Element): HTMLElement | null;

  /** The network's own «Заблокировать» for the author of a comment; null where the page shows none. */
  blockControl(comment: Element): HTMLElement | null;

  /** Where the text that `readComment` gives stands; null for a comment without one. */
  textBox(comment: Element): TextBox | null;

  /** Pictures of the photos that are attached to a comment, in document order; none where the page shows none. */
  photos(comment: Element): HTMLImageElement[];

  /**
   * True when parts of comments or posts (dates, authors, links to them) stand outside of every one that is
   * recognised: something is there that cannot be read. False while nothing is there yet.
   */
  hasStrays(root: Document, place: Place): boolean;

  /** The element of `posts` that holds `node`; null when what stands there belongs to the address. */
  postOf(node: Node): Element | null;

  /**
   * Selector of what the page, its posts, its managers and the one who looks are known by. Where none of
   * these comes or goes, all that stays as it was.
   */
  landmarks(): string;

  /** Selector of the landmarks whose words matter: the name of the page in its places. */
  names(): string;

  /** Reads one comment. `now` dates relative times. */
  readComment(comment: Element, page: PageIdentity, url: URL, now: Date): CommentReading;

  /** Boxes of threads in `root`, itself included; none where the network draws threads flat. */
  threads(root: Element): Element[];

  /** The box of the thread that holds `node`. */
  threadOf(node: Node): Element | null;

  /** Id of the root comment of the thread in `box` when its replies are not all loaded; else null. */
  partialThread(box: Element): string | null;

  /** True when replies to any comment of `post` may be missing. */
  isAllPartial(post: Element): boolean;

  /** True when a control of `post` opens replies and no box of a thread is known there: nobody can say whose. */
  hasLooseThreads(post: Element): boolean;

  /** The network's own controls in `root`, itself included, that open threads and load more comments, in document order. */
  loaders(root: ParentNode): HTMLElement[];

  /** The element after which a mark stands; null when the comment has no line of its own for it. */
  markAfter(comment: Element): Element | null;

  /** The network's reply box that belongs to a post; null when it is not open. */
  replyBox(post: Element): HTMLElement | null;

  /** The network's own «Ответить» of a comment; null where the page shows none. */
  replyControl(comment: Element): HTMLElement | null;

  /** What the form around a reply box shows: whether it replies, and in whose name. */
  replyForm(box: HTMLElement): ReplyForm;

  /**
   * Puts a draft into the reply box as typing would; a human presses send. With `replace` in place of what
   * stands there, else after it.
   */
  insertDraft(box: HTMLElement, text: string, replace?: boolean): void;
}
