import { aimIn } from '~/lib/comment/aim.ts';

/** Brings the comment that the address asks for into view, once, as soon as `focus` finds it on the page. */
export function createAim(focus: (key: string) => boolean): () => void {
  let done = '';
  return () => {
    const { hash, href } = location;
    const key = aimIn(hash);
    if (key !== null && done !== href && focus(key)) done = href;
  };
}
