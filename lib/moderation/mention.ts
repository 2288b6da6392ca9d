import type { Scan } from './scan.ts';

const MENTION = /^\s*\[(?:id|club|public)\d+\|[^\]\n]{0,80}\]\s*,?/u;
const LONGEST = 200;

/** The end of the mention that a reply begins with, in places of the scan; 0 where there is none. */
export function afterMention(scan: Scan): number {
  const head = scan.text.slice(0, LONGEST);
  if (!head.includes('[')) return 0;
  const end = MENTION.exec(head)?.[0].length ?? 0;
  let at = 0;
  while (at < scan.length && (scan.at[at] ?? 0) < end) at++;
  return at;
}
