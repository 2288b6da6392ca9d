/** What a comment id of OK's API form says by itself: the time in ms and the topic. */
export type EncodedId = { ms: number; topic: string };

/**
 * Takes apart an id of the form base64 of `<ms>:<-n>:<ms>:<topic>:1` (reference: ok.md §5, three real ids).
 * Whether the page uses it is not known, so anything whose two times differ gives null.
 */
export function readEncodedId(id: string): EncodedId | null {
  if (!/^[A-Za-z0-9+/_-]{24,}={0,2}$/.test(id)) return null;
  const [, ms, again, topic] = /^(\d{13}):-?\d+:(\d{13}):(\d+):\d+$/.exec(decoded(id)) ?? [];
  return ms && topic && ms === again ? { ms: Number(ms), topic } : null;
}

function decoded(id: string): string {
  try {
    return atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
