import { type Changes, type Dirty, gatherChanges, isNothing, isTheirs, noChanges } from './changes.ts';
import type { Site } from './site.ts';

/** Gathers changes for this long before they are read, ms: short enough for a mark within a blink. */
const THROTTLE_MS = 100;

type Work = {
  /** Told at once what the network changed, before anything is gathered. */
  onRecords(records: readonly MutationRecord[]): void;
  /** Called with what has to be read again. */
  onChange(dirty: Dirty): Promise<void>;
};

/**
 * One observer over the page. Calls `onChange` with what changed, throttled, one call at a time: changes
 * that come while it works wait for the next, changes that say nothing of comments are left out. Returns
 * a handle that asks for a look or a full reading, or stops.
 */
export function watchPage(site: Site, root: HTMLElement, { onRecords, onChange }: Work) {
  let changes: Changes = noChanges();
  let whole = false;
  let asked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  let stopped = false;

  const schedule = () => {
    const waits = whole || asked || !isNothing(changes);
    if (waits && !working && timer === undefined && !stopped) timer = setTimeout(run, THROTTLE_MS);
  };

  const run = async () => {
    timer = undefined;
    working = true;
    const taken = whole ? 'all' : changes;
    whole = false;
    asked = false;
    changes = noChanges();
    try {
      await onChange(taken);
    } finally {
      working = false;
      schedule();
    }
  };

  const observer = new MutationObserver((records) => {
    const theirs = records.filter(isTheirs);
    if (theirs.length === 0) return;
    onRecords(theirs);
    if (!whole) gatherChanges(site, theirs, changes);
    schedule();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });

  return {
    /** Something changed elsewhere: a look that reads nothing again. */
    ask() {
      asked = true;
      schedule();
    },
    readAll() {
      whole = true;
      schedule();
    },
    stop() {
      stopped = true;
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}
