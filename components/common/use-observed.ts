import { useEffect, useState } from 'preact/hooks';
import { observe } from '~/lib/log/observe.ts';

/**
 * The answer of a query of the log, kept up to date while the component is shown; null before its first answer. Of a
 * query that fails `LogTrouble` tells, once for the whole page; what was answered before stays.
 * @param query asked anew when it becomes another function: keep it outside, or in `useCallback`. Null: not yet.
 */
export function useObserved<T>(query: (() => Promise<T>) | null): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => (query === null ? undefined : observe(query, (value) => setValue(() => value))), [query]);
  return value;
}
