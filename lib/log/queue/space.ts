/** How much of what the browser allows this extension is taken, bytes; null where the browser does not tell. */
export type Space = {
  used: number | null;
  quota: number | null;
  /** True when the browser promised never to clear the log by itself. */
  kept: boolean;
};

/** From this part on the user is warned. */
const NEARLY_FULL = 0.8;

/** What the browser says of the room of the extension's own data. */
export async function readSpace(): Promise<Space> {
  const [{ usage, quota }, kept] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { used: usage ?? null, quota: quota ?? null, kept };
}

/**
 * Asks the browser never to clear the log by itself; it may say no. Only pages can ask: a service worker has no such
 * question.
 */
export async function askToKeep(): Promise<boolean> {
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}

/** True when it is time to save the log elsewhere and to make room. */
export function isNearlyFull({ used, quota }: Space): boolean {
  return used !== null && quota !== null && quota > 0 && used / quota >= NEARLY_FULL;
}
