import type { Site } from './site.ts';

/** Comments to read again or to forget when they left the page, or everything. */
export type Dirty = Set<Element> | 'all';

/** Gathers changes for this long before they are read, ms: short enough for a mark within a blink. */
const THROTTLE_MS = 100;

/** Elements of ours, whose coming and going says nothing about the page. */
const OURS = /^OTKLIK-/;

/**
 * One observer over the page. Calls `onChange` with the comments that changed, throttled, one call at a
 * time: changes that come while it works wait for the next. Returns a handle that asks for a full
 * reading or stops.
 */
export function watchPage(site: Site, root: HTMLElement, onChange: (dirty: Dirty) => Promise<void>) {
  let dirty: Dirty = new Set();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  let waiting = false;
  let stopped = false;

  const schedule = () => {
    waiting = true;
    if (!working && timer === undefined && !stopped) timer = setTimeout(run, THROTTLE_MS);
  };

  const run = async () => {
    timer = undefined;
    working = true;
    waiting = false;
    const taken = dirty;
    dirty = new Set();
    try {
      await onChange(taken);
    } finally {
      working = false;
      if (waiting) schedule();
    }
  };

  const observer = new MutationObserver((records) => {
    const theirs = records.filter((record) => !isOurs(record));
    if (theirs.length === 0) return;
    if (dirty !== 'all') gatherChanges(site, theirs, dirty);
    schedule();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });

  return {
    readAll() {
      dirty = 'all';
      schedule();
    },
    stop() {
      stopped = true;
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}

function isOurs(record: MutationRecord): boolean {
  if (record.type !== 'childList' || record.removedNodes.length > 0) return false;
  return [...record.addedNodes].every((node) => OURS.test(node.nodeName));
}

/** Adds the comments that `records` touched, brought or took away to `dirty`. */
export function gatherChanges(site: Site, records: readonly MutationRecord[], dirty: Set<Element>): void {
  for (const record of records) {
    const around = site.commentOf(record.target);
    if (around) dirty.add(around);
    for (const node of [...record.addedNodes, ...record.removedNodes]) {
      if (!(node instanceof Element)) continue;
      if (site.commentOf(node) === node) dirty.add(node);
      for (const comment of site.comments(node)) dirty.add(comment);
    }
  }
}
