import { useCallback, useMemo, useState } from 'preact/hooks';
import { useNow } from '~/components/common/now.ts';
import { useObserved } from '~/components/common/use-observed.ts';
import { askedOutcomes } from '~/lib/log/asked-outcomes.ts';
import type { Overview } from '~/lib/log/overview.ts';
import { createSettledReader } from '~/lib/log/settled-reader.ts';
import type { Rest } from './rest.ts';
import { useAddress } from './use-address.ts';

const MINUTE_MS = 60_000;

/** What asks nothing any more, beside an overview; null before that was read. */
export function useRest(overview: Overview | null): { rest: Rest | null; failure: string | null } {
  const [isAsked, setAsked] = useState(false);
  const [read, setRead] = useState(0);
  const readRest = useMemo(() => createSettledReader(setRead), []);
  const rest = useObserved(isAsked ? readRest : null);
  const pages = overview?.pages.join(' ') ?? null;
  const until = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS;
  const count = useCallback(
    () => askedOutcomes(pages?.split(' ').filter(Boolean) ?? [], new Date(until).toISOString()),
    [pages, until],
  );
  // Only the queue shows them: elsewhere no change has to count them.
  const [{ section }] = useAddress();
  const asked = useObserved(pages === null || section !== 'queue' ? null : count);
  const settled = overview?.settled ?? null;
  const { value: items } = rest;
  const told = useMemo(
    () => settled && { settled, asked: asked.value, items, read, ask: () => setAsked(true) },
    [settled, asked.value, items, read],
  );
  return { rest: told, failure: asked.failure ?? rest.failure };
}
