import browser from 'webextension-polyfill';
import { isSandbox } from '~/lib/log/sandbox/sandbox-place.ts';
import type { TabNotice } from '~/lib/messages/table.ts';
import { NETWORK_HOSTS } from '~/lib/sites/hosts.ts';

/** Tells every tab of the networks, except one, that what it shows may be out of date. */
export async function notifyTabs(notice: TabNotice, except: number | null = null): Promise<void> {
  // No tab shows anything of it.
  if (isSandbox()) return;
  const tabs = await browser.tabs.query({ url: NETWORK_HOSTS.map((host) => `https://${host}/*`) });
  const ids = tabs.flatMap(({ id }) => (id === undefined || id === except ? [] : id));
  // A tab that was open before the extension has nobody who listens.
  await Promise.allSettled(ids.map((id) => browser.tabs.sendMessage(id, notice)));
}
