import { elementOf, withSelf } from './element-of.ts';
import type { Site } from './site.ts';

/** What of a site is needed to tell what changed. */
type Marked = Pick<Site, 'commentOf' | 'comments' | 'threadOf' | 'postOf' | 'names' | 'landmarks'>;

/** What changed on a page since the last look. */
export type Changes = {
  /** Comments to read again, or to forget when they left the page. */
  comments: Set<Element>;
  /** Elements between comments that came, left or were touched: boxes of threads and the network's controls. */
  parts: Set<Element>;
  /** Posts that were touched outside of their comments, or whose comments came or went. */
  posts: Set<Element>;
  /** True when something that tells the page, its posts, its layout or who looks came or went. */
  around: boolean;
};

/** What has to be read again, or everything. */
export type Dirty = Changes | 'all';

/** Nothing to read again, for changes to be added to. */
export function noChanges(): Changes {
  return { comments: new Set(), parts: new Set(), posts: new Set(), around: false };
}

/** True when nothing has to be read again. */
export function isNothing({ comments, parts, posts, around }: Changes): boolean {
  return !around && comments.size + parts.size + posts.size === 0;
}

/** Elements of ours, whose coming and going says nothing about the page. */
const OURS = /^OTKLIK-/;

/** False for what only put elements of ours onto the page. */
export function isTheirs(record: MutationRecord): boolean {
  if (record.type !== 'childList' || record.removedNodes.length > 0) return true;
  return ![...record.addedNodes].every((node) => OURS.test(node.nodeName));
}

/**
 * Adds to `changes` what `records` touched, brought or took away. The work grows with the records, never
 * with the page: only the changed nodes themselves are searched.
 */
export function gatherChanges(site: Marked, records: readonly MutationRecord[], changes: Changes): void {
  for (const record of records) {
    const around = { comment: site.commentOf(record.target), post: site.postOf(record.target) };
    const thread = site.threadOf(record.target);
    if (thread) changes.parts.add(thread);
    if (around.comment) changes.comments.add(around.comment);
    else touch(site, record.target, around.post, changes);
    for (const node of [...record.addedNodes, ...record.removedNodes]) {
      if (node instanceof Element && !OURS.test(node.nodeName)) move(site, node, around, changes);
    }
  }
}

/** Something between comments changed: a counter, a name, a control. */
function touch(site: Marked, target: Node, post: Element | null, changes: Changes): void {
  if (post) changes.posts.add(post);
  changes.around ||= elementOf(target)?.closest(site.names()) != null;
}

/** `node` came or left. A comment may bring a box of its replies along, or their control. */
function move(
  site: Marked,
  node: Element,
  around: { comment: Element | null; post: Element | null },
  changes: Changes,
): void {
  const comments = commentsIn(site, node);
  for (const comment of comments) changes.comments.add(comment);
  changes.parts.add(node);
  if (around.post && comments.length > 0) changes.posts.add(around.post);
  if (around.comment) return;
  // Where no element stands for the post, only a look at the whole page tells what holds these comments.
  const homeless = comments.length > 0 && around.post === null;
  changes.around ||= homeless || bringsLandmark(site, node);
}

/** The element itself and the comments inside it. */
function commentsIn(site: Marked, node: Element): Element[] {
  const inside = site.comments(node);
  return site.commentOf(node) === node ? [node, ...inside] : inside;
}

/** True when `node` is or holds, outside of comments, what tells the page, its posts or its layout. */
function bringsLandmark(site: Marked, node: Element): boolean {
  return withSelf(node, site.landmarks()).some((hit) => site.commentOf(hit) === null);
}
