import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogEvent } from '~/lib/log/event.ts';
import { HubReader } from '~/scripts/demo/hub-reader.ts';
import type { Replica } from '~/tests/replica/server.ts';
import { eventually } from './log.ts';
import { askAnew, type Hands, keyOf, OK, townComment, VK } from './networks.ts';
import { setHub } from './stage.ts';

/** What the tests that run in every browser need of one. */
export type CoreStage = {
  replica: Replica;
  /** Imports the town's settings and connects the hub on the options page. */
  prepare(hub: { url: string; code: string }): Promise<void>;
  /** Opens an address in a tab of the browser. */
  open(address: string): Promise<CoreTab>;
  /** Every event in IndexedDB, in order. */
  readEvents(): Promise<LogEvent[]>;
};

/** A tab with the hands of a person on it. */
export type CoreTab = Hands & {
  /** Waits for an element; gives how long it took, ms. */
  waitFor(selector: string): Promise<number>;
  /** Gives an attribute of every element that fits, in order. */
  attributes(selector: string, name: string): Promise<(string | null)[]>;
  close(): Promise<void>;
};

const FIRST = { vk: 'Почему на Гагарина', ok: 'Третью ночь темно' } as const;

/** Asked for each try of a test that answers: the comment of an earlier try may have its answer. */
const ANEW = 'Когда на Гагарина починят фонари?';

const ANSWER = 'здравствуйте! Бригада выехала в 9:10, починим сегодня до 18:00.';

/** The way of one answer, the same in every browser: page, mark, log, hub. */
export function describeCore(browser: string, given: () => CoreStage): void {
  describe(browser, () => {
    let stage: CoreStage;
    let hub: Awaited<ReturnType<typeof setHub>>;
    let reader: HubReader;

    beforeAll(async () => {
      stage = given();
      hub = await setHub();
      await stage.prepare({ url: hub.url, code: await hub.current().createCode('moderator') });
      reader = new HubReader(hub.current().databaseUrl);
    });

    afterAll(async () => {
      await reader?.close();
      await hub?.remove();
    });

    describe.each([VK, OK])('on $name', (network) => {
      let answered: string;
      const marked = (key: string, state: string) =>
        `[data-otklik-key="${key}"][data-otklik-state="${state}"]`;

      test('an unanswered comment is marked, and its deadline stands on it', async () => {
        const asked = townComment(stage.replica, network.post, FIRST[network.name]);
        const unanswered = marked(keyOf(network, asked.id), 'unanswered');
        const tab = await stage.open(network.address(stage.replica));
        await tab.waitFor(unanswered);
        const [due] = await tab.attributes(unanswered, 'data-otklik-due');
        expect((Date.parse(due ?? '') - asked.at) / 3_600_000).toBeCloseTo(8, 1);
        const states = await tab.attributes('[data-otklik-key]', 'data-otklik-state');
        expect(states.filter((state) => state === 'unanswered').length).toBeGreaterThan(3);
        expect(states).toContain('courtesy');
        expect(await tab.attributes('otklik-mark', 'data-key')).toContain(keyOf(network, asked.id));
        await tab.close();
      });

      test('an answer by the page changes the mark and is timestamped', async () => {
        const asked = askAnew(stage.replica, network, ANEW, '40 мин назад');
        const key = keyOf(network, asked.id);
        const tab = await stage.open(network.address(stage.replica));
        await tab.waitFor(marked(key, 'unanswered'));
        await network.answer(tab, asked.id, ANSWER);
        await tab.waitFor(marked(key, 'answered'));
        await tab.close();
        answered = key;
        const answers = (await stage.readEvents()).filter(
          (event) => event.type === 'answer.seen' && event.key === key,
        );
        expect(answers).toHaveLength(1);
        expect(answers[0]?.data).toMatchObject({ by: 'page' });
        const minutes = Math.floor((Date.now() - asked.at) / 60_000);
        expect(Math.abs(Number(answers[0]?.data.minutes) - minutes)).toBeLessThanOrEqual(1);
      });

      test('the hub holds the answer', async () => {
        const held = await eventually('the answer at the hub', () => reader.answer(answered));
        expect(held.status).toBe('answered');
      });
    });
  });
}
