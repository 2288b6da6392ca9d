import type { Live } from '~/tests/replica/client/live.ts';
import type { TownComment, TownPost } from '~/tests/replica/settle.ts';
import { commentBlock } from './comment.ts';
import { standing } from './topic.ts';

/** Id of the comment an element belongs to, by its `data-seen-params`. */
export function commentIdOf(element: Element): string | null {
  const root = element.closest<HTMLElement>('.comments_i');
  if (!root?.dataset.seenParams) return null;
  const seen: { data: { commentId: string } } = JSON.parse(root.dataset.seenParams);
  return seen.data.commentId;
}

/** The topic an element belongs to. */
export function topicOf(live: Live, element: Element): TownPost | null {
  const id = element.closest<HTMLElement>('[data-topic]')?.dataset.topic;
  return live.town.posts.find((post) => post.id === id) ?? null;
}

function blockOf(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  const block = template.content.firstElementChild;
  if (!block) throw new Error('Пустой блок');
  return block;
}

function reconcile(live: Live, post: TownPost, list: Element, wanted: TownComment[]): void {
  const present = blocksById(list);
  let after: Element | null = null;
  for (const comment of wanted) {
    const old = present.get(comment.id);
    present.delete(comment.id);
    const same = old?.firstElementChild?.classList.contains('__deleted') === comment.removed;
    const kept = old && same && !live.edited.delete(comment.id);
    const block: Element = kept ? old : blockOf(commentBlock(live.town, post, comment));
    if (old && !kept) old.replaceWith(block);
    else if (!old) after ? after.after(block) : list.prepend(block);
    after = block;
  }
  for (const block of present.values()) block.remove();
}

function blocksById(list: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const block of list.children) {
    const id = idIn(block);
    if (id !== null) found.set(id, block);
  }
  return found;
}

function idIn(block: Element): string | null {
  const root = block.firstElementChild;
  return root ? commentIdOf(root) : null;
}

function refresh(live: Live, topic: Element, extra: number): void {
  const post = topicOf(live, topic);
  const list = topic.querySelector('.comments_lst_cnt');
  if (!post || !list) return;
  const visible = post.comments.filter((each) => !each.removed || live.stubs.has(each.id));
  const present = blocksById(list);
  const first = visible.findIndex((each) => present.has(each.id));
  const from = Math.max(0, (first < 0 ? visible.length - live.town.batch : first) - extra);
  reconcile(live, post, list, visible.slice(from));
  if (from === 0) topic.querySelector('.js-show-more')?.remove();
  const count = String(standing(post).length);
  topic.querySelector('.mlr_disc > [data-count]')?.setAttribute('data-count', count);
  for (const counter of topic.querySelectorAll('.mlr_bot .js-count')) counter.textContent = count;
}

/** Brings every topic on the page and every counter in the feed to the state of the town. */
export function refreshDiscussions(live: Live): void {
  for (const topic of document.querySelectorAll('[data-topic]')) refresh(live, topic, 0);
  for (const counter of document.querySelectorAll<HTMLElement>('.js-count[data-of]')) {
    const post = live.town.posts.find((each) => each.id === counter.dataset.of);
    if (post) counter.textContent = String(standing(post).length);
  }
}

/** Loads one more batch of earlier comments. */
export function showPrevious(live: Live, topic: Element): void {
  refresh(live, topic, live.town.batch);
}
