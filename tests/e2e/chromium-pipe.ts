import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { WITHOUT_UNSEEN } from '~/tests/setup/browser-flags.ts';

type Reply = { id?: number; result?: unknown; error?: { message: string } };

/** A tab of a browser that nobody pretends to look at: what lies behind another tab is hidden. */
export type PlainTab = {
  /** Value of an expression in the page, awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** Brings the tab to the front of its window. */
  activate(): Promise<void>;
  /** Ends the process that shows the tab, as a crash does. The tab says nothing any more. */
  crash(): void;
  /** Ends every worker of extensions and pages, as the browser ends idle ones. */
  stopWorkers(): Promise<void>;
};

/**
 * A Chromium driven over the debugging pipe alone. Playwright makes every tab believe that it is looked at
 * and switches the throttling of timers off; here tabs are hidden and slowed down as a person's are.
 * @param profile a folder that another one was killed on; without it there is a fresh one.
 */
export async function openPlainChromium(
  path: string,
  extension: string,
  hostRules: string,
  profile = mkdtempSync(join(tmpdir(), 'otklik-plain-')),
) {
  const child = spawn(
    path,
    [
      '--headless=new',
      '--remote-debugging-pipe',
      '--no-first-run',
      '--disable-gpu',
      WITHOUT_UNSEEN,
      '--disable-background-networking',
      '--disable-component-update',
      '--ignore-certificate-errors',
      '--accept-lang=ru',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=${hostRules}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--window-size=1920,1000',
      'about:blank',
    ],
    // In a process group of its own: killed, it is gone with everything it started.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const ask = createPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);

  const open = async (url: string): Promise<PlainTab> => {
    const { targetId } = (await ask('Target.createTarget', { url })) as { targetId: string };
    const attached = await ask('Target.attachToTarget', { targetId, flatten: true });
    const { sessionId } = attached as { sessionId: string };
    return {
      async evaluate(expression) {
        const asked = { expression, awaitPromise: true, returnByValue: true };
        const { result } = (await ask('Runtime.evaluate', asked, sessionId)) as {
          result: { value: unknown };
        };
        return result.value;
      },
      activate: async () => void (await ask('Target.activateTarget', { targetId })),
      crash: () => void ask('Page.crash', {}, sessionId),
      async stopWorkers() {
        await ask('ServiceWorker.enable', {}, sessionId);
        await ask('ServiceWorker.stopAllWorkers', {}, sessionId);
      },
    };
  };

  return {
    open,
    profile,
    /** Ends it with all its processes at once, as a power cut does. Its profile stays. */
    async kill() {
      const ended = new Promise((done) => child.once('exit', done));
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
    /** Address of the extension, once its worker runs: `chrome-extension://…`. */
    async origin(): Promise<string> {
      for (const until = Date.now() + 30_000; Date.now() < until; ) {
        const { targetInfos } = (await ask('Target.getTargets')) as {
          targetInfos: { type: string; url: string }[];
        };
        const worker = targetInfos.find(
          ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-'),
        );
        if (worker) return `chrome-extension://${new URL(worker.url).host}`;
        await new Promise((wait) => setTimeout(wait, 100));
      }
      throw new Error('The worker of the extension did not start in 30 s');
    },
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      await ask('Browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages of the debugging protocol, each ended by a zero byte. */
function createPipe(writing: Writable, reading: Readable) {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  let rest = '';
  reading.setEncoding('utf8');
  reading.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const reply: Reply = JSON.parse(part);
      if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    }
  });
  return (method: string, params: object = {}, sessionId?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      writing.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
}
