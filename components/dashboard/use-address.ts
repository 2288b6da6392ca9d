import { useEffect, useState } from 'preact/hooks';
import { type Address, readAddress } from './address.ts';

/** Leads to another address without a new step in the history. */
export type Go = (address: string) => void;

/**
 * Where one is, and a way to change it without a new step in the history (typing into the search,
 * sorting). Links change it by themselves and can be gone back from.
 */
export function useAddress(): [Address, Go] {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const read = () => setAddress(readAddress(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const go: Go = (next) => {
    history.replaceState(null, '', next);
    setAddress(readAddress(next));
  };
  return [address, go];
}
