/** Runs `work` and gives the longest time, ms, that the page could not have answered to anything. */
export async function longestStall(work: () => Promise<unknown>): Promise<number> {
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let running = true;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  channel.port1.onmessage = () => {
    look();
    if (running) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  await work();
  // Style and layout of what was drawn belong to it.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  look();
  running = false;
  channel.port1.close();
  return longest;
}
