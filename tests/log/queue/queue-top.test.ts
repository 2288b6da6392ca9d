import { beforeEach, expect, test } from 'vitest';
import { ordersOf } from '~/components/dashboard/queue/queue-order.ts';
import { readOverview } from '~/lib/log/queue/overview-reader.ts';
import { readQueueTop } from '~/lib/log/queue/queue-top.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { at, batch, comment, context, emptyLog, minute, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

test('the lines read first are the first ones of the whole queue, and no emergency is missing', async () => {
  const time = (minutes: number) =>
    minute(
      `${String(10 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    );
  const asked = Array.from({ length: 200 }, (_, index) =>
    comment(String(1000 + index), { posted: time((index * 37) % 200) }),
  );
  const gas = (id: string, minutes: number) =>
    comment(id, { text: 'Пахнет газом в подъезде', posted: time(minutes) });
  await recordSightings(
    batch([
      ...asked,
      gas('1', 210),
      gas('2', 205),
      gas('3', 1),
      reply('4', '1000'),
      comment('5', { posted: null }),
    ]),
    context(),
  );
  await decideTriage(context(), [asked[3]?.key ?? ''], { kind: 'pause' });
  const { items, coverage, pages } = await readQueueTop();
  const whole = await readOverview();
  const order = ordersOf(whole.items, (page) => page)({ sort: null, order: 'ascending' });
  expect(items.length).toBeGreaterThan(100);
  expect(items.length).toBeLessThan(order.length);
  expect(items).toEqual(order.slice(0, items.length));
  expect({ coverage, pages }).toEqual({ coverage: whole.coverage, pages: whole.pages });
  expect(items.slice(0, 3).map(({ dueAt }) => dueAt)).toEqual([at('11:01'), at('14:25'), at('14:30')]);
});

test('what was answered, decided as needing none, or paused is not among them', async () => {
  await recordSightings(batch([comment('1'), comment('2'), comment('3'), reply('4', '1')]), context());
  await decideTriage(context(), [comment('2').key], { kind: 'duty', duty: 'none', reason: 'повтор' });
  expect((await readQueueTop()).items.map(({ key }) => key)).toEqual([comment('3').key]);
});
