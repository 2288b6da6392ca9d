import type { Site } from './site.ts';

type Threaded = Pick<
  Site,
  'postOf' | 'threads' | 'threadOf' | 'partialThread' | 'isAllPartial' | 'hasLooseThreads' | 'loaders'
>;

/** Follows which threads hide replies and which controls load more, box by box. Keeps no element that left. */
export function createThreadBoxes(site: Threaded, root: Document) {
  /** Ids of root comments whose thread is not whole, by post and box. */
  let hiding = new WeakMap<Element, Map<Element, string>>();
  let posts = new WeakMap<Element, Element>();
  /** Posts whose threads have no box that is known. */
  let loose = new Set<Element>();
  const controls = new Set<Element>();

  const forget = (box: Element): Element | null => {
    const post = posts.get(box) ?? null;
    if (post) hiding.get(post)?.delete(box);
    return post;
  };

  const look = (box: Element): Element | null => {
    const post = site.postOf(box);
    if (!post) return null;
    posts.set(box, post);
    const boxes = hiding.get(post) ?? new Map<Element, string>();
    hiding.set(post, boxes);
    const id = site.partialThread(box);
    if (id === null) boxes.delete(box);
    else boxes.set(box, id);
    return post;
  };

  /** A control whose words changed in place may load nothing any more. */
  const loads = (control: Element): boolean =>
    site.loaders(site.threadOf(control) ?? control).some((each) => each === control);

  return {
    /** Forgets everything and looks at every box in `places`; `rest` is awaited between them. */
    async lookAll(places: Iterable<Element>, rest: () => Promise<void>): Promise<void> {
      hiding = new WeakMap();
      posts = new WeakMap();
      controls.clear();
      for (const control of site.loaders(root)) controls.add(control);
      for (const place of places) {
        for (const box of site.threads(place)) {
          await rest();
          look(box);
        }
      }
    },
    /** Looks which of `places` have threads in no box that is known; gives whether any has. */
    lookLoose(places: readonly Element[]): boolean {
      loose = new Set(places.filter((place) => site.hasLooseThreads(place)));
      return loose.size > 0;
    },
    /** Looks again at what stands in `part`, or forgets it when it left the page; gives the posts it belongs to. */
    look(part: Element): Element[] {
      if (part.isConnected) for (const control of site.loaders(part)) controls.add(control);
      return site.threads(part).flatMap((box) => (part.isConnected ? look(box) : forget(box)) ?? []);
    },
    /** Threads of `post` whose replies are not all loaded, by the id of their root; `all` when any may be. */
    partial(post: Element): ReadonlySet<string> | 'all' {
      return loose.has(post) || site.isAllPartial(post) ? 'all' : new Set(hiding.get(post)?.values());
    },
    /** True when the network offers to load more. */
    loadable(): boolean {
      for (const control of controls) if (!control.isConnected) controls.delete(control);
      for (const control of controls) {
        if (loads(control)) return true;
        // A control that is busy will load again.
        if (!control.matches(':disabled')) controls.delete(control);
      }
      return false;
    },
  };
}
