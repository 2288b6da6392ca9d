import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.tsx';
import { createCase } from '~/components/overlay/case/case.tsx';
import { createComposer } from '~/components/overlay/composer/composer.tsx';
import { createDesk } from '~/components/overlay/desk/desk.tsx';
import { offerPart } from '~/components/overlay/doors/parts.ts';
import { startOverlay } from '~/components/overlay/session.ts';
import { Sandbox } from '~/components/training/sandbox/sandbox.tsx';
import { UnreadSandbox } from '~/components/training/sandbox/unread-sandbox.tsx';
import { createActs } from '~/components/training/tour/acts.ts';
import { pageKey } from '~/lib/comment/key.ts';
import type { Network } from '~/lib/comment/sighting.ts';
import { clearSandbox } from '~/lib/log/sandbox/sandbox-log.ts';
import { unreadFor } from '~/lib/log/unread.ts';
import { answerHere } from '~/lib/messages/receive.ts';
import { answerBy } from '~/lib/messages/send.ts';
import { type KeptTour, keepTour, readTour } from '~/lib/settings/tour-store.ts';
import { markupReport } from '~/lib/sites/markup-report.ts';
import { okSandboxSite } from '~/lib/sites/sandbox/ok-site.ts';
import { SANDBOX_PAGES } from '~/lib/sites/sandbox/page.ts';
import { vkSandboxSite } from '~/lib/sites/sandbox/vk-site.ts';
import type { Site } from '~/lib/sites/site.ts';
import { feedMessages } from './feed-messages.ts';

/** How the feed is read; `?ok` shows it in OK's manner. */
const SITES: Record<Network, Site> = { vk: vkSandboxSite, ok: okSandboxSite };

/** The overlay of the networks' pages, on a feed of our own: what it asks is answered here and goes no further. */
async function start(): Promise<void> {
  const unread = await clearSandbox().then(() => null, unreadFor);
  if (unread) return startPage('training_feed_title', <UnreadSandbox unread={unread} />);
  const acts = createActs(document);
  answerBy(answerHere(feedMessages(acts.tell)));
  offerPart('composer', createComposer);
  offerPart('desk', createDesk);
  offerPart('triage', createCase);
  offerPart('markup', markupReport);
  const tour = await tourToShow();
  const manner = new URLSearchParams(location.search).has('ok') ? 'ok' : 'vk';
  await startPage(
    'training_feed_title',
    <Sandbox manner={manner} acts={acts} tour={tour} keepTour={(progress) => void keepTour(progress)} />,
  );
  const overlay = startOverlay(SITES[manner], document);
  const page = pageKey(manner, SANDBOX_PAGES[manner].owner);
  const decided = () => overlay.notice({ notice: 'verdicts.changed', page });
  acts.listen(({ kind }) => kind === 'decided' && decided());
  // The practice queue decides over the same log in a tab of its own.
  document.addEventListener('visibilitychange', () => !document.hidden && decided());
  const dark = matchMedia('(prefers-color-scheme: dark)');
  // The networks tell of another scheme by their markup, and the overlay listens for that; this page follows the system.
  dark.addEventListener('change', () => {
    document.body.setAttribute('scheme', dark.matches ? 'dark' : 'light');
    overlay.readAll();
  });
}

/** A link to the first steps (`?tour`) begins them, or goes on where they were left by a reload. */
async function tourToShow(): Promise<KeptTour> {
  const kept = await readTour();
  const wish = new URLSearchParams(location.search);
  if (!wish.has('tour')) return kept;
  // A reload is no new wish.
  history.replaceState(null, '', wish.has('ok') ? '?ok' : location.pathname);
  const tour: KeptTour = kept.state === 'going' ? kept : { state: 'going', step: 0 };
  await keepTour(tour);
  return tour;
}

void start();
