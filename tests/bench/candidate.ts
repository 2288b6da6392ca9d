import { startOverlay } from '~/components/overlay/session.ts';
import { type Dirty, gatherChanges, noChanges } from '~/lib/sites/changes.ts';
import type { Site } from '~/lib/sites/site.ts';
import type { watchPage } from '~/lib/sites/watch.ts';
import { forgetAll, takeHeard } from './background.ts';

type Work = Parameters<typeof watchPage>[2];

/** Looks begin when the measurement says so, and not by themselves. */
const noLook = () => undefined;

/** The whole overlay on the page, but its looks begin when the measurement says so. */
export function createCandidate(site: Site) {
  forgetAll();
  let work: Work | null = null;
  const overlay = startOverlay(site, document, (_site, _root, given) => {
    work = given;
    return { ask: noLook, readAll: noLook, stop: noLook };
  });
  const look = async (dirty: Dirty) => {
    await work?.onChange(dirty);
    return takeHeard();
  };
  return {
    /** Watches the page from now on; the function it gives looks at what changed since. */
    watch(): () => Promise<number> {
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((come) => void records.push(...come));
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      return () => {
        observer.disconnect();
        work?.onRecords(records);
        const changes = noChanges();
        gatherChanges(site, records, changes);
        return look(changes);
      };
    },
    /** Reads, marks and shows everything; gives how many comments were read. */
    first: () => look('all'),
    stop() {
      overlay.retire();
      document.querySelector('otklik-panel')?.remove();
    },
  };
}
