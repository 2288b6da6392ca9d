import './highlights.css';
import browser from 'webextension-polyfill';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { clearLeftovers } from '~/components/overlay/leftovers.ts';
import { startOverlay } from '~/components/overlay/session.ts';
import type { PageReport, TabNotice, TabQuestion } from '~/lib/messages/table.ts';
import { NETWORK_HOSTS } from '~/lib/sites/hosts.ts';
import { siteOf } from '~/lib/sites/site-of.ts';

/** How soon a tab notices that the extension was updated under it, ms. */
const ALIVE_MS = 2000;

export default defineContentScript({
  matches: NETWORK_HOSTS.map((host) => `https://${host}/*`),
  runAt: 'document_idle',
  main(context) {
    const site = siteOf(location.hostname);
    if (!site) return;
    clearLeftovers(document);
    const overlay = startOverlay(site, document);
    context.addEventListener(window, 'wxt:locationchange', () => overlay.readAll());
    context.onInvalidated(() => overlay.retire());
    // Chrome tells an old script nothing: whoever does not ask keeps marks that nobody brings up to date.
    context.setInterval(() => context.isInvalid, ALIVE_MS);
    browser.runtime.onMessage.addListener((message: unknown) => {
      const heard = message as Partial<TabNotice & TabQuestion>;
      if (heard.question === 'page.describe') return Promise.resolve<PageReport>(overlay.describe());
      if (heard.notice) overlay.notice(message as TabNotice);
      return undefined;
    });
  },
});
