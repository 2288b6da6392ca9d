import { afterAll, beforeAll, expect, test } from 'vitest';
import { mortal } from './mortal-worker.ts';
import { expectSum } from './receiver.ts';
import { connect, setHub } from './stage.ts';

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
  const first = await connect(stage.hub, stage.hub.url);
  const steps = await worker.run(() => wayOf(first, () => undefined));
  await expectSum(stage.receiver, first.id);
  expect(steps).toBeGreaterThan(20);
  let acknowledgedEarly = 0;
  for (let last = 1; last <= steps; last += 1) {
    const device = await connect(stage.hub, stage.hub.url);
    let isWritten = false;
    await worker.run(() => wayOf(device, () => (isWritten = true)), last);
    if (isWritten) acknowledgedEarly += 1;
    // The tab hears no answer from a dead worker and sends the same again.
    else await device.see(1, 100);
    await device.deliverAll(2);
    await expectSum(stage.receiver, device.id);
  }
  // Some died after the tab was told, some before.
  expect(acknowledgedEarly).toBeGreaterThan(5);
  expect(acknowledgedEarly).toBeLessThan(steps - 5);
});
