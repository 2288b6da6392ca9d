type Closer = { what: string; close: () => unknown };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Everything that was started, closed in reverse order. One thing that will not close keeps no other open.
 */
export class Shutdown {
  readonly #closers: Closer[] = [];
  #running: Promise<void> | null = null;

  /** True from the moment something asked to stop: what fails then fails because of it. */
  get begun(): boolean {
    return this.#running !== null;
  }

  /** `what` names it in Russian, should it fail to close. */
  add(what: string, close: () => unknown): void {
    this.#closers.unshift({ what, close });
  }

  /**
   * Gives what `starting` gives and closes it in the end, also when the stop comes while it still starts;
   * then throws, so that nothing more is started.
   */
  async keep<T>(what: string, starting: Promise<T>, close: (started: T) => unknown): Promise<T> {
    this.add(what, async () => {
      const started = await starting.then(
        (value) => ({ value }),
        () => null,
      );
      if (started) await close(started.value);
    });
    const value = await starting;
    if (this.begun) throw new Error('Остановлено.');
    return value;
  }

  /** Closes everything once; a second call waits for the first. */
  run(): Promise<void> {
    this.#running ??= this.#closeAll();
    return this.#running;
  }

  async #closeAll(): Promise<void> {
    for (const { what, close } of this.#closers) {
      try {
        await close();
      } catch (error) {
        console.error(`Не закрылось: ${what}. ${error instanceof Error ? error.message : error}`);
      }
    }
  }
}

/**
 * Runs a program whose parts close in the end: at once when it is `done` or `failed` or throws
 * (then with exit code 1 and the sentence of the error), on a signal when it keeps `running`.
 */
export async function runUntilStopped(
  program: (shutdown: Shutdown) => Promise<'done' | 'failed' | 'running'>,
): Promise<void> {
  const shutdown = new Shutdown();
  const stop = (code: number) => {
    if (!shutdown.begun) console.log('\nЗаканчиваю…');
    void shutdown.run().then(() => process.exit(code));
  };
  for (const signal of SIGNALS) process.on(signal, () => stop(signal === 'SIGINT' ? 130 : 143));
  stopWithParent(() => stop(143));
  try {
    const end = await program(shutdown);
    if (end === 'running') return;
    if (end === 'failed') process.exitCode = 1;
  } catch (error) {
    // After Ctrl+C everything fails because it was closed: that is no news.
    if (!shutdown.begun) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
  await shutdown.run();
}

/**
 * npm hands a SIGTERM to the shell between itself and us, and the shell keeps it: who kills npm would
 * leave us running. The parent's id changes when the parent is gone.
 */
function stopWithParent(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}
