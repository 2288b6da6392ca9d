import { beforeAll, describe, expect, test } from 'vitest';
import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import type { Delivery } from '~/lib/log/event.ts';
import { findRedmineSetup } from '~/lib/peers/find-redmine-setup.ts';
import { PeerTarget } from '~/lib/peers/peer-target.ts';
import { Redmine } from '~/lib/peers/redmine.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { PEER_WORLD } from '~/lib/sync/peer-world.ts';

// Who comes first differs from run to run, so there is nothing to record: only against a real one.
const live = process.env.OTKLIK_PEER_REDMINE;
const SINCE = '2026-11-18T00:00:00.000Z';

describe.runIf(live)('several moderators at one real Redmine at once', () => {
  const access = { url: live ?? '', apiKey: process.env.OTKLIK_PEER_KEY ?? '', world: PEER_WORLD };
  let redmine: Redmine;

  beforeAll(async () => {
    const found = await findRedmineSetup(access, { project: 'incidents', since: SINCE, authors: false });
    if (!found.ok) throw new Error(found.missing.join(' '));
    redmine = new Redmine(access, found.setup);
  });

  const keyOf = (comment: string) => `vk:-38612614:114816:${comment}`;

  /** One moderator's outbox with this comment in it: tries until it is delivered, as the pump would. */
  async function deliver(comment: string): Promise<void> {
    const target = new PeerTarget('redmine', redmine, async (key) => factsOf(key), SINCE, PEER_WORLD);
    for (;;) {
      try {
        await target.deliver([deliveryOf(keyOf(comment))]);
        return;
      } catch (error) {
        if (!(error instanceof TargetError) || error.class === 'permanent') throw error;
        await new Promise((wait) => setTimeout(wait, Math.random() * 2_000));
      }
    }
  }

  async function statuses(comment: string): Promise<(string | null)[]> {
    return (await redmine.find(keyOf(comment))).map(({ status }) => status);
  }

  test.each([2, 4, 6])(
    '%i who report the same comment leave one open incident, the first',
    async (moderators) => {
      const comment = `1${moderators}`;
      await Promise.all(Array.from({ length: moderators }, () => deliver(comment)));
      const [first, ...doubles] = await statuses(comment);
      expect(first).toBe('new');
      expect(new Set(doubles)).toEqual(new Set(doubles.length > 0 ? ['rejected'] : []));
    },
    120_000,
  );

  test('a database that is too busy for four writers loses nothing and doubles nothing', async () => {
    const lines = [0, 1, 2, 3].map((writer) =>
      Array.from({ length: 10 }, (_, index) => `2${writer}${index}`),
    );
    const work = lines.map(async (comments) => {
      for (const comment of comments) await deliver(comment);
    });
    await Promise.all(work);
    const found = await Promise.all(lines.flat().map(statuses));
    expect(found).toEqual(lines.flat().map(() => ['new']));
  }, 300_000);
});

function deliveryOf(key: string): Delivery {
  const hash = '0'.repeat(64);
  return {
    event: {
      id: '019aa000-0000-7000-8000-000000000000',
      seq: 1,
      at: '2026-11-18T12:30:00.000Z',
      v: 1,
      type: 'comment.seen',
      key,
      page: 'vk:-38612614',
      actor: 'device',
      data: {},
      personal: null,
      prev: hash,
      hash,
    },
    personal: null,
  };
}

function factsOf(key: string): IncidentFacts {
  return {
    key,
    network: 'vk',
    page: 'vk:-38612614',
    url: 'https://vk.com/wall-38612614_114816',
    text: 'Когда засыплют яму на Зелёной, 8?',
    authorName: '',
    postedAt: null,
    detectedAt: '2026-11-18T12:30:00.000Z',
    owed: true,
    open: true,
    urgent: false,
  };
}
