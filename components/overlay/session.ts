import { claimView } from '~/components/common/say-claim.ts';
import { createTeamWatch } from '~/components/common/team-watch.ts';
import { speak } from '~/lib/locale/texts.ts';
import type { Board, OverlayView, PageReport, TabNotice } from '~/lib/messages/table.ts';
import type { Dirty } from '~/lib/sites/changes.ts';
import type { Health } from '~/lib/sites/health.ts';
import { markupReport } from '~/lib/sites/markup-report.ts';
import { createPageReaders } from '~/lib/sites/page-readers.ts';
import { readableFields } from '~/lib/sites/readable-selector.ts';
import type { Reading } from '~/lib/sites/reader.ts';
import type { Site } from '~/lib/sites/site.ts';
import { watchPage } from '~/lib/sites/watch.ts';
import { createCaseDoor } from './case-door.ts';
import { createComposerDoor } from './composer-door.ts';
import { reach } from './connection.ts';
import { createDeskDoor } from './desk-door.ts';
import { createFeedChoice } from './feed-choice.ts';
import { createFloodWatch } from './flood-watch.ts';
import { clearHtmlState, showHtmlState } from './html-state.ts';
import { joinBoards, joinHealth } from './join-pages.ts';
import { createLoading } from './loading.ts';
import { sumLook } from './look.ts';
import { createLooked } from './looked.ts';
import { createPainter } from './painter.ts';
import { createPanel } from './panel-host.tsx';
import { createHealthGate } from './settle-health.ts';
import { createTelling } from './telling.ts';

/** Pauses before an unanswered message is tried again, ms: a worker that is just starting hears the second try. */
const RETRY_MS = [200, 500, 1000, 2000] as const;

/** Marks and panel follow the clock this often, ms. */
const TICK_MS = 20_000;

/**
 * The overlay on one page: reads, reports to the background, draws what it answers. Everything it knows
 * can be read again from the page, so it may stop at any moment; `stop` leaves a word in the panel only.
 * `watchIn` watches the page and says what to read.
 */
