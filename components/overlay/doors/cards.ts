import type { CaseHost } from '~/components/overlay/case/case-host.ts';
import { createFront } from '~/components/overlay/front/front.ts';
import type { createPainter } from '~/components/overlay/marks/painter.ts';
import type { createSight } from '~/components/overlay/reading/sight.ts';
import { reach } from '~/components/overlay/telling/connection.ts';
import type { Texts } from '~/lib/locale/texts.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { Site } from '~/lib/sites/site.ts';
import { createCaseDoor } from './case-door.ts';
import { createComposerDoor } from './composer-door.ts';
import { createDeskDoor } from './desk-door.ts';

type CardsHost = {
  site: Site;
  root: Document;
  painter: Pick<ReturnType<typeof createPainter>, 'verdict' | 'element' | 'focusBack' | 'around'>;
  sight: Pick<ReturnType<typeof createSight>, 'pageOf'>;
  /** Texts of the language the user chose; null for Russian. */
  texts(): Texts | null;
  team: CaseHost['team'];
  /** Draws what the desk learned by itself. */
  show(verdict: Verdict): void;
  /** Reads the page again and waits until the background has judged what was read. */
  readAgain(): Promise<void>;
};

/** What opens beside a comment: the moderation desk, the card of its case, the composer. One leads to the other. */
export function createCards({ site, root, painter, sight, texts, team, show, readAgain }: CardsHost) {
  const { verdict, element } = painter;
  const front = createFront(root, painter, () => desk.freed());
  const shared = { site, root, texts, theme: () => site.theme(root), reach, verdict, element, front };
  const pageName = (key: string) => sight.pageOf(key)?.name ?? null;
  /** The comment as it can be read now. */
  const read = (key: string) => {
    const comment = element(key);
    const page = sight.pageOf(key);
    return comment && page && site.readComment(comment, page, new URL(location.href), new Date()).sighting;
  };
  const remove = (key: string) => desk.open(key, 'rules');

  const desk = createDeskDoor({ ...shared, read, show });
  const composer = createComposerDoor({ ...shared, read, readAgain, pageName, team });
  const answer = (key: string) => void composer.open(key);
  const triage = createCaseDoor({ ...shared, remove, answer, team });

  const close = () => {
    desk.close();
    triage.close();
    composer.close();
  };

  return {
    /** Opens what stands behind the half of a mark that speaks of the form. */
    form: (key: string) => desk.open(key),
    /** Opens what stands behind the half of a mark that speaks of the state. */
    triage: (key: string) => void triage.open(key),
    /** Opens the steps of a removal by a rule. */
    remove,
    /** Verdicts came: an open card may have waited for them. */
    heard(verdicts: readonly Verdict[]) {
      desk.heard(verdicts);
      triage.heard();
      composer.heard();
    },
    /** Time went by, the network changed its theme, or somebody else answers now; the desk looks by itself. */
    refresh() {
      triage.refresh();
      composer.refresh();
    },
    close,
    /** The extension was updated under the page. */
    stop() {
      close();
      composer.stop();
    },
  };
}
