import { afterAll, beforeAll, expect, test } from 'vitest';
import { mortal } from './mortal-worker.ts';
import { connect, setHub } from './stage.ts';
import { expectSum } from './sum.ts';

let stage: Awaited<ReturnType<typeof setHub>>;
const worker = mortal();

beforeAll(async () => {
  stage = await setHub();
});

afterAll(async () => {
  worker.end();
  await stage?.close();
});

/** What a worker does from a reading of a tab to the word of the hub. */
async function wayOf(device: Awaited<ReturnType<typeof connect>>, onWritten: () => void) {
  await device.see(1, 100);
  onWritten();
  await device.deliver();
}

test('a worker killed at any await between event and delivery loses nothing and delivers nothing twice', async () => {
  const acknowledged = { yes: 0, no: 0 };
  let died = true;
  for (let last = 1; died; last += 1) {
    const device = await connect(stage.hub, stage.hub.url);
    let isWritten = false;
    died = await worker.run(() => wayOf(device, () => (isWritten = true)), last);
    acknowledged[isWritten ? 'yes' : 'no'] += 1;
    // The tab hears no answer from a dead worker and sends the same again.
    if (!isWritten) await device.see(1, 100);
    // The next worker does not wait until the time of the dead one is over.
    if (died) await device.deliver();
    await expectSum(stage.receiver, device.id);
  }
  expect(acknowledged.yes).toBeGreaterThan(20);
  expect(acknowledged.no).toBeGreaterThan(20);
});
