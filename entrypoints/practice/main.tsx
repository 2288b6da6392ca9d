import browser from 'webextension-polyfill';
import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.tsx';
import { PracticeQueue } from '~/components/training/sandbox/practice-queue.tsx';
import { feedMessages } from '~/entrypoints/feed/feed-messages.ts';
import { answerHere } from '~/lib/messages/receive.ts';
import { answerBy } from '~/lib/messages/send.ts';

// What is decided here stays in the sandbox, as on its feed.
answerBy(answerHere(feedMessages(() => undefined)));
void startPage('training_queue_title', <PracticeQueue onLeave={() => void leave()} />);

/** Back to the feed that opened this page, as it stands; without one the feed begins anew. */
async function leave(): Promise<void> {
  const { id, openerTabId: feed } = await browser.tabs.getCurrent();
  if (id === undefined || feed === undefined) return location.assign('feed.html');
  await browser.tabs.update(feed, { active: true });
  await browser.tabs.remove(id);
}
