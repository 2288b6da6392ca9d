import type { Verdict } from '~/lib/log/verdict.ts';
import type { Desk } from './desk/desk.tsx';
import type { DeskHost } from './desk/desk-host.ts';
import type { DeskPlace } from './desk/shown.ts';
import { loadPart } from './parts.ts';

/** A removal older than this, ms, is asked about on the dashboard, not in the middle of other work. */
const JUST_NOW_MS = 10 * 60_000;

/** The way to the moderation desk: its script is loaded when a card is opened for the first time. */
export function createDeskDoor(host: DeskHost) {
  let coming: Promise<Desk | null> | null = null;
  let desk: Desk | null = null;
  const asked = new Set<string>();
  /** Comments that were removed without a reason and are not asked about yet, the newest last. */
  const unexplained = new Map<string, Verdict>();

  const enter = async (): Promise<Desk | null> => {
    coming ??= loadPart('desk').then((create) => create?.(host) ?? null);
    desk = await coming;
    // Nobody answered: the next press tries again.
    if (!desk) coming = null;
    return desk;
  };

  const open = async (key: string, place: DeskPlace) => (await enter())?.open(key, place);

  const askOne = async () => {
    const [key] = [...unexplained.keys()].slice(-1);
    if (key === undefined || desk?.isOpen()) return;
    unexplained.delete(key);
    await open(key, 'reason');
  };

  return {
    open: (key: string, place: DeskPlace = 'flags') => void open(key, place),
    /** Verdicts came: a card may have waited for them, and a removal may have no reason. */
    heard(verdicts: readonly Verdict[]) {
      desk?.heard();
      for (const verdict of verdicts) {
        const { key, removal } = verdict;
        if (removal?.rule !== null || removal.by !== 'us') unexplained.delete(key);
        else if (!asked.has(removal.id) && Date.now() - Date.parse(removal.at) < JUST_NOW_MS) {
          asked.add(removal.id);
          if (!desk?.speaksOf(key)) unexplained.set(key, verdict);
        }
      }
      void askOne();
    },
    close: () => desk?.close(),
  };
}
