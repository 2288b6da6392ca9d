import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Address, readAddress } from './address.ts';

/**
 * Leads to another address without a new step in the history. What is given the place where one is now goes on
 * from there: of two keys pressed between two pictures the second knows of the first.
 */
export type Go = (next: string | ((now: Address) => string)) => void;

/**
 * Where one is, and a way to change it without a new step in the history (typing into the search,
 * sorting). Links change it by themselves and can be gone back from.
 */
export function useAddress(): [Address, Go] {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  const latest = useRef(address);
  const unwritten = useRef<string | null>(null);
  const written = useRef(location.hash);
  const show = useCallback((next: Address) => {
    latest.current = next;
    setAddress(next);
  }, []);
  useEffect(() => {
    const read = () => {
      // Told late of where one is already, and may have gone on from since.
      if (location.hash === written.current) return;
      unwritten.current = null;
      written.current = location.hash;
      show(readAddress(location.hash));
    };
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [show]);
  useEffect(() => {
    // After the picture: the browser takes longer to note an address than we to draw a list.
    if (unwritten.current === null) return;
    history.replaceState(null, '', unwritten.current);
    unwritten.current = null;
    written.current = location.hash;
  }, [address]);
  const go: Go = useCallback(
    (next) => {
      const wanted = typeof next === 'string' ? next : next(latest.current);
      unwritten.current = wanted;
      show(readAddress(wanted));
    },
    [show],
  );
  return [address, go];
}
