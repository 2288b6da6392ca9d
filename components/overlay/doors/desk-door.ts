import type { DeskHost } from '~/components/overlay/desk/desk-host.ts';
import type { DeskPlace } from '~/components/overlay/desk/shown.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { createLazyPart } from './lazy-part.ts';
import { loadPart } from './parts.ts';

/** A removal older than this, ms, is asked about on the dashboard, not in the middle of other work. */
const JUST_NOW_MS = 10 * 60_000;

/** The way to the moderation desk: its script is loaded when a card is opened for the first time. */
export function createDeskDoor(host: Omit<DeskHost, 'putOff'>) {
  const asked = new Set<string>();
  /** Comments that were removed without a reason and are not asked about yet, the newest last. */
  const unexplained = new Set<string>();
  const putOff = (key: string) => void unexplained.add(key);
  const desk = createLazyPart(() => loadPart('desk'), { ...host, putOff });

  const open = async (key: string, place: DeskPlace) => (await desk.bring())?.open(key, place);

  /** What nobody asked for waits until no other card is there. */
  const askOne = async () => {
    if (unexplained.size === 0) return;
    const part = await desk.bring();
    const [key] = [...unexplained].slice(-1);
    if (!part || key === undefined || !host.front.isFree()) return;
    unexplained.delete(key);
    part.open(key, 'reason');
  };

  return {
    open: (key: string, place: DeskPlace = 'flags') => void open(key, place),
    /** Verdicts came: a card may have waited for them, and a removal may have no reason. */
    heard(verdicts: readonly Verdict[]) {
      desk.here()?.heard();
      for (const verdict of verdicts) {
        const { key, removal } = verdict;
        if (removal?.rule !== null || removal.by !== 'us') unexplained.delete(key);
        else if (!asked.has(removal.id) && Date.now() - Date.parse(removal.at) < JUST_NOW_MS) {
          asked.add(removal.id);
          if (!desk.here()?.speaksOf(key)) unexplained.add(key);
        }
      }
      void askOne();
    },
    /** No card is there any more. */
    freed: () => void askOne(),
    close: () => desk.here()?.close(),
  };
}
