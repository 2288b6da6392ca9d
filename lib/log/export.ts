import { deviceId } from './device.ts';
import { linksAfter } from './links-after.ts';

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
    const portion = await linksAfter(seq);
    const last = portion.at(-1);
    if (!last) break;
    const lines = portion.map((line) => JSON.stringify(line)).join(',\n');
    yield `${seq === 0 ? '' : ','}\n${lines}`;
    seq = last.event.seq;
  }
  yield '\n]}\n';
}
