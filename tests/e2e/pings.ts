import { z } from 'zod';
import type { Stage } from './stage.ts';

const toldSchema = z.array(
  z.object({ id: z.string(), title: z.string(), message: z.string(), silent: z.boolean().optional() }),
);

/** A notification as the system was asked to show it. */
export type Told = z.infer<typeof toldSchema>[number];

/** The alarm rings by hand only; whatever is told is written down, and how often the deadlines were looked at. */
const LISTEN = `chrome.alarms.clear('otklik-outbox').then(() => {
  globalThis.told = [];
  globalThis.looks = 0;
  globalThis.showing = 0;
  const create = chrome.notifications.create.bind(chrome.notifications);
  chrome.notifications.create = async (id, options) => {
    told.push({ ...options, id });
    showing += 1;
    try {
      return await create(id, options);
    } finally {
      showing -= 1;
    }
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...row) {
    if (row[0].name === 'pings.told')
      this.transaction.addEventListener('complete', () => setTimeout(() => { looks += 1; }));
    return put.apply(this, row);
  };
})`;

/** What a look finds due is written down first and told then, one by one: it is over when nothing is being shown. */
const RING = `(async () => {
  const before = looks;
  await chrome.alarms.create('otklik-outbox', { when: Date.now() });
  const pause = () => new Promise((done) => setTimeout(done, 20));
  while (looks === before) await pause();
  do await pause(); while (showing > 0);
})()`;

/** Begins to write down what a device tells; from then on its deadlines are looked at by `ring` alone. */
export async function listenTo(stage: Stage): Promise<void> {
  await inWorker(stage, LISTEN);
  // A look that the alarm itself began may be under way.
  await ring(stage);
}

/** Lets the background look at all deadlines, and waits until it has told what is due. */
export async function ring(stage: Stage): Promise<void> {
  await inWorker(stage, RING);
}

/** Everything that a device told, in order. */
export async function toldAt(stage: Stage): Promise<Told[]> {
  return toldSchema.parse(await inWorker(stage, 'told'));
}

/** Presses a notification, as its owner does; gives the address that opens. */
export async function pressTold(stage: Stage, id: string): Promise<string> {
  const opening = stage.context.waitForEvent('page');
  await inWorker(stage, `chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`);
  const page = await opening;
  await page.waitForLoadState('domcontentloaded');
  const address = page.url();
  await page.close();
  return address;
}

/** Changes parts of a device's settings, and waits until they are in force. */
export async function keepSettings(stage: Stage, parts: Record<string, unknown>): Promise<void> {
  const own = await stage.bare();
  const text = JSON.stringify(JSON.stringify({ otklik: 1, ...parts }));
  await own.evaluate(`chrome.runtime.sendMessage({ name: 'settings.import', request: { text: ${text} } })`);
}

function inWorker(stage: Stage, script: string): Promise<unknown> {
  const [worker] = stage.context.serviceWorkers();
  if (!worker) throw new Error('The background does not run');
  return worker.evaluate(script);
}
