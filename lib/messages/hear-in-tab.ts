import browser, { type Runtime } from 'webextension-polyfill';
import type { TabNotice, TabQuestion } from './table.ts';

/**
 * What a tab hears, read without a schema library, for it runs in the network's page. Null for what does not come
 * from this extension or is no word for a tab.
 */
export function heardInTab(message: unknown, sender: Runtime.MessageSender): TabNotice | TabQuestion | null {
  if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return null;
  if ('question' in message)
    return message.question === 'page.describe' ? { question: 'page.describe' } : null;
  if (!('notice' in message)) return null;
  if (message.notice === 'settings.changed') return { notice: 'settings.changed' };
  const isOfPage = 'page' in message && typeof message.page === 'string';
  return message.notice === 'verdicts.changed' && isOfPage
    ? { notice: 'verdicts.changed', page: String(message.page) }
    : null;
}
