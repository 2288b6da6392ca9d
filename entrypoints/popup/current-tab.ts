import browser from 'webextension-polyfill';
import { requestSchemas } from '~/lib/messages/schemas.ts';
import type { PageReport, TabQuestion } from '~/lib/messages/table.ts';
import { NETWORK_HOSTS } from '~/lib/sites/hosts.ts';
import { siteOf } from '~/lib/sites/site-of.ts';

/**
 * What the tab in front shows: another site, a tab that does not hear us, or what it says itself;
 * `forbidden`: the browser keeps the networks from us, so nobody knows what it shows.
 */
export type CurrentTab =
  | { kind: 'elsewhere' }
  | { kind: 'forbidden'; id: number | null }
  | { kind: 'stale'; id: number }
  | { kind: 'heard'; id: number; report: PageReport };

const ORIGINS = NETWORK_HOSTS.map((host) => `https://${host}/*`);

/**
 * Asks the user to let us read the networks; Firefox lets them take it back at any time. Nothing may be
 * awaited before this call: the browser shows its question only in answer to a press.
 */
export function askForNetworks(): Promise<boolean> {
  return browser.permissions.request({ origins: ORIGINS });
}

/** Asks the tab in front of the user which page it shows. */
export async function askCurrentTab(): Promise<CurrentTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!(await browser.permissions.contains({ origins: ORIGINS })))
    return { kind: 'forbidden', id: tab?.id ?? null };
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
