import { startOverlay } from '~/components/overlay/session.ts';
import { type Dirty, gatherChanges, noChanges } from '~/lib/sites/changes.ts';
import type { Site } from '~/lib/sites/site.ts';
import type { watchPage } from '~/lib/sites/watch.ts';
import { forgetAll, takeHeard } from './background.ts';

type Work = Parameters<typeof watchPage>[2];

/** Looks begin when the measurement says so, and not by themselves. */
const noLook = () => undefined;

/** The whole overlay on the page, but its looks begin when the measurement says so. */
export async function createCandidate(site: Site) {
  await forgetAll();
  let work: Work | null = null;
  const overlay = startOverlay(site, document, (_site, _root, given) => {
    work = given;
    return { ask: noLook, readAll: noLook, stop: noLook };
  });
  /** Gives how many comments were read and told, and what the look cost the page, ms: its work without its waiting. */
  const look = async (dirty: () => Dirty) => {
    const from = performance.now();
    await work?.onChange(dirty());
    const { comments, waited } = takeHeard();
    return { comments, took: performance.now() - from - waited };
  };
  return {
    /** Watches the page from now on; the function it gives looks at what changed since. */
    watch(): () => ReturnType<typeof look> {
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((come) => void records.push(...come));
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      return () => {
        observer.disconnect();
        return look(() => {
          work?.onRecords(records);
          const changes = noChanges();
          gatherChanges(site, records, changes);
          return changes;
        });
      };
    },
    /** Reads, marks and shows everything. */
    first: () => look(() => 'all'),
    stop() {
      overlay.retire();
      document.querySelector('otklik-panel')?.remove();
    },
  };
}
