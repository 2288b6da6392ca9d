import { database } from './database.ts';
import { deviceId } from './device.ts';

/** Events read at once; a log of years does not fit into memory as one text. */
const PORTION = 2_000;

/**
 * The whole log as JSON in pieces that follow one another:
 * `{ "otklik": 1, "exportedAt", "device", "events": [ { "event", "personal" } … ] }`, events in their
 * order, `personal` with its salt as stored or null, so that the chain can be checked from the file alone.
 * @param now when it is exported.
 */
export async function* exportLog(now: Date): AsyncGenerator<string> {
  const head = JSON.stringify({ otklik: 1, exportedAt: now.toISOString(), device: await deviceId() });
  yield `${head.slice(0, -1)},"events":[`;
  let seq = 0;
  for (;;) {
    const portion = await portionAfter(seq);
    const last = portion.at(-1);
    if (!last) break;
    const lines = portion.map((line) => JSON.stringify(line)).join(',\n');
    yield `${seq === 0 ? '' : ','}\n${lines}`;
    seq = last.event.seq;
  }
  yield '\n]}\n';
}

async function portionAfter(seq: number) {
  const { events, personal } = database;
  return database.transaction('r', events, personal, async () => {
    const found = await events.where('seq').above(seq).limit(PORTION).toArray();
    const sides = await personal.bulkGet(found.map(({ id }) => id));
    return found.map((event, index) => ({ event, personal: sides[index] ?? null }));
  });
}
