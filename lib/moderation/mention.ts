import type { Scan } from './scan.ts';

const MENTION = /^\s*\[(?:id|club|public)\d+\|[^\]\n]{0,80}\]\s*,?/u;

/** The end of the mention that a reply begins with, in places of the scan; 0 where there is none. */
export function afterMention(scan: Scan): number {
  const end = MENTION.exec(scan.text)?.[0].length ?? 0;
  let at = 0;
  while ((scan.at[at] ?? end) < end) at++;
  return at;
}
