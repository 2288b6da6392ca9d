import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Sighting } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import { incidentFacts } from '~/lib/log/incidents/incident-facts.ts';
import { enqueueAll } from '~/lib/log/outbox/outbox.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import type { Peer } from '~/lib/peers/peer.ts';
import type { PeerAccess } from '~/lib/peers/peer-request.ts';
import type { FoundSetup } from '~/lib/peers/peer-setup.ts';
import { PeerTarget } from '~/lib/peers/peer-target.ts';
import { PEER_WORLD } from '~/lib/sync/peer-world.ts';
import { pump } from '~/lib/sync/pump.ts';
import { batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';
import { startTape } from './tape.ts';

/** From when on everything goes to the peer; the comments of the tests are of that day. */
export const SINCE = '2026-11-18T00:00:00.000Z';

type Wanted<S> = {
  /** Name of the tape and of the target. */
  name: string;
  /** As the wizard finds it in the peer of the tests. */
  find: (access: PeerAccess) => Promise<FoundSetup<S>>;
  peer: (access: PeerAccess, setup: S) => Peer;
  /** A setup in which «answered» is a status that the peer does not have. */
  withoutAnswered: (setup: S) => S;
};

/**
 * A peer on the other end of a tape, and the hands for tests: what is looked at goes through the real log, outbox and
 * pump.
 */
export function usePeer<S>({ name, find, peer }: Wanted<S>) {
  let tape: Awaited<ReturnType<typeof startTape>>;
  let setup: S;
  let now = Date.parse('2026-11-18T12:00:00Z');

  // A real peer takes a second for each call when the machine has other things to do.
  vi.setConfig({ testTimeout: 60_000 });

  beforeAll(async () => {
    vi.stubEnv('TZ', 'UTC');
    tape = await startTape(name);
    const found = await find(access());
    if (!found.ok) throw new Error(found.missing.join(' '));
    setup = found.setup;
  }, 60_000);

  afterAll(async () => {
    vi.unstubAllEnvs();
    await tape?.stop();
  });

  beforeEach(async () => {
    useWebLocks();
    await emptyLog();
  });

  const access = (): PeerAccess => ({ url: tape.url, apiKey: tape.key, world: PEER_WORLD });
  const reach = (over = setup) => peer(access(), over);

  return {
    access,
    reach,
    setup: () => setup,
    tape: () => tape,
    /** Everything in the log goes out, as often as it takes. */
    async deliver(over?: S, since = SINCE): Promise<void> {
      await enqueueAll(name);
      const connected = async () => [new PeerTarget(name, reach(over), incidentFacts, since, PEER_WORLD)];
      for (let round = 0; round < 4; round += 1) {
        now += 3_600_000;
        await pump(connected, { now: () => now, random: () => 0 });
      }
    },
    async look(...comments: Sighting[]): Promise<void> {
      await recordSightings(batch(comments), context());
    },
    /** What the peer holds of a comment. */
    async issue(id: string, over?: S) {
      const key = `vk:-38612614:114815:${id}`;
      const [found, ...doubles] = await reach(over).find(key);
      if (!found) throw new Error(`There is no incident for ${key}`);
      const read = await reach(over).read(found.id);
      return { ...read, doubles, notes: read?.said.match(/otklik:/g)?.length ?? 0 };
    },
    figures: () => outboxFigures([name]),
  };
}

/** What holds for every peer; call it after the tests of the wizard, for the tape has an order. */
export function testPeer<S>({ withoutAnswered }: Wanted<S>, at: ReturnType<typeof usePeer<S>>): void {
  test('a question becomes one incident, its answer a note, a status and a time', async () => {
    await at.look(comment('101'));
    await at.deliver();
    expect(await at.issue('101')).toMatchObject({ status: 'new', firstReplyAt: null, doubles: [] });
    await at.look(comment('101'), reply('102', '101'));
    await at.deliver();
    const answered = await at.issue('101');
    expect(answered).toMatchObject({
      status: 'answered',
      firstReplyAt: '2026-11-18T12:22:00.000Z',
      notes: 1,
    });
    expect(answered.said).toContain('Когда засыплют яму на Зелёной, 8?');
    expect(answered.said).toContain('Страница ответила 18 ноября 2026');
    expect(answered.said).not.toContain('Ольга Кузнецова');
  });

  test('what was delivered and is sent again leaves everything as it is', async () => {
    await at.look(comment('201'), reply('202', '201'));
    await at.deliver();
    const before = await at.issue('201');
    await database.outbox.clear();
    await at.deliver();
    expect(await at.issue('201')).toEqual(before);
  });

  test('an answer lost after the incident was made makes no second one', async () => {
    await at.look(comment('301'));
    const create = vi.spyOn(prototypeOf(at), 'create').mockImplementationOnce(async function (
      this: Peer,
      facts,
    ) {
      create.mockRestore();
      at.tape().fail('drops the connection');
      return this.create(facts);
    });
    await at.deliver();
    expect(await at.issue('301')).toMatchObject({ status: 'new', doubles: [] });
  });

  test('an error 500 after a note was written makes no second note', async () => {
    await at.look(comment('401'));
    await at.deliver();
    await at.look(comment('401'), reply('402', '401'));
    const change = vi.spyOn(prototypeOf(at), 'change').mockImplementationOnce(async function (
      this: Peer,
      ...said
    ) {
      change.mockRestore();
      at.tape().fail('answers 500');
      return this.change(...said);
    });
    await at.deliver();
    expect(await at.issue('401')).toMatchObject({ status: 'answered', notes: 1 });
  });

  test('a double made by somebody else at the same time gives way to the first', async () => {
    await at.look(comment('501'));
    const facts = await incidentFacts('vk:-38612614:114815:501');
    if (!facts) throw new Error('the comment is not in the log');
    await at.reach().create(facts);
    await at.reach().create(facts);
    await at.deliver();
    const { doubles, id } = await at.issue('501');
    expect(doubles).toEqual([{ id: expect.any(String), status: 'rejected' }]);
    expect((await at.reach().read(doubles[0]?.id ?? ''))?.said).toContain(`Двойник, см. № ${id}`);
  });

  test('thanks are no incident', async () => {
    await at.look(comment('601', { text: 'Спасибо!' }), reply('602', '601', { text: 'Рады помочь!' }));
    await at.deliver();
    await expect(at.issue('601')).rejects.toThrow('There is no incident');
    expect(await at.figures()).toMatchObject({ pending: 0, parked: 0 });
  });

  test('of what is older than the connection only what still waits becomes an incident', async () => {
    await at.look(comment('801'), reply('802', '801'), comment('803'));
    await at.deliver(undefined, '2026-11-19T00:00:00.000Z');
    await expect(at.issue('801')).rejects.toThrow('There is no incident');
    expect(await at.issue('803')).toMatchObject({ status: 'new' });
  });

  test('a status that the peer ignores while it says «done» is told to a person', async () => {
    await at.look(comment('701'), reply('702', '701'));
    await at.deliver(withoutAnswered(at.setup()));
    const figures = await at.figures();
    expect(figures).toMatchObject({ parked: 1 });
    expect(figures.lastError).toMatch(/не сменила состояние/);
  });
}

/** Whose methods a test may stand in for. */
function prototypeOf<S>(at: ReturnType<typeof usePeer<S>>): Peer {
  return Object.getPrototypeOf(at.reach());
}
