import { claimView } from '~/components/common/say-claim.ts';
import { createTeamWatch } from '~/components/common/team-watch.ts';
import { speak } from '~/lib/locale/texts.ts';
import type { PageReport, TabNotice } from '~/lib/messages/table.ts';
import type { Dirty } from '~/lib/sites/changes.ts';
import { createPageReaders } from '~/lib/sites/page-readers.ts';
import type { Site } from '~/lib/sites/site.ts';
import { watchPage } from '~/lib/sites/watch.ts';
import { createCards } from './doors/cards.ts';
import { createPainter } from './marks/painter.ts';
import { clearHtmlState } from './reading/html-state.ts';
import { createLooked } from './reading/looked.ts';
import { followLooks } from './reading/looks.ts';
import { createSight } from './reading/sight.ts';
import { createScreen } from './screen.ts';
import { createAsking } from './telling/asking.ts';
import { reach } from './telling/connection.ts';
import { createContact } from './telling/contact.ts';
import { createFeedChoice } from './telling/feed-choice.ts';
import { createFloodWatch } from './telling/flood-watch.ts';
import { createReport } from './telling/report.ts';
import { createTelling } from './telling/telling.ts';

/**
 * The overlay on one page: reads, reports to the background, draws what it answers. Everything it knows
 * can be read again from the page, so it may stop at any moment; `stop` leaves a word in the panel only.
 * `watchIn` watches the page and says what to read.
 */
export function startOverlay(site: Site, root: Document, watchIn: typeof watchPage = watchPage) {
  const readAll = () => watch.readAll();
  const feed = createFeedChoice();
  const readers = createPageReaders(site, root, feed.choose);
  const painter = createPainter(
    site,
    root,
    {
      form: (key) => cards.form(key),
      triage: (key) => cards.triage(key),
    },
    (key) => claimView(team.view(), key, Date.now()),
  );
  const team = createTeamWatch(
    root,
    (stamp) => reach('team.news', { stamp }),
    () => refresh(),
  );
  const floodWatch = createFloodWatch();
  const looked = createLooked();
  const sight = createSight(site, root, readAll);
  const contact = createContact(readAll);
  const here = { site, root, painter, sight };
  let place = '';

  const asking = createAsking(site, {
    lost: contact.lost,
    view({ blurObscene, texts, moderated }) {
      painter.blur(blurObscene);
      speak(texts);
      if (moderated) team.start();
      else hide();
    },
    selectors() {
      readers.restart();
      readAll();
    },
    page(page) {
      readers.know(page);
      readAll();
    },
  });

  const cards = createCards({
    ...here,
    texts: () => asking.view()?.texts ?? null,
    team: team.view,
    show(verdict) {
      // What the desk learned by itself is no part of what the background told.
      telling.forget();
      void painter.show([verdict]);
    },
    readAgain() {
      readAll();
      return looked.next();
    },
  });

  const screen = createScreen({
    ...here,
    view: asking.view,
    isConnected: contact.isMade,
    refusal: contact.refusal,
    floods: floodWatch.floods,
    team: team.view,
    fold: asking.fold,
    remove: cards.remove,
  });

  const refresh = () => {
    painter.refresh();
    screen.draw();
    cards.refresh();
  };

  const telling = createTelling({
    board: screen.board,
    async verdicts(verdicts) {
      await painter.show(verdicts);
      cards.heard(verdicts);
    },
  });

  const look = async (dirty: Dirty) => {
    const fresh = await readers.read(dirty, new URL(location.href));
    const [first] = fresh;
    if (!first) {
      leavePage();
      return asking.strange();
    }
    if (place !== location.href) screen.forgetLoading();
    place = location.href;
    sight.take(fresh);
    for (const { changed } of fresh) {
      floodWatch.learn(changed);
      telling.add(changed);
    }
    if (await asking.isModerated(first)) await report();
  };

  const report = createReport({ ...here, screen, telling, contact });

  const watch = watchIn(site, root.body, {
    onRecords: (records) => readers.note(records),
    onChange: looked.after(look),
  });

  const hide = () => {
    painter.clear();
    team.pause();
    telling.forget();
    clearHtmlState(root);
    screen.hide();
    cards.close();
  };

  const leavePage = () => {
    screen.forgetLoading();
    floodWatch.forget();
    sight.leave();
    asking.leave();
    hide();
  };

  const endLooks = followLooks(root, {
    refresh() {
      refresh();
      screen.settle();
    },
    refit: painter.refit,
    reveal: painter.reveal,
  });

  readAll();
  return {
    /** The address changed without a reload: everything may be different. */
    readAll,
    /** Takes a notice of the background. */
    notice({ notice }: TabNotice) {
      if (notice !== 'settings.changed') return watch.ask();
      asking.forget();
      feed.forget();
      readAll();
    },
    /** What the popup is told about this tab. */
    describe(): PageReport {
      const url = new URL(location.href);
      return {
        page: site.page(root, url) ?? sight.readings()[0]?.page ?? null,
        manages: site.manages(root),
        url: url.href,
      };
    },
    /** The extension was updated under the page: nothing can be recorded here any more. */
    retire() {
      team.stop();
      watch.stop();
      readers.stop();
      endLooks();
      cards.stop();
      painter.clear();
      clearHtmlState(root);
      screen.retire();
    },
  };
}
