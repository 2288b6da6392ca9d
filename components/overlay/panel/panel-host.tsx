import { render } from 'preact';
import { createNews } from '~/components/common/queue-news.ts';
import { claimView } from '~/components/common/say-claim.ts';
import tokens from '~/components/common/tokens.css?inline';
import { Details, detailLines } from '~/components/overlay/details/details.tsx';
import { type ShownDetails, watchMarks } from '~/components/overlay/details/details-watch.ts';
import { notePointed } from '~/components/overlay/details/pointed.ts';
import { describeMark } from '~/components/overlay/marks/mark.ts';
import { openShadow } from '~/components/overlay/shadow.ts';
import { say } from '~/lib/locale/say.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { findFreeSide } from './free-side.ts';
import css from './panel.css?inline';
import { Panel } from './panel.tsx';
import type { PanelState } from './panel-state.ts';

type Actions = {
  /**
   * True when the comment stands on this page and was brought into view; the focus goes to the half of its
   * mark that speaks of its state or of its form.
   */
  jump(key: string, half: 'state' | 'form'): boolean;
  /** Opens the steps of a removal by a rule. */
  remove(key: string): void;
  verdict(key: string): Verdict | undefined;
  fold(folded: boolean): void;
  openQueue(): void;
  load(): void;
  stopLoading(): void;
  /** Roots of the comments on the page. */
  comments(): Element[];
  /** The report on the markup, without anything of its content. */
  report(): Promise<string>;
};

/** Quiet time after the last scroll before the tab looks for a free place, ms. */
const SCROLL_REST_MS = 100;

/** A page that is still being drawn may put controls to its right edge this long after its comments, ms. */
const DRAWN_MS = 1000;

function debounce(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, SCROLL_REST_MS);
  };
}

/** The panel at the right edge and the details of marks: one host element of ours beside the page. */
export function createPanel(root: Document, actions: Actions) {
  const host = root.createElement('otklik-panel');
  const shadow = openShadow(host, tokens + css);
  const body = root.createElement('div');
  shadow.append(body);
  let state: PanelState | null = null;
  let roomy = false;
  let top = 0;
  let drawer = false;
  let retired = false;
  let details: ShownDetails = null;

  const isOpen = () => !retired && (drawer || (roomy && !state?.folded));

  const measure = () => {
    const free = findFreeSide(root, actions.comments());
    roomy = free.hasRoom;
    top = free.tabTop;
    draw();
  };

  /** Finds a free place for the tab, which the page may have moved something under. */
  const place = () => {
    if (state && !isOpen()) top = findFreeSide(root, actions.comments()).tabTop;
    draw();
  };

  const draw = () => {
    if (!state) return render(null, body);
    const open = isOpen();
    host.toggleAttribute('data-open', open);
    render(
      <>
        <Panel
          {...state}
          open={open}
          retired={retired}
          top={open ? null : top}
          onOpen={() => turn(unfold)}
          onClose={() => turn(fold)}
          onJump={jump}
          verdict={actions.verdict}
          onRemove={(key) => jump(key, 'form') && actions.remove(key)}
          onQueue={actions.openQueue}
          onLoad={actions.load}
          onStop={actions.stopLoading}
          report={actions.report}
        />
        <Details
          shown={details}
          verdict={details && (actions.verdict(details.key) ?? null)}
          claim={details && claimView(state?.team, details.key, Date.now())}
          onHold={hold}
        />
        <p class="unseen" role="status" data-testid="panel-news">
          {retired ? say('panel_retired') : news.words()}
        </p>
      </>,
      body,
    );
  };

  const news = createNews(draw);

  /** The button that was pressed goes with its half: the focus stays on the one that takes it back. */
  const turn = (work: () => void) => {
    const within = shadow.activeElement !== null;
    work();
    if (within) body.querySelector('button')?.focus({ preventScroll: true });
  };

  const unfold = () => {
    const free = findFreeSide(root, actions.comments());
    roomy = free.hasRoom;
    drawer = !roomy;
    actions.fold(false);
    if (state) state = { ...state, folded: false };
    draw();
  };

  const fold = () => {
    const wasDrawer = drawer;
    drawer = false;
    if (!wasDrawer) {
      actions.fold(true);
      if (state) state = { ...state, folded: true };
    }
    place();
  };

  const jump = (key: string, half: 'state' | 'form'): boolean => {
    const found = actions.jump(key, half);
    if (found && drawer) fold();
    return found;
  };

  // Over a narrow page the panel is a drawer: it gives way at the first touch of the page.
  root.addEventListener('pointerdown', (event) => drawer && event.target !== host && fold(), true);
  root.addEventListener(
    'scroll',
    debounce(() => host.isConnected && place()),
    { capture: true, passive: true },
  );
  // Before the page's styles came nothing stood at its right edge yet.
  for (const moved of ['load', 'resize'])
    root.defaultView?.addEventListener(moved, () => host.isConnected && measure());
  body.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') turn(fold);
  });
  const hold = (on: boolean) => {
    marks.hold(on);
    notePointed(host, on && details ? details.key : null);
  };

  const marks = watchMarks(root, (next) => {
    details = next;
    notePointed(host, null);
    const verdict = next && actions.verdict(next.key);
    // A screen reader does not find the details by itself: they stand in a tree of their own.
    if (verdict) describeMark(next.mark, detailLines(verdict).join('. '));
    draw();
  });

  return {
    show(next: PanelState) {
      state = next;
      if (next.board) news.learn(next.board.open);
      host.dataset.theme = next.theme;
      if (host.isConnected) draw();
      else {
        root.documentElement.append(host);
        measure();
        setTimeout(() => host.isConnected && measure(), DRAWN_MS);
      }
    },
    hide() {
      state = null;
      details = null;
      news.forget();
      draw();
      host.remove();
    },
    /** Looks for a free place again: time went by. */
    settle: () => host.isConnected && place(),
    /** The extension was updated: only a word about it stays. */
    retire() {
      retired = true;
      place();
    },
  };
}
