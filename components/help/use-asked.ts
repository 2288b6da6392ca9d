import { useEffect, useState } from 'preact/hooks';

/** The paragraph that the address asks for: it is brought into sight and gets the focus. `onAsk` before that. */
export function useAsked(onAsk: () => void): string | null {
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      const id = location.hash.slice(1);
      setAsked(id || null);
      if (id) onAsk();
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [onAsk]);
  useEffect(() => {
    const place = asked === null ? null : document.getElementById(asked);
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }, [asked]);
  return asked;
}
