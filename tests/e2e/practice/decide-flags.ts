import { expect } from 'vitest';
import type { StagedHub } from '~/tests/e2e/stage.ts';
import { type Client, connectDevice } from '~/tests/server/client.ts';
import { commentSeen, LogWriter } from '~/tests/server/deliveries.ts';

/** Six flags that the chief decided about two weeks ago, and how two colleagues judge each. */
export async function decideFlags(hub: StagedHub, chief: Client): Promise<void> {
  const log = new LogWriter('chief');
  const at = new Date(Date.now() - 14 * 86_400_000).toISOString();
  const flag = { kind: 'insult', start: 0, end: 4, rule: 'insult.you' } as const;
  const events = Array.from({ length: 6 }, (_, place) => {
    const key = `vk:-38612614:114815:9${place}`;
    const text = `Алла Петрова, вы ничего не делаете! Звоните 8 912 345-67-8${place}, vk.com/id101`;
    const type = place % 2 === 0 ? 'flag.dismissed' : 'flag.confirmed';
    return {
      seen: log.write(commentSeen(text, key), at),
      said: log.write({ type, key, page: 'vk:-38612614', data: flag }, at),
    };
  });
  const deliveries = events.flatMap(({ seen, said }) => [seen, said]);
  expect((await chief.post('/v1/events:batch', { deliveries })).status).toBe(200);
  for (const name of ['Олег', 'Анна']) {
    const colleague = await connectDevice(hub.current(), 'moderator', name, name);
    for (const { said } of events) {
      const judgement = { id: crypto.randomUUID(), case: said.event.id, choice: 'keep' };
      expect((await colleague.post('/v1/calibration', judgement)).status).toBe(200);
    }
  }
}
