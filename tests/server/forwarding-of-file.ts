import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { Hub } from '~/server/start-hub.ts';
import { startSmallRedmine } from '~/tests/faults/small-redmine.ts';
import { type Client, connectDevice } from './client.ts';
import { commentSeen } from './deliveries.ts';
import { setForwarding } from './forwarding.ts';

/** The comment that most tests tell of. */
export const KEY = 'vk:-1:2:hole';
/** The key of the target. */
export const SECRET = 'redmine-key-of-the-hub';

/** What the tests of a file work with; `one` and `other` are devices of moderators. */
type Parts = Awaited<ReturnType<typeof setForwarding>> & {
  hub: Hub;
  redmine: Awaited<ReturnType<typeof startSmallRedmine>>;
  supervisor: Client;
  one: Client;
  other: Client;
};

/**
 * A hub for the tests of a file, and for each of them an empty log and a small Redmine as its one target. Ask for the
 * parts in tests and in later hooks only.
 */
export function forwardingOfFile(): () => Parts {
  let parts: Parts | null = null;

  const here = (): Parts => {
    if (!parts) throw new Error('The hub of the file is not there before its tests');
    return parts;
  };

  beforeAll(async () => {
    const at = await setForwarding();
    const hub = await at.start();
    parts = {
      ...at,
      hub,
      redmine: await startSmallRedmine(),
      supervisor: await connectDevice(hub, 'supervisor', 'supervisor'),
      one: await connectDevice(hub, 'moderator', 'device-1'),
      other: await connectDevice(hub, 'moderator', 'device-2'),
    };
  });

  beforeEach(async () => {
    const at = here();
    await at.redmine.close();
    at.redmine = await startSmallRedmine();
    at.redmine.takeOnly(SECRET);
    for (const { id } of await at.sql`select id from targets`) await at.command(null, 'remove', String(id));
    await at.sql`delete from incidents`;
    await at.sql`delete from events`;
    await at.command(SECRET, 'add', 'redmine', at.redmine.url, 'incidents');
    // The events of the tests are of the 20th: as if the target had been there then.
    await at.sql`
      update targets set setup = regexp_replace(setup, '"since":"[^"]*"', '"since":"2026-11-01T00:00:00.000Z"')`;
  });

  afterAll(async () => {
    await parts?.redmine.close();
    await parts?.hub.stop();
    await parts?.close();
  });

  return here;
}

/** A device hands deliveries to its hub; fails where they are not taken. */
export async function hand(by: Client, ...deliveries: unknown[]): Promise<void> {
  expect((await by.post('/v1/events:batch', { deliveries })).status).toBe(200);
}

/** The comment `KEY` with other words. */
export function commentChanged(text: string): EventDraft {
  const draft = commentSeen(text, KEY);
  if (draft.type !== 'comment.seen') throw new Error('A comment is seen');
  return { ...draft, type: 'comment.changed' };
}

/** Issues of a comment in a small Redmine, with their notes. */
export const issuesOf = ({ redmine }: Pick<Parts, 'redmine'>, key: string) =>
  redmine.issues.filter(({ custom_fields }) => custom_fields.some(({ value }) => value === key));
