import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HubReader } from '~/scripts/demo/hub-reader.ts';
import { ringAlarms } from './alarms.ts';
import { eventually, readEvents } from './log.ts';
import { handsOf, keyOf, type NetworkHands, OK, townComment, VK, waitForState } from './networks.ts';
import { joinTeam, type Stage, setHub, setStage } from './stage.ts';

type Words = { afterKill: string; whileDown: string };

const WORDS: Record<NetworkHands['name'], Words> = {
  vk: {
    afterKill: 'Будет ли седьмой автобус',
    whileDown: 'Добрый день! Куда обращаться',
  },
  ok: { afterKill: 'Будет ли ярмарка', whileDown: 'Светофор на Мира' },
};

const ANSWER = 'здравствуйте! Бригада выехала в 9:10, починим сегодня до 18:00.';

let stage: Stage;
let hub: Awaited<ReturnType<typeof setHub>>;
let reader: HubReader;

beforeAll(async () => {
  [stage, hub] = await Promise.all([setStage(), setHub()]);
  await joinTeam(stage, hub);
  reader = new HubReader(hub.current().databaseUrl);
});

afterAll(async () => {
  await reader?.close();
  await Promise.all([stage?.close(), hub?.remove()]);
});

/** Answers as the page and follows the answer to the page's mark, the log and, when it runs, the hub. */
async function answerAndFollow(network: NetworkHands, beginning: string) {
  const comment = townComment(stage.replica, network.post, beginning);
  const key = keyOf(network, comment.id);
  const page = await stage.open(network.address(stage.replica));
  await waitForState(page, key, 'unanswered');
  await network.answer(handsOf(page), comment.id, ANSWER);
  await waitForState(page, key, 'answered');
  await page.close();
  const events = await readEvents(stage);
  const answers = events.filter((event) => event.type === 'answer.seen' && event.key === key);
  return { key, answers };
}

describe('the whole way in spite of', () => {
  test.each([VK, OK])('a worker that was killed in between, on $name', async (network) => {
    await stage.killWorker();
    const { key, answers } = await answerAndFollow(network, WORDS[network.name].afterKill);
    expect(answers).toHaveLength(1);
    await stage.killWorker();
    await eventually('the answer at the hub', () => reader.answer(key), 60_000);
  });

  test('a hub that was down for a while: nothing lost, nothing twice, on both networks', async () => {
    await reader.close();
    await hub.stop();
    const told: string[] = [];
    for (const network of [VK, OK]) {
      const { key, answers } = await answerAndFollow(network, WORDS[network.name].whileDown);
      expect(answers).toHaveLength(1);
      told.push(key);
    }
    await hub.start();
    reader = new HubReader(hub.current().databaseUrl);
    const own = await stage.openOwn('options.html');
    const held = async (key: string) => {
      await ringAlarms(own);
      return reader.answer(key);
    };
    for (const key of told)
      await expect.poll(() => held(key), { timeout: 75_000, interval: 1_000 }).toBeTruthy();
    await own.close();
    const local = await readEvents(stage);
    const atHub = await eventually('every event at the hub', async () => {
      const { events } = await reader.glance();
      return events >= local.length && events;
    });
    expect(atHub).toBe(local.length);
  });
});

test('the chain is whole after all of it', async () => {
  const events = await readEvents(stage);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  for (const [index, event] of events.entries()) {
    expect(event.prev).toBe(index === 0 ? '0'.repeat(64) : events[index - 1]?.hash);
  }
});
