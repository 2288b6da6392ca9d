const AIM = '#otklik-';

/**
 * Address that leads to a comment. VK's own names it; where a network's address names the post alone the key goes along
 * as a fragment, which no server is told and the overlay reads.
 */
export function aimedAt({ key, url }: { key: string; url: string }): string {
  return key.startsWith('ok:') && url !== '' && !url.includes('#') ? `${url}${AIM}${key}` : url;
}

/** Key of the comment that the fragment of an address asks for; null for any other fragment. */
export function aimIn(fragment: string): string | null {
  return fragment.startsWith(AIM) ? fragment.slice(AIM.length) : null;
}
