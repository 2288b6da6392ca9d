import type { PartState } from './part-done.ts';
import type { PartId } from './situations.ts';

/** Parts of an answer that somebody else may know; greetings, excuses and what we did ourselves are none. */
const ASKED: ReadonlySet<PartId> = new Set<PartId>([
  ...([
    'did',
    'where',
    'when',
    'photo',
    'next',
    'due',
    'what',
    'who',
    'why',
    'meanwhile',
    'instead',
  ] as const),
  ...(['review', 'answer', 'steps', 'bring', 'fixed', 'fact', 'proof', 'arrival', 'change'] as const),
]);

/** Parts that are empty still and that another body may be asked about, in their order. */
export function askableParts(parts: readonly PartState[]): PartId[] {
  return parts.flatMap(({ part, done }) => (!done && ASKED.has(part) ? [part] : []));
}
