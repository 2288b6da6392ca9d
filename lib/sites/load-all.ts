import { barrierOn } from './barrier.ts';
import type { Site } from './site.ts';

/** Why loading ended: nothing is left, the moderator stopped it, or the page did not let it go on. */
export type LoadEnd = 'done' | 'stopped' | 'hidden' | 'moved' | 'captcha' | 'error' | 'stuck';

/** Pause between two presses, ms: as a person who looks before pressing the next one. */
const PAUSE_MS = { least: 700, most: 1500 };

/** How long a press may stay without a visible answer, ms. */
const ANSWER_MS = 5000;

/** Presses without an answer, one after the other, before it is given up. */
const PATIENCE = 3;

const LOOK_MS = 100;

/**
 * Presses the network's own controls that open threads and load more comments, one after the other at a
 * human pace, until none is left. Started by a click of the moderator only. Stops at once on `signal`, in
 * a background tab, on another address, on a captcha or an error.
 */
export async function loadAll(site: Site, root: Document, signal: AbortSignal): Promise<LoadEnd> {
  const address = root.location.href;
  const obstacle = () => findObstacle(site, root, address, signal);
  const ignored = new WeakSet<Element>();
  for (let unanswered = 0; unanswered < PATIENCE; ) {
    const before = obstacle();
    if (before) return before;
    const controls = site.loaders(root);
    const control = controls.find((candidate) => !ignored.has(candidate)) ?? controls[0];
    if (!control) return 'done';
    const answered = pressed(control, site, root);
    await pause(randomPause(), obstacle);
    await waitFor(() => answered() || obstacle() !== null);
    if (!answered()) ignored.add(control);
    unanswered = answered() ? 0 : unanswered + 1;
  }
  return obstacle() ?? 'stuck';
}

function findObstacle(site: Site, root: Document, address: string, signal: AbortSignal): LoadEnd | null {
  if (signal.aborted) return 'stopped';
  if (root.hidden) return 'hidden';
  if (root.location.href !== address) return 'moved';
  return barrierOn(root, site);
}

/** Presses a control; the function it gives says whether the page answered: more comments, or the control went. */
function pressed(control: HTMLElement, site: Site, root: Document): () => boolean {
  const comments = site.comments(root).length;
  control.click();
  return () => !control.isConnected || site.comments(root).length > comments;
}

function randomPause(): number {
  return PAUSE_MS.least + Math.random() * (PAUSE_MS.most - PAUSE_MS.least);
}

async function pause(ms: number, isOver: () => unknown): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until && !isOver()) await rest(Math.min(LOOK_MS, until - performance.now()));
}

async function waitFor(isDone: () => boolean): Promise<void> {
  const until = performance.now() + ANSWER_MS;
  while (!isDone() && performance.now() < until) await rest(LOOK_MS);
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
