import { createPainter } from '~/components/overlay/painter.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { type Dirty, gatherChanges, noChanges } from '~/lib/sites/changes.ts';
import { createReader } from '~/lib/sites/reader.ts';
import type { Site } from '~/lib/sites/site.ts';

/** The product's own reading and marking, wired as the overlay does; the verdicts are those it is given. */
export function createCandidate(site: Site, judge: (keys: string[]) => Verdict[]) {
  const reader = createReader(site, document);
  const painter = createPainter(site, document, () => undefined);
  return {
    /** Watches the page from now on; the function it gives tells what changed since. */
    watch(): () => Dirty {
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((come) => void records.push(...come));
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      return () => {
        observer.disconnect();
        const changes = noChanges();
        gatherChanges(site, records, changes);
        return changes;
      };
    },
    /** Reads and marks; gives how many comments were read. */
    async pass(dirty: Dirty): Promise<number> {
      const reading = await reader.read(dirty, new URL(location.href));
      if (!reading) throw new Error('No official page is in sight');
      await painter.place(reading.places, reading.gone);
      await painter.show(judge(reading.changed.map(({ key }) => key)));
      return reading.places.length;
    },
    stop() {
      reader.stop();
      painter.clear();
    },
  };
}
