import type { TownPlan } from './plan.ts';
import { commentId, settle, type Town, type TownComment, type TownPost } from './settle.ts';
import { resolveTime } from './times.ts';
import type { Happening } from './wire.ts';

/** A comment to add: `by` is a key of the people, `at` words or ms (now when left out). */
export type Saying = {
  post: string;
  by: string;
  text: string;
  replyTo?: string | null;
  at?: string | number;
  photo?: string;
  sticker?: string;
};

export type Store = {
  town: Town;
  /** Pages that stand at an address instead of the town's, by `host/path?query`. */
  pages: Map<string, string>;
  say(saying: Saying, tab?: string | null): TownComment;
  remove(post: string, comment: string, tab?: string | null): void;
  restore(post: string, comment: string, tab?: string | null): void;
  edit(post: string, comment: string, text: string): void;
  reset(plan?: TownPlan): void;
  listen(listener: (happening: Happening) => void): () => void;
};

const FIRST_NEW_NUMBER = 130_001;

/**
 * Holds the live town. Every change is told to all listeners. Ids are those of posts (`114815`) and
 * comments as the network writes them; unknown ones throw with a sentence that names them.
 * The clock of the town starts at `started` and runs on.
 */
export function createStore(first: TownPlan, started = new Date()): Store {
  const listeners = new Set<(happening: Happening) => void>();
  const ahead = started.getTime() - Date.now();
  const clock = () => new Date(Date.now() + ahead);
  const town = settle(first, clock());
  let plan = first;
  let number = FIRST_NEW_NUMBER;

  const tell = (happening: Happening) => {
    for (const listener of listeners) listener(happening);
  };
  const mark = (post: string, comment: string, removed: boolean, tab: string | null) => {
    find(findPost(town, post), comment).removed = removed;
    tell({ kind: removed ? 'removed' : 'restored', post, comment, tab });
  };

  return {
    town,
    pages: new Map(),
    say(saying, tab = null) {
      const post = findPost(town, saying.post);
      const comment = written(town, post, saying, String(number++), clock());
      post.comments.push(comment);
      post.comments.sort((one, other) => one.at - other.at);
      tell({ kind: 'said', post: post.id, comment, tab });
      return comment;
    },
    remove: (post, comment, tab = null) => mark(post, comment, true, tab),
    restore: (post, comment, tab = null) => mark(post, comment, false, tab),
    edit(post, comment, text) {
      find(findPost(town, post), comment).text = text;
      tell({ kind: 'edited', post, comment, text, tab: null });
    },
    reset(next = plan) {
      plan = next;
      Object.assign(town, settle(plan, clock()));
      tell({ kind: 'reset' });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function written(town: Town, post: TownPost, saying: Saying, number: string, now: Date): TownComment {
  const author = town.people[saying.by];
  if (author?.network !== post.network) throw new Error(`В этой сети нет человека «${saying.by}»`);
  const at = typeof saying.at === 'string' ? resolveTime(saying.at, now) : (saying.at ?? now.getTime());
  const id = commentId(post.network, number, at, post.id);
  const replyTo = saying.replyTo ?? null;
  return {
    id,
    by: saying.by,
    at,
    text: saying.text,
    replyTo,
    thread: replyTo === null ? id : find(post, replyTo).thread,
    collapsed: false,
    photo: saying.photo ?? null,
    sticker: saying.sticker ?? null,
    likes: 0,
    removed: false,
  };
}

function findPost(town: Town, id: string): TownPost {
  const post = town.posts.find((each) => each.id === id);
  if (!post) throw new Error(`Нет записи «${id}»`);
  return post;
}

function find(post: TownPost, id: string): TownComment {
  const comment = post.comments.find((each) => each.id === id);
  if (!comment) throw new Error(`Под записью «${post.id}» нет комментария «${id}»`);
  return comment;
}
