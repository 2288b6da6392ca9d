import { useEffect, useState } from 'preact/hooks';
import { observe } from '~/lib/log/observe.ts';

/** What a query of the log gave last, and why it failed last; both null before its first answer. */
export type Observed<T> = { value: T | null; failure: string | null };

/** Nothing has to be drawn anew for an answer that is the same object as before. */
function isSame<T>({ value, failure }: Observed<T>, next: T): boolean {
  return failure === null && value === next;
}

/**
 * The answer of a query of the log, kept up to date while the component is shown.
 * @param query asked anew when it becomes another function: keep it outside, or in `useCallback`. Null: not yet.
 */
export function useObserved<T>(query: (() => Promise<T>) | null): Observed<T> {
  const [observed, setObserved] = useState<Observed<T>>({ value: null, failure: null });
  useEffect(
    () =>
      query === null
        ? undefined
        : observe(
            query,
            (value) => setObserved((last) => (isSame(last, value) ? last : { value, failure: null })),
            (error) => {
              const told = error instanceof Error ? error.message : String(error);
              // Dexie tells the cause once more on a second line.
              const [failure = told] = told.split('\n');
              setObserved(({ value }) => ({ value, failure }));
            },
          ),
    [query],
  );
  return observed;
}
