import type { VkComment, VkPostData } from '~/components/training/sandbox/vk/town.ts';
import type { Network } from '~/lib/comment/sighting.ts';
import type { CommentPlan, Person, PostPlan, RootPlan, TownPlan } from './plan.ts';
import { resolveTime, settleThread } from './times.ts';

export type Actor = Person & { key: string; href: string };

/** A comment of either network, in the shape in which both draw it; OK writes its id in base64. */
export type TownComment = VkComment;

/** A post of either network; its comments stand oldest first. */
export type TownPost = VkPostData & { network: Network };

export type Town = {
  me: Record<Network, string>;
  manages: string[];
  batch: number;
  people: Record<string, Actor>;
  posts: TownPost[];
};

const BATCH = 10;

function href(person: Person): string {
  if (person.slug) return `/${person.slug}`;
  if (person.network === 'ok') return `/${person.kind === 'person' ? 'profile' : 'group'}/${person.id}`;
  return person.kind === 'person' ? `/id${person.id}` : `/club${person.id.slice(1)}`;
}

/** The id a network gives a comment; OK's has the form its API returns (reference: ok.md §5). */
export function commentId(network: Network, number: string, at: number, post: string): string {
  if (network === 'vk') return number;
  return Buffer.from(`${at}:-${number}:${at}:${post}:1`).toString('base64');
}

function settled(post: PostPlan, plan: CommentPlan, at: number): Omit<TownComment, 'replyTo' | 'thread'> {
  return {
    id: commentId(post.network, plan.id, at, post.id),
    by: plan.by,
    at,
    text: plan.text,
    collapsed: false,
    photo: plan.photo ?? null,
    sticker: plan.sticker ?? null,
    likes: plan.likes ?? 0,
    removed: false,
  };
}

function settleRoot(post: PostPlan, root: RootPlan, now: Date): TownComment[] {
  const plans = [root, ...(root.replies ?? [])];
  const times = settleThread(
    plans.map((plan) => plan.at),
    now,
  );
  const written = plans.map((plan, index) => settled(post, plan, times[index] ?? now.getTime()));
  const byNumber = new Map(plans.map((plan, index) => [plan.id, written[index]?.id ?? plan.id]));
  const thread = byNumber.get(root.id) ?? root.id;
  return written.map((comment, index) => {
    const plan = plans[index];
    const to = index === 0 ? null : (byNumber.get((plan && 'to' in plan && plan.to) || root.id) ?? thread);
    return { ...comment, replyTo: to, thread, collapsed: index === 0 && root.collapsed === true };
  });
}

function settlePost(plan: PostPlan, now: Date): TownPost {
  const comments = plan.comments
    .flatMap((root) => settleRoot(plan, root, now))
    .sort((one, other) => one.at - other.at);
  return {
    network: plan.network,
    owner: plan.owner,
    id: plan.id,
    at: resolveTime(plan.at, now, comments[0]?.at ?? now.getTime()),
    text: plan.text,
    pinned: plan.pinned ?? false,
    picture: plan.picture ?? null,
    likes: plan.likes ?? 0,
    shares: plan.shares ?? 0,
    views: plan.views ?? 0,
    comments,
  };
}

/** Turns the written town into the one that is served: times in ms, ids as the networks write them. */
export function settle(plan: TownPlan, now: Date): Town {
  const people = Object.fromEntries(
    Object.entries(plan.people).map(([key, person]) => [key, { ...person, key, href: href(person) }]),
  );
  return {
    me: plan.me,
    manages: plan.manages,
    batch: plan.batch ?? BATCH,
    people,
    posts: plan.posts.map((post) => settlePost(post, now)),
  };
}
