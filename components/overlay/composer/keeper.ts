import type { KeptDraft } from '~/lib/log/draft/draft-view.ts';
import type { ComposerHost } from './composer-host.ts';
import type { Keeping } from './shown.ts';

/** A pause in typing after which the draft is kept, ms. */
const PAUSE_MS = 300;
/** How soon it is tried again when the background did not answer, ms. */
const AGAIN_MS = 1500;

/**
 * Keeps the draft after every pause and at once on `now`: one write at a time, always the newest. A worker
 * that was stopped is woken by the next try.
 */
export function createKeeper(reach: ComposerHost['reach'], told: (keeping: Keeping) => void) {
  let waiting: { key: string; draft: KeptDraft } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();

  const write = async () => {
    clearTimeout(timer);
    const next = waiting;
    waiting = null;
    if (next === null) return;
    const answer = await reach('draft.keep', next);
    if (waiting !== null) return;
    if (answer?.ok) return told('kept');
    waiting = next;
    told('failed');
    timer = setTimeout(now, AGAIN_MS);
  };

  const now = (): Promise<void> => {
    writing = writing.then(write);
    return writing;
  };

  return {
    later(key: string, draft: KeptDraft) {
      waiting = { key, draft };
      told('waiting');
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE_MS);
    },
    now,
  };
}
