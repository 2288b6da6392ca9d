import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HubReader } from '~/scripts/demo/hub-reader.ts';
import { connectHub } from '~/scripts/demo/prepare.ts';
import { eventually, readEvents } from './log.ts';
import { keyOf, type NetworkHands, OK, readStates, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setHub, setStage } from './stage.ts';

type Words = { first: string; afterKill: string; whileDown: string };

const WORDS: Record<NetworkHands['name'], Words> = {
  vk: {
    first: 'Почему на Гагарина',
    afterKill: 'Будет ли седьмой автобус',
    whileDown: 'Добрый день! Куда обращаться',
  },
  ok: { first: 'Третью ночь темно', afterKill: 'Будет ли ярмарка', whileDown: 'Светофор на Мира' },
};

const ANSWER = 'здравствуйте! Бригада выехала в 9:10, починим сегодня до 18:00.';

let stage: Stage;
let hub: Awaited<ReturnType<typeof setHub>>;
let reader: HubReader;

beforeAll(async () => {
  [stage, hub] = await Promise.all([setStage(), setHub()]);
  await importSettings(stage);
  const options = await stage.openOwn('options.html');
  await connectHub(options, { url: hub.url, code: await hub.current().createCode('moderator') });
  await options.close();
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
  await network.answer(page, comment.id, ANSWER);
  const ms = await waitForState(page, key, 'answered');
  await page.close();
  const events = await readEvents(stage);
  const answers = events.filter((event) => event.type === 'answer.seen' && event.key === key);
  return { key, ms, answers, asked: comment.at };
}

describe.each([VK, OK])('the whole way on $name', (network) => {
  const words = WORDS[network.name];

  test('an unanswered comment is marked, and its deadline stands on it', async () => {
    const comment = townComment(stage.replica, network.post, words.first);
    const page = await stage.open(network.address(stage.replica));
    await waitForState(page, keyOf(network, comment.id), 'unanswered');
    const states = Object.values(await readStates(page));
    expect(states.filter((state) => state === 'unanswered').length).toBeGreaterThan(3);
    expect(states).toContain('courtesy');
    const due = await page
      .locator(`[data-otklik-key="${keyOf(network, comment.id)}"]`)
      .first()
      .getAttribute('data-otklik-due');
    const hours = (Date.parse(due ?? '') - comment.at) / 3_600_000;
    expect(hours).toBeCloseTo(8, 1);
    await page.close();
  });

  test('an answer by the page changes the mark within 2 s and is timestamped with the right minutes', async () => {
    const { ms, answers, asked } = await answerAndFollow(network, words.first);
    expect(ms).toBeLessThan(2000);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.data).toMatchObject({ by: 'page' });
    const minutes = Math.floor((Date.now() - asked) / 60_000);
    expect(Math.abs(Number(answers[0]?.data.minutes) - minutes)).toBeLessThanOrEqual(1);
  });

  test('the hub holds the answer', async () => {
    const key = keyOf(network, townComment(stage.replica, network.post, words.first).id);
    const held = await eventually('the answer at the hub', () => reader.answer(key));
    expect(held.status).toBe('answered');
  });

  test('the same after the worker was killed in between', async () => {
    await stage.killWorker();
    const { key, ms, answers } = await answerAndFollow(network, words.afterKill);
    expect(ms).toBeLessThan(2000);
    expect(answers).toHaveLength(1);
    await stage.killWorker();
    await eventually('the answer at the hub', () => reader.answer(key), 60_000);
  });

  test('the same with the hub down for a while: nothing lost, nothing twice', async () => {
    await reader.close();
    await hub.stop();
    const { key, ms, answers } = await answerAndFollow(network, words.whileDown);
    expect(ms).toBeLessThan(2000);
    expect(answers).toHaveLength(1);
    await hub.start();
    reader = new HubReader(hub.current().databaseUrl);
    await eventually('the answer at the hub', () => reader.answer(key), 75_000);
    const local = await readEvents(stage);
    const held = await eventually('every event at the hub', async () => {
      const { events } = await reader.glance();
      return events >= local.length && events;
    });
    expect(held).toBe(local.length);
  });
});

test('the chain is whole after all of it', async () => {
  const events = await readEvents(stage);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  for (const [index, event] of events.entries()) {
    expect(event.prev).toBe(index === 0 ? '0'.repeat(64) : events[index - 1]?.hash);
  }
});
