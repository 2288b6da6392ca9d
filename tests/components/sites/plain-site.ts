import type { Site } from '~/lib/sites/site.ts';

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
const within = (root: Element, selector: string) =>
  root.matches(selector) ? [root] : [...root.querySelectorAll(selector)];

/** A network with the plainest markup there can be; what the real ones look like is tested in a browser. */
export const plainSite = {
  commentOf: (node) => elementOf(node)?.closest('.comment') ?? null,
  comments: (root) => [...root.querySelectorAll('.comment')],
  threadOf: (node) => elementOf(node)?.closest('.thread') ?? null,
  threads: (root) => within(root, '.thread'),
  partialThread: (box) => (box.querySelector('.more') ? (box.getAttribute('data-root') ?? null) : null),
  isAllPartial: (post) => post.matches('.preview'),
  hasLooseThreads: (post) => post.matches('.loose'),
  loaders: (root) =>
    (root instanceof Element ? within(root, '.more') : [...root.querySelectorAll('.more')]).filter(
      (control) => control instanceof HTMLElement,
    ),
  postOf: (node) => elementOf(node)?.closest('.post') ?? null,
  names: () => '.name',
  landmarks: () => '.post,.name,.menu,.list',
} satisfies Partial<Site>;
