import type { createPainter } from '~/components/overlay/marks/painter.ts';
import { createAim } from '~/components/overlay/reading/follow-aim.ts';
import { showHtmlState } from '~/components/overlay/reading/html-state.ts';
import type { createSight } from '~/components/overlay/reading/sight.ts';
import type { createScreen } from '~/components/overlay/screen.ts';
import type { Site } from '~/lib/sites/site.ts';
import type { createContact } from './contact.ts';
import type { createTelling, Heard } from './telling.ts';

type ReportHost = {
  site: Site;
  root: Document;
  sight: ReturnType<typeof createSight>;
  painter: Pick<ReturnType<typeof createPainter>, 'place' | 'focus'>;
  screen: Pick<ReturnType<typeof createScreen>, 'draw'>;
  telling: Pick<ReturnType<typeof createTelling>, 'tell'>;
  contact: Pick<ReturnType<typeof createContact>, 'made' | 'lost'>;
};

/** Gives what follows a look at moderated pages: says on the page what is known, tells the background what was read. */
export function createReport({ site, root, sight, painter, screen, telling, contact }: ReportHost) {
  const aim = createAim(painter.focus);
  return async (): Promise<void> => {
    const readings = sight.readings();
    const [first] = readings;
    if (!first) return;
    const { page, layout } = first;
    showHtmlState(root, site, { page, layout, health: sight.health().state });
    const places = readings.flatMap((one) => one.places);
    const gone = readings.flatMap((one) => one.gone);
    await painter.place(places, gone);
    screen.draw();
    const heard: Heard[] = [];
    for (const one of readings) heard.push(await telling.tell(one));
    const lost = heard.find(({ ok }) => !ok);
    if (lost && !lost.ok) contact.lost(lost.refusal);
    else contact.made();
    screen.draw();
    aim();
  };
}
