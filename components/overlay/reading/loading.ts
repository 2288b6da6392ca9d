import { type LoadEnd, loadAll } from '~/lib/sites/load-all.ts';
import type { Site } from '~/lib/sites/site.ts';

/**
 * Loading of everything that is collapsed, at the moderator's click. Escape stops it wherever the focus is,
 * a tab that goes to the background stops it too. `onChange` is told when it starts and when it ends.
 */
export function createLoading(site: Site, root: Document, onChange: () => void) {
  let running: AbortController | null = null;
  let ended: LoadEnd | null = null;

  const stop = () => running?.abort();

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The network's own Escape would close the post under our hands.
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
  };

  const start = async () => {
    if (running) return;
    const control = new AbortController();
    running = control;
    ended = null;
    root.defaultView?.addEventListener('keydown', onKey, true);
    onChange();
    const end = await loadAll(site, root, control.signal);
    root.defaultView?.removeEventListener('keydown', onKey, true);
    running = null;
    ended = end;
    onChange();
  };

  return {
    start: () => void start(),
    stop,
    /** Another page: what was said of the last one no longer holds. */
    forget() {
      stop();
      ended = null;
    },
    state: () => ({ loading: running !== null, ended }),
  };
}
