import type { Network } from '~/lib/comment/sighting.ts';

/** Somebody who writes in the town: a citizen or a community. */
export type Person = {
  network: Network;
  kind: 'person' | 'community';
  /** As the network writes it: `5120077` or `-38612614` on VK, digits on OK. */
  id: string;
  /** Short name in addresses; null for who has none. */
  slug: string | null;
  name: string;
  /** How one is addressed at the start of an answer. */
  first: string;
  /** «ответ Алле». */
  dative: string;
};

/** A comment as it stands in the town's file; times are words, see `times.ts`. */
export type CommentPlan = {
  id: string;
  by: string;
  at: string;
  text: string;
  likes?: number;
  /** Name of a drawing in `pictures.ts`. */
  photo?: string;
  /** Number of a sticker in `pictures.ts`. */
  sticker?: string;
};

/** An answer; `to` is the id it replies to, the root of its thread when left out. */
export type ReplyPlan = CommentPlan & { to?: string };

/** A comment of the first level; `collapsed` hides its replies behind «Показать N ответов» on VK. */
export type RootPlan = CommentPlan & { collapsed?: boolean; replies?: ReplyPlan[] };

export type PostPlan = {
  network: Network;
  /** Key of a community among the people. */
  owner: string;
  id: string;
  at: string;
  text: string;
  pinned?: boolean;
  picture?: string;
  likes?: number;
  shares?: number;
  views?: number;
  comments: RootPlan[];
};

/** Everything the replica shows, before its times are settled. */
export type TownPlan = {
  /** Who sits in front of the screen, per network. */
  me: Record<Network, string>;
  /** Communities that this person manages. */
  manages: string[];
  /** How many comments of the first level come at once; 10 when left out. */
  batch?: number;
  people: Record<string, Person>;
  posts: PostPlan[];
};
