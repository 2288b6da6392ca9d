import { Problem } from '~/server/problem.ts';

/** Gives the ETag of a version: `"7"`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * Gives the version named in If-Match. Throws `Problem`: `precondition.missing` without the header,
 * `precondition.stale` for a tag that was never one of ours.
 */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined || header.trim() === '') throw new Problem('precondition.missing');
  const version = /^"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Problem('precondition.stale');
  return Number(version);
}

/**
 * Gives the key inside the quotes: a structured-field string (RFC 9651), as the draft
 * «The Idempotency-Key HTTP Header Field» (07) asks. Throws `Problem` `idempotency.missing`.
 */
export function readIdempotencyKey(header: string | undefined): string {
  const key = /^"([\x20-\x21\x23-\x5b\x5d-\x7e]{1,255})"$/.exec(header?.trim() ?? '')?.[1];
  if (key === undefined) throw new Problem('idempotency.missing');
  return key;
}
