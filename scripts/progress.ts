const SECOND = 1000;

/**
 * Shows that a step is under way: «Собираю расширение… 3 с». On a terminal the figure runs in place;
 * in a file there is one line, written when the step is over. What `work` throws is passed on.
 */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const line = () => `${what}… ${Math.round((Date.now() - started) / SECOND)} с`;
  const terminal = process.stdout.isTTY;
  const timer = terminal ? setInterval(() => process.stdout.write(`\r${line()}`), SECOND) : undefined;
  try {
    return await work();
  } finally {
    clearInterval(timer);
    process.stdout.write(`${terminal ? '\r' : ''}${line()}\n`);
  }
}
