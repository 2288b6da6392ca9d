import { say } from '~/lib/locale/say.ts';
import type { OfficialSetting } from '~/lib/settings/schema.ts';
import { siteOf } from '~/lib/sites/site-of.ts';

/** A community named by its address, or in words why the address is not enough. */
export type OfficialReading = { ok: true; official: OfficialSetting } | { ok: false; reason: string };

/**
 * Reads the address of a community as people paste it, with or without `https://`. The owner id has to
 * stand in it: a short name says nothing about the number that comments are signed with.
 */
export function readOfficialAddress(text: string, name: string): OfficialReading {
  const url = parseUrl(text.trim());
  const site = url ? siteOf(url.hostname) : null;
  const place = url && site?.place(url);
  if (!site || !place || place.kind === 'other' || place.kind === 'feed')
    return { ok: false, reason: say('options_official_not_address') };
  if (place.owner === null) return { ok: false, reason: say('options_official_short_name') };
  const official = { network: site.network, owner: place.owner, slug: null, name: name.trim() || null };
  return { ok: true, official };
}

function parseUrl(text: string): URL | null {
  const whole = /^https?:\/\//.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}
