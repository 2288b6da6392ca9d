/** Longest stretch of work before the page gets its turn, ms; a frame is 16. */
const SLICE_MS = 8;

/** Gives a function that hands the thread back to the page when a slice is used up; awaited between steps. */
export function createSlices(): () => Promise<void> {
  let until = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() <= until) return;
    await pageTurn();
    until = performance.now() + SLICE_MS;
  };
}

/** Calls `work` for every item, handing the thread back to the page between slices. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    if (performance.now() > until) {
      await pageTurn();
      until = performance.now() + SLICE_MS;
    }
    work(item);
  }
}

/** Resolves after the page had a chance to react; a message is not throttled in background tabs as timers are. */
function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
