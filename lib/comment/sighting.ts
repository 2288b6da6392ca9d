/** A social network. Two today; the value stays a plain word so that a third needs no migration. */
export type Network = 'vk' | 'ok';

/** An official community, as the network names it. */
export type PageIdentity = {
  network: Network;
  /** Owner id as the network writes it: `-38612614` on VK, `70000001234567` on OK. */
  owner: string;
  /** Short name in its addresses, without slashes; null when not learned yet. */
  slug: string | null;
  name: string | null;
};

/** Whoever wrote a comment. `id` or `slug` is known, often only one of them. */
export type Author = {
  /** Network id; communities on VK are negative. */
  id: string | null;
  slug: string | null;
  name: string;
  /** What the address says; a short name alone tells nothing. */
  kind: 'person' | 'community' | 'unknown';
};

/** How exactly the network gave a time. */
export type Precision = 'second' | 'minute' | 'hour' | 'day';

/** When something was posted: ISO 8601 in UTC and how far it may be trusted. */
export type Posted = { at: string; precision: Precision };

export type Attachment = 'photo' | 'video' | 'sticker' | 'file';

/** What the content script read of one comment at one moment, with nothing decided. */
export type Sighting = {
  /** `network:owner:post:comment`, the same for every moderator (see `key.ts`). */
  key: string;
  /** True when the markup held no id and the key is a digest of what is stable. */
  weak: boolean;
  network: Network;
  owner: string;
  post: string;
  id: string;
  /** Id of the root comment of its thread; its own id for a root. */
  thread: string;
  /** Id of the comment it replies to, where the markup says so. */
  replyTo: string | null;
  /** The name the network prints as «ответ Алле», as printed; null when it prints none. */
  addressee: string | null;
  author: Author;
  /** Text with emoji as characters and line breaks as `\n`; empty for a bare sticker or photo. */
  text: string;
  attachments: Attachment[];
  /** Null when the page shows no time we understand. */
  posted: Posted | null;
  deleted: boolean;
  /**
   * Who deleted it, where the page lets us see that; absent when nobody can tell. `us`: on this very page;
   * `page`: a manager of the page by the words of its stub; `author` and `network` likewise.
   */
  goneBy?: 'us' | 'author' | 'page' | 'network' | undefined;
  /** True when the network shows only the beginning of the text. */
  clamped: boolean;
  /** True when a reply to this comment could stand in a part that is not loaded. */
  partial: boolean;
  /** Absolute address of the comment. */
  url: string;
};

/** What the page says about one post and how much of it was read. */
export type PostSighting = {
  owner: string;
  post: string;
  /** Absolute address of the post. */
  url: string;
  /** The network's own comment counter; null when it shows none. */
  total: number | null;
  /** Comments read, deleted stubs not counted. */
  seen: number;
};
