import './highlights.css';
import browser, { type Runtime } from 'webextension-polyfill';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { clearLeftovers } from '~/components/overlay/marks/leftovers.ts';
import { startOverlay } from '~/components/overlay/session.ts';
import { heardInTab } from '~/lib/messages/hear-in-tab.ts';
import type { PageReport } from '~/lib/messages/table.ts';
import { NETWORK_HOSTS } from '~/lib/sites/hosts.ts';
import { siteOf } from '~/lib/sites/site-of.ts';

/** How soon a tab notices that the extension was updated under it, ms. */
const ALIVE_MS = 2000;

export default defineContentScript({
  matches: NETWORK_HOSTS.map((host) => `https://${host}/*`),
  runAt: 'document_idle',
  // It would tell the scripts of the page the id of the extension.
  noScriptStartedPostMessage: true,
  main(context) {
    const site = siteOf(location.hostname);
    if (!site) return;
    clearLeftovers(document);
    const overlay = startOverlay(site, document);
    context.addEventListener(window, 'wxt:locationchange', () => overlay.readAll());
    context.onInvalidated(() => overlay.retire());
    // Chrome tells an old script nothing: whoever does not ask keeps marks that nobody brings up to date.
    context.setInterval(() => context.isInvalid, ALIVE_MS);
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
      const heard = heardInTab(message, sender);
      if (heard && 'question' in heard) return Promise.resolve<PageReport>(overlay.describe());
      if (heard) overlay.notice(heard);
      return undefined;
    });
  },
});
