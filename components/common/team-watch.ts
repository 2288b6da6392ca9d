import type { TeamView } from '~/lib/comment/claim.ts';

/** The least time between two questions, ms. */
const PAUSE_MS = 300;
/** How soon a background that did not answer is asked again, ms. */
const AGAIN_MS = 2_000;

/**
 * Keeps what is known of who answers what up to date while the tab is looked at: one question after another,
 * each answered when there is news. Without a hub nothing is asked until `again`.
 * @param ask gives null when nobody answered. @param show is called with every change.
 */
export function createTeamWatch(
  root: Document,
  ask: (stamp: string | null) => Promise<TeamView | null>,
  show: (view: TeamView) => void,
) {
  let view: TeamView | null = null;
  let wanted = false;
  let running = false;

  const isOn = () => wanted && root.visibilityState === 'visible';

  const once = async (): Promise<number | null> => {
    const next = await ask(view?.stamp ?? null);
    if (!next) return AGAIN_MS;
    const changed = next.stamp !== view?.stamp;
    view = next;
    if (changed && wanted) show(next);
    return next.hub === 'none' ? null : PAUSE_MS;
  };

  const run = async () => {
    if (running) return;
    running = true;
    while (isOn()) {
      const pause = await once();
      if (pause === null) break;
      await new Promise((done) => setTimeout(done, pause));
    }
    running = false;
  };

  const look = () => void run();
  root.addEventListener('visibilitychange', look);

  return {
    view: () => view,
    /** Begins to ask, or goes on after a hub may have been connected. */
    start() {
      wanted = true;
      look();
    },
    pause() {
      wanted = false;
    },
    stop() {
      wanted = false;
      root.removeEventListener('visibilitychange', look);
    },
  };
}
