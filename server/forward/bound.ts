import type { TargetRow } from '~/server/store/targets.ts';

/** What the key of a target is for: this organisation, this kind of system at this address, and nothing else. */
export function boundTo({
  organisation,
  url,
  found,
}: Pick<TargetRow, 'organisation' | 'url' | 'found'>): string {
  return [organisation, found.kind, url].join('\n');
}
