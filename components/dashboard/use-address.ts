import { useEffect, useState } from 'preact/hooks';
import { type Place, readAddress, writeAddress } from './address.ts';

type Go = (change: Partial<Place>) => void;

/**
 * The place in the address, and a way to change it without a new step in the history (typing into
 * the search, sorting). Links change it by themselves and can be gone back from.
 */
export function useAddress(): [Place, Go] {
  const [place, setPlace] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const read = () => setPlace(readAddress(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const go: Go = (change) => {
    const next = { ...readAddress(location.hash), ...change };
    history.replaceState(null, '', writeAddress(next));
    setPlace(next);
  };
  return [place, go];
}
