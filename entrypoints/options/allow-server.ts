import browser from 'webextension-polyfill';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';

/** The hub answers CORS, so on the user's own computer no permission is needed. */
const OWN_COMPUTER = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Asks for the right to reach a team server. The browser shows its question only in answer to a
 * press, so nothing may be awaited before this call.
 */
export async function allowServer(url: string): Promise<Outcome> {
  if (!isWeb(url)) return { ok: false, reason: say('options_server_bad_address') };
  const { hostname } = new URL(url);
  return OWN_COMPUTER.includes(hostname) ? { ok: true } : ask(new URL(url));
}

/** Asks for the right to reach an incident system: those answer no CORS, not even on the user's own computer. */
export async function allowPeer(url: string): Promise<Outcome> {
  if (!isWeb(url)) return { ok: false, reason: say('options_server_bad_address') };
  return ask(new URL(url));
}

async function ask({ protocol, hostname }: URL): Promise<Outcome> {
  const granted = await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  return granted ? { ok: true } : { ok: false, reason: say('options_server_refused', hostname) };
}

function isWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
