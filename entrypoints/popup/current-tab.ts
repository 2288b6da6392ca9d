import browser from 'webextension-polyfill';
import { requestSchemas } from '~/lib/messages/schemas.ts';
import type { PageReport, TabQuestion } from '~/lib/messages/table.ts';
import { siteOf } from '~/lib/sites/site-of.ts';

/** What the tab in front shows: another site, a tab that does not hear us, or what it says itself. */
export type CurrentTab =
  | { kind: 'elsewhere' }
  | { kind: 'stale'; id: number }
  | { kind: 'heard'; id: number; report: PageReport };

/** Asks the tab in front of the user which page it shows. */
export async function askCurrentTab(): Promise<CurrentTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // The address is told only of sites that we may work on; all others look like no address.
  if (tab?.id === undefined || !tab.url || !siteOf(new URL(tab.url).hostname)) return { kind: 'elsewhere' };
  const report = await askPage(tab.id);
  return report ? { kind: 'heard', id: tab.id, report } : { kind: 'stale', id: tab.id };
}

/** Null when nobody answers: the tab was open before the extension was. */
async function askPage(tab: number): Promise<PageReport | null> {
  const question: TabQuestion = { question: 'page.describe' };
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, question);
    return requestSchemas['page.shown'].parse(answer);
  } catch {
    return null;
  }
}