export function startOverlay(site: Site, root: Document, watchIn: typeof watchPage = watchPage) {
  const feed = createFeedChoice();
  let readers = createPageReaders(site, root, feed.choose);
  const painter = createPainter(
    site,
    root,
    {
      form: (key) => desk.open(key),
      triage: (key) => void card.open(key),
    },
    (key) => claimView(team.view(), key, Date.now()),
  );
  const team = createTeamWatch(
    root,
    (stamp) => reach('team.news', { stamp }),
    () => {
      painter.refresh();
      draw();
      card.heardTeam();
      composer.heardTeam();
    },
  );
  const floodWatch = createFloodWatch();
  let view: OverlayView | null = null;
  let asked = '';
  /** What was read of each page in sight, the page with most posts first. */
  let readings: Reading[] = [];
  /** What the background answered, by owner. */
  const boards = new Map<string, Board>();
  const gates = new Map<string, ReturnType<typeof createHealthGate>>();
  let connected = true;
  let misses = 0;
  let selectors: string | null = null;
  let strangeAt = '';
  let lookedAt = '';
  let place = '';
  const looked = createLooked();

  const pageOf = (key: string) =>
    readings.find(({ page: { owner } }) => key.startsWith(`${site.network}:${owner}:`))?.page ?? null;

  const read = (key: string) => {
    const element = painter.element(key);
    const page = pageOf(key);
    if (!element || !page) return null;
    return site.readComment(element, page, new URL(location.href), new Date()).sighting;
  };

  const desk = createDeskDoor({
    site,
    root,
    texts: () => view?.texts ?? null,
    theme: () => site.theme(root),
    reach,
    verdict: painter.verdict,
    show: (verdict) => {
      // What the desk learned by itself is no part of what the background told.
      telling.forget();
      void painter.show([verdict]);
    },
    element: painter.element,
    read,
    focusMark: painter.focusForm,
  });

  const card = createCaseDoor({
    site,
    root,
    texts: () => view?.texts ?? null,
    theme: () => site.theme(root),
    reach,
    verdict: painter.verdict,
    element: painter.element,
    focusMark: (key) => void painter.focus(key),
    remove: (key) => desk.open(key, 'rules'),
    answer: (key) => void composer.open(key),
    team: team.view,
  });

  const composer = createComposerDoor({
    site,
    root,
    texts: () => view?.texts ?? null,
    theme: () => site.theme(root),
    reach,
    verdict: painter.verdict,
    element: painter.element,
    read,
    focusMark: (key) => void painter.focus(key),
    readAgain: () => {
      watch.readAll();
      return looked.next();
    },
    pageName: (key) => pageOf(key)?.name ?? null,
    team: team.view,
  });

  const panel = createPanel(root, {
    jump: (key, half) => painter.focus(key, half),
    remove: (key) => desk.open(key, 'rules'),
    verdict: (key) => painter.verdict(key),
    fold: (folded) => {
      if (view) view = { ...view, folded };
      void reach('panel.fold', { folded });
    },
    openQueue: () => void reach('dashboard.open', {}),
    load: () => loading.start(),
    stopLoading: () => loading.stop(),
    comments: () => site.comments(root),
    report: () => {
      const [first] = readings;
      return first ? markupReport(site, root, first.layout, health()) : '';
    },
  });

  const loading = createLoading(site, root, () => draw());

  const telling = createTelling({
    board: (owner, board) => boards.set(owner, board),
    async verdicts(verdicts) {
      await painter.show(verdicts);
      desk.heard(verdicts);
      card.heard();
      composer.heard();
    },
  });

  const look = async (dirty: Dirty) => {
    const fresh = await readers.read(dirty, new URL(location.href));
    if (fresh.length === 0) return strange();
    if (place !== location.href) loading.forget();
    place = location.href;
    readings = fresh.map((one) => ({ ...one, health: settled(one) }));
    lookedAt = new Date().toISOString();
    for (const { changed } of fresh) {
      floodWatch.learn(changed);
      telling.add(changed);
    }
    const [first] = readings;
    if (first && (await isModerated(first))) await report(readings);
  };

  const watch = watchIn(site, root.body, {
    onRecords: (records) => readers.note(records),
    onChange: looked.after(look),
  });

  const settled = ({ page, health, fallbacks }: Reading): Health => {
    const strays = () => site.hasStrays(root, site.place(new URL(location.href)));
    const gate = gates.get(page.owner) ?? createHealthGate(() => watch.readAll(), strays);
    gates.set(page.owner, gate);
    return { ...gate(health), fallbacks };
  };

  const health = () => joinHealth(readings.map((one) => one.health));

  /** Asks once per page, and again after the settings changed. */
  const isModerated = async ({ page, manages }: Reading): Promise<boolean> => {
    const question = `${page.owner} ${manages}`;
    if (question === asked && view) return view.moderated;
    const answer = await reach('page.shown', { page, manages, url: location.href });
    if (!answer) {
      later();
      return false;
    }
    view = answer;
    painter.blur(answer.blurObscene);
    speak(answer.texts);
    takeSelectors(answer.selectors);
    asked = question;
    if (answer.moderated) team.start();
    else hide();
    return answer.moderated;
  };

  /** Where no page is found the settings or an imported set may know better: asked once for each address. */
  const strange = async () => {
    leavePage();
    const url = new URL(location.href);
    if (strangeAt === url.href || site.place(url).kind === 'other') return;
    strangeAt = url.href;
    const answer = await reach('page.shown', { page: null, manages: false, url: url.href });
    if (!answer) {
      strangeAt = '';
      return;
    }
    takeSelectors(answer.selectors);
    if (!answer.known) return;
    readers.know(answer.known);
    watch.readAll();
  };

  /** With other selectors everything is read anew, as on a fresh page. */
  const takeSelectors = (imported: OverlayView['selectors']) => {
    const checksum = imported?.checksum ?? null;
    if (checksum === selectors) return;
    selectors = checksum;
    site.markup.use(imported && readableFields(imported.fields));
    readers.stop();
    readers = createPageReaders(site, root, feed.choose);
    watch.readAll();
  };

  const report = async (now: readonly Reading[]) => {
    const [first] = now;
    if (!first) return;
    showHtmlState(root, site, { page: first.page, layout: first.layout, health: health().state });
    const places = now.flatMap((one) => one.places);
    await painter.place(
      places,
      now.flatMap(({ gone }) => gone),
    );
    // Comments that left long ago and came back: their verdicts are no longer here.
    if (places.some(({ key }) => !painter.verdict(key) && !telling.waits(key))) telling.forget();
    draw();
    const reached: boolean[] = [];
    for (const one of now) reached.push(await telling.tell(one));
    connected = reached.every(Boolean);
    if (connected) misses = 0;
    else later();
    draw();
  };

  const draw = () => {
    if (readings.length === 0 || !view?.moderated) return;
    const pages = readings.map(({ page }) => page);
    const board = joinBoards(pages.flatMap(({ owner }) => boards.get(owner) ?? []));
    const posts = readings.flatMap((one) => one.posts);
    const loadable = readings.some((one) => one.loadable);
    const look = { ...sumLook(posts), at: lookedAt, loadable, ...loading.state() };
    const { folded, blurObscene: blur } = view;
    const floods = floodWatch.floods();
    const shown = {
      pages,
      health: health(),
      board,
      floods,
      blur,
      look,
      connected,
      folded,
      team: team.view(),
    };
    panel.show({ ...shown, theme: site.theme(root) });
  };

  const later = () => {
    setTimeout(() => watch.readAll(), RETRY_MS[Math.min(misses, RETRY_MS.length - 1)]);
    misses += 1;
  };

  const hide = () => {
    painter.clear();
    team.pause();
    telling.forget();
    clearHtmlState(root);
    panel.hide();
    desk.close();
    card.close();
    composer.close();
    boards.clear();
  };

  const leavePage = () => {
    loading.forget();
    floodWatch.forget();
    readings = [];
    view = null;
    asked = '';
    hide();
  };

  const refresh = () => {
    painter.refresh();
    draw();
    panel.settle();
  };
  const clock = setInterval(refresh, TICK_MS);
  // In a background tab the clock nearly stands still.
  root.addEventListener('visibilitychange', refresh);

  // A network changes its theme by attributes alone, which the reading does not watch.
  const looks = new MutationObserver(refresh);
  for (const element of [root.documentElement, root.body]) {
    looks.observe(element, { attributeFilter: ['class', 'style', 'scheme', 'data-theme'] });
  }
  root.defaultView?.addEventListener('resize', () => painter.refit());
  for (const name of ['pointerover', 'focusin'] as const) {
    root.addEventListener(name, ({ target }) => painter.reveal(target), { capture: true, passive: true });
  }

  watch.readAll();
  return {
    /** The address changed without a reload: everything may be different. */
    readAll: () => watch.readAll(),
    /** Takes a notice of the background. */
    notice({ notice }: TabNotice) {
      if (notice === 'settings.changed') {
        asked = '';
        feed.forget();
        strangeAt = '';
        watch.readAll();
      } else watch.ask();
    },
    /** What the popup is told about this tab. */
    describe(): PageReport {
      const url = new URL(location.href);
      return {
        page: site.page(root, url) ?? readings[0]?.page ?? null,
        manages: site.manages(root),
        url: url.href,
      };
    },
    /** The extension was updated under the page: nothing can be recorded here any more. */
    retire() {
      loading.stop();
      team.stop();
      watch.stop();
      readers.stop();
      desk.close();
      card.close();
      composer.stop();
      clearInterval(clock);
      root.removeEventListener('visibilitychange', refresh);
      looks.disconnect();
      painter.clear();
      clearHtmlState(root);
      panel.retire();
    },
  };
}
