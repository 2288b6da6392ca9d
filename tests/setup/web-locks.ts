import { vi } from 'vitest';

type Work = () => Promise<unknown>;

/**
 * `navigator.locks` in memory, which Node 20 does not have: one holder of a name at a time, in order. Beside it
 * `navigator.storage` that does not tell how much room there is, as a browser may.
 */
export function useWebLocks(): void {
  const held = new Map<string, Promise<unknown>>();
  const request = (name: string, work: Work) => {
    const turn = (held.get(name) ?? Promise.resolve()).then(work);
    held.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  const storage = { estimate: async () => ({}), persisted: async () => false };
  vi.stubGlobal('navigator', { locks: { request }, storage });
}
