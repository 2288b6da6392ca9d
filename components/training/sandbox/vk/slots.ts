import { useRef } from 'preact/hooks';

/**
 * Gives each id a key. Within one post an id keeps its key; on the way to another post the keys begin
 * anew, so that the elements of the former post are reused for other comments, as the network may do.
 */
export function useSlots(post: string): (id: string) => string {
  const kept = useRef({ post: '', slots: new Map<string, string>() });
  if (kept.current.post !== post) kept.current = { post, slots: new Map() };
  const { slots } = kept.current;
  return (id) => {
    const slot = slots.get(id) ?? `slot-${slots.size}`;
    slots.set(id, slot);
    return slot;
  };
}
