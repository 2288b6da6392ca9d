import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.ts';
import { createCase } from '~/components/overlay/case/case.tsx';
import { createComposer } from '~/components/overlay/composer/composer.tsx';
import { createDesk } from '~/components/overlay/desk/desk.tsx';
import { offerPart } from '~/components/overlay/parts.ts';
import { startOverlay } from '~/components/overlay/session.ts';
import { Sandbox } from '~/components/training/sandbox/sandbox.tsx';
import { clearSandbox } from '~/lib/log/sandbox-log.ts';
import { answerHere } from '~/lib/messages/receive.ts';
import { answerBy } from '~/lib/messages/send.ts';
import { markupReport } from '~/lib/sites/markup-report.ts';
import { sandboxSite } from '~/lib/sites/sandbox/site.ts';
import { feedMessages } from './feed-messages.ts';

/** The overlay of the networks' pages, on a feed of our own: what it asks is answered here and goes no further. */
async function start(): Promise<void> {
  await clearSandbox();
  answerBy(answerHere(feedMessages));
  offerPart('composer', createComposer);
  offerPart('desk', createDesk);
  offerPart('triage', createCase);
  offerPart('markup', markupReport);
  await startPage('training_feed_title', <Sandbox />);
  const overlay = startOverlay(sandboxSite, document);
  // The networks tell of another scheme by their markup; this page follows the system.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => overlay.readAll());
}

void start();
