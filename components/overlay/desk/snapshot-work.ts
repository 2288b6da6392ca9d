import { say } from '~/lib/locale/say.ts';
import type { DeskState } from './desk-state.ts';
import { cropOf, painted } from './picture.ts';
import type { Receipt } from './removal.tsx';
import type { Shown } from './shown.ts';

/** Takes our own card out of the way of a picture of the page, and back. */
export type Veil = (on: boolean) => void;

/** A snapshot that takes longer than this, ms, is spoken of. */
const SLOW_MS = 500;

/**
 * Takes the evidence and drops it again. A snapshot that a removal began with lives as long as the removal may
 * still be done: nothing is kept of somebody whom nobody removed.
 */
export function createSnapshotWork({ host, shown, change }: DeskState, veil: Veil) {
  /** Counts what was begun: what an earlier one brings is wanted no more. */
  let turn = 0;

  const drop = (key: string, snapshot: string) => void host.reach('removal.abandon', { key, snapshot });

  /** It must not hide what it tells of for longer than it has to. */
  const lift = (taking: Shown['taking']) => {
    veil(false);
    change({ taking });
  };

  /** What is being taken is wanted no more. */
  const forget = () => {
    turn += 1;
    lift(null);
  };

  return {
    drop,
    forget,
    /**
     * The evidence, with a picture where the browser allows one. Null when it was not kept, which is told in
     * words, and when it is wanted no more: then it is dropped.
     * @param removing true when a removal begins with it.
     */
    async take(removing: boolean): Promise<Receipt | null> {
      const key = shown()?.key;
      if (key === undefined) return null;
      turn += 1;
      const mine = turn;
      const element = host.element(key);
      element?.scrollIntoView({ block: 'center' });
      veil(true);
      change({ taking: 'now', told: null });
      const slow = setTimeout(() => mine === turn && lift('slow'), SLOW_MS);
      await painted();
      const request = { key, rule: null, crop: element && cropOf(element), removing };
      const kept = await host.reach('removal.snapshot', request);
      clearTimeout(slow);
      if (mine !== turn) {
        if (kept?.ok) drop(key, kept.id);
        return null;
      }
      lift(null);
      if (kept?.ok) return { id: kept.id, at: new Date().toISOString(), rule: null, picture: kept.picture };
      change({ told: kept?.reason ?? say('desk_unreachable') });
      return null;
    },
    /**
     * The removal is left. Its snapshot is dropped where the comment is seen to stand; else it waits for what will
     * be seen, and for the background to drop it.
     * @param whole false when the page goes too: a press may be on its way still.
     */
    leave(whole = true): void {
      forget();
      const now = shown();
      if (!now?.receipt || (now.step !== 'rules' && now.step !== 'point')) return;
      const read = host.read(now.key);
      const pressed = now.step === 'point' && (now.pressed || !whole || read === null);
      if (!pressed && !read?.deleted) drop(now.key, now.receipt.id);
    },
  };
}
