import type { Flood } from '~/lib/comment/flood.ts';
import type { Board, OverlayView } from '~/lib/messages/table.ts';
import type { Site } from '~/lib/sites/site.ts';
import type { CaseHost } from './case/case-host.ts';
import { loadPart } from './doors/parts.ts';
import { sumLook } from './look/look.ts';
import type { createPainter } from './marks/painter.ts';
import { createPanel } from './panel/panel-host.tsx';
import { joinBoards } from './reading/join-pages.ts';
import { createLoading } from './reading/loading.ts';
import type { createSight } from './reading/sight.ts';
import { reach } from './telling/connection.ts';

type ScreenHost = {
  site: Site;
  root: Document;
  sight: ReturnType<typeof createSight>;
  painter: Pick<ReturnType<typeof createPainter>, 'focus' | 'verdict'>;
  view(): OverlayView | null;
  isConnected(): boolean;
  refusal(): string | null;
  floods(): readonly Flood[];
  team: CaseHost['team'];
  fold(folded: boolean): void;
  /** Opens the steps of a removal by a rule. */
  remove(key: string): void;
};

/** Shows in the panel what is in sight, what the background answered and how far loading has come. */
export function createScreen(host: ScreenHost) {
  const { site, root, sight, painter } = host;
  /** What the background answered, by owner. */
  const boards = new Map<string, Board>();
  const loading = createLoading(site, root, () => draw());

  const panel = createPanel(root, {
    jump: painter.focus,
    remove: host.remove,
    verdict: painter.verdict,
    fold: host.fold,
    openQueue: () => void reach('dashboard.open', {}),
    load: loading.start,
    stopLoading: loading.stop,
    comments: () => site.comments(root),
    async report() {
      const [first] = sight.readings();
      const written = first && (await loadPart('markup'))?.(site, root, first.layout, sight.health());
      if (!written) throw new Error('no report of the markup');
      return written;
    },
  });

  const draw = () => {
    const view = host.view();
    const readings = sight.readings();
    if (readings.length === 0 || !view?.moderated) return;
    const pages = readings.map(({ page }) => page);
    const posts = readings.flatMap((one) => one.posts);
    const loadable = readings.some((one) => one.loadable);
    panel.show({
      pages,
      health: sight.health(),
      board: joinBoards(pages.flatMap(({ owner }) => boards.get(owner) ?? [])),
      floods: host.floods(),
      blur: view.blurObscene,
      look: { ...sumLook(posts), at: sight.at(), loadable, ...loading.state() },
      connected: host.isConnected(),
      refusal: host.refusal(),
      folded: view.folded,
      team: host.team(),
      theme: site.theme(root),
    });
  };

  return {
    draw,
    /** Takes over what the background answered about a page. */
    board: (owner: string, board: Board) => void boards.set(owner, board),
    /** Another address: what was said of loading no longer holds. */
    forgetLoading: loading.forget,
    /** Looks for a free place again. */
    settle: panel.settle,
    hide() {
      panel.hide();
      boards.clear();
    },
    /** The extension was updated under the page. */
    retire() {
      loading.stop();
      panel.retire();
    },
  };
}
