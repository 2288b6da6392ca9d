/** Somebody who writes on the page: a citizen or a community. */
export type VkActor = {
  key: string;
  kind: 'person' | 'community';
  /** As VK writes it: `5120077`, `-38612614`. */
  id: string;
  name: string;
  /** How one is addressed at the start of an answer. */
  first: string;
  /** «ответ Алле». */
  dative: string;
  href: string;
};

export type VkComment = {
  id: string;
  /** Key of its author. */
  by: string;
  /** Epoch ms. */
  at: number;
  text: string;
  /** The comment it replies to; null for a root. */
  replyTo: string | null;
  /** Id of the root of its thread. */
  thread: string;
  /** Its replies are hidden until they are asked for. */
  collapsed: boolean;
  /** Name of its photo. */
  photo: string | null;
  /** Number of its sticker. */
  sticker: string | null;
  likes: number;
  removed: boolean;
};

export type VkPostData = {
  /** Key of the page it stands on. */
  owner: string;
  id: string;
  /** Epoch ms. */
  at: number;
  text: string;
  pinned: boolean;
  /** Name of its photo. */
  picture: string | null;
  likes: number;
  shares: number;
  views: number;
  /** Oldest first. */
  comments: VkComment[];
};
