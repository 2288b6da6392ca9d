import browser from 'webextension-polyfill';
import { factsOn } from '~/lib/comment/page-fact.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { lookForFacts } from '~/lib/log/triage/facts-look.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { isoDate } from '~/lib/text/day.ts';

/** What is done about the facts of a page. */
export const factMessages: Pick<Handlers, 'page.facts' | 'facts.open' | 'facts.look'> = {
  'page.facts': async ({ key }) => {
    const { pages, calendar } = await readSettings();
    const page = pages.find(({ network, owner }) => key.startsWith(`${network}:${owner}:`));
    const today = isoDate(dateIn(Date.now(), calendar.zone));
    return page ? factsOn(page.facts ?? [], today) : null;
  },

  'facts.look': async ({ key }) => lookForFacts(key, await readSettings(), new Date()),

  'facts.open': async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('options.html#facts') });
    return { ok: true };
  },
};
