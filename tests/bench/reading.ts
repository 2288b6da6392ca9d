import { createPainter } from '~/components/overlay/marks/painter.ts';
import { createReader } from '~/lib/sites/reader.ts';
import type { Site } from '~/lib/sites/site.ts';
import { makeVerdicts } from './verdicts.ts';

/** Reading and marking alone, without messages and panel, wired as the overlay does. */
export function createReading(site: Site) {
  const reader = createReader(site, document);
  const painter = createPainter(site, document, { form: () => undefined, triage: () => undefined });
  return {
    /** Reads and marks everything; gives how many comments were read. */
    async first(): Promise<number> {
      const reading = await reader.read('all', new URL(location.href));
      if (!reading) throw new Error('No official page is in sight');
      await painter.place(reading.places, reading.gone);
      await painter.show(makeVerdicts(reading.changed.map(({ key }) => key)));
      return reading.places.length;
    },
    stop() {
      reader.stop();
      painter.clear();
    },
  };
}
