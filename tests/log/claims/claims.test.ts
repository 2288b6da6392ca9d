import { beforeEach, describe, expect, test } from 'vitest';
import type { Claim, Member } from '~/lib/comment/claim.ts';
import { changeClaims, claimsState, standingClaims } from '~/lib/log/claims/claims-state.ts';
import { type ClaimChanges, learnClaims } from '~/lib/log/claims/learn-claims.ts';
import { endedClaims, noteReleased, noteTaken } from '~/lib/log/claims/own-claims.ts';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, context, emptyLog, reply, written } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const look = (time: string) => context({ now: new Date(at(time)) });
const ME: Member = { device: context().device, name: 'Олег', role: 'moderator', person: 'p-oleg' };
const MARINA: Member = { device: 'marina', name: 'Марина', role: 'moderator' };
const KEY = comment('1').key;

function claim(holder: Member, since: string, until: string, over: Partial<Claim> = {}): Claim {
  return { key: KEY, holder, doing: 'writing', since: at(since), until: at(until), ...over };
}

function news(time: string, over: Partial<ClaimChanges> = {}): ClaimChanges {
  return { taken: [], ended: [], next_cursor: 'c1', more: false, server_time: at(time), ...over };
}

/** What the background does with an answer of the hub, as far as it is kept. */
async function hear(changes: ClaimChanges, time: string) {
  const { lost } = learnClaims(await claimsState(), 'hub', changes, ME, new Date(at(time)));
  await noteReleased(look(time), lost);
  return changeClaims((state) => learnClaims(state, 'hub', changes, ME, new Date(at(time))).state);
}

const write = (time: string, known: Claim | null = claim(ME, time, '23:00')) =>
  noteTaken(look(time), { key: KEY, doing: 'writing', byHand: false, over: null, claim: known });
const held = async (time: string) =>
  standingClaims(await claimsState(), ME, new Date(at(time)))[KEY]?.holder.name ?? null;
const last = async () => (await database.events.orderBy('seq').last())?.data;

describe('what colleagues claim', () => {
  test('is known until its time is over, by the clock of this device, and no longer', async () => {
    // The clock of this device is ten minutes ahead of the hub's.
    await hear(news('12:00', { taken: [claim(MARINA, '11:59', '12:03')] }), '12:10');
    expect(await held('12:12')).toBe('Марина');
    const known = standingClaims(await claimsState(), ME, new Date(at('12:11')));
    expect(known[KEY]?.since).toBe(at('12:09'));
    expect(await held('12:13')).toBeNull();
  });

  test('ends when the hub says so, but not by an end that a newer claim has overtaken', async () => {
    await hear(news('12:00', { taken: [claim(MARINA, '12:00', '12:30')] }), '12:00');
    const ended = [{ key: KEY, by: 'released' as const, at: at('11:58') }];
    await hear(news('12:01', { ended }), '12:01');
    expect(await held('12:02')).toBe('Марина');
    await hear(news('12:02', { ended: [{ key: KEY, by: 'released', at: at('12:02') }] }), '12:02');
    expect(await held('12:03')).toBeNull();
  });

  test('of another hub is forgotten with it, and a whole list replaces what was known', async () => {
    await hear(news('12:00', { taken: [claim(MARINA, '12:00', '12:30')] }), '12:00');
    await changeClaims((state) => ({ ...state, cursor: null }));
    await hear(news('12:01'), '12:01');
    expect(await held('12:02')).toBeNull();
    await hear(news('12:02', { taken: [claim(MARINA, '12:00', '12:30')] }), '12:02');
    const other = learnClaims(await claimsState(), 'other', news('12:03'), ME, new Date(at('12:03')));
    expect(other.state.known).toEqual({});
  });
});

describe('what this device claims', () => {
  test('is in the log once, however long it is written at, and ends with its reason', async () => {
    await write('12:00');
    await write('12:01');
    await write('12:02');
    await noteReleased(look('12:03'), [{ key: KEY, why: 'cancelled' }]);
    await noteReleased(look('12:04'), [{ key: KEY, why: 'cancelled' }]);
    expect(await written()).toEqual(['claim.taken', 'claim.released']);
    expect(await last()).toEqual({ why: 'cancelled' });
    expect(await held('12:04')).toBeNull();
  });

  test('is logged without a hub too, and says that nobody else knows of it', async () => {
    await write('12:00', null);
    expect(await last()).toEqual({ doing: 'writing', shared: false });
    expect(await held('12:01')).toBe('Олег');
  });

  test('is over after three minutes without a key pressed', async () => {
    await write('12:00');
    expect(await endedClaims(new Date(at('12:02')))).toEqual([]);
    expect(await endedClaims(new Date(at('12:03')))).toEqual([{ key: KEY, why: 'idle' }]);
  });

  test('is over when an answer of the page is noticed after it was taken, not by one from before', async () => {
    await recordSightings(batch([comment('1')]), look('12:00'));
    await write('12:10');
    await recordSightings(batch([comment('1'), reply('2', '1')]), look('12:11'));
    expect(await endedClaims(new Date(at('12:12')))).toEqual([{ key: KEY, why: 'answered' }]);
    await noteReleased(look('12:12'), await endedClaims(new Date(at('12:12'))));
    // She asked once more, and another answer is written.
    await write('12:20');
    expect(await endedClaims(new Date(at('12:21')))).toEqual([]);
  });

  test('is lost to a colleague who took it over, to an answer the hub heard of, and to time', async () => {
    await write('12:00');
    await hear(news('12:01', { taken: [claim(MARINA, '12:01', '12:30')] }), '12:01');
    expect(await last()).toEqual({ why: 'taken-over' });
    expect(await held('12:02')).toBe('Марина');
    for (const [by, why] of [
      ['resolved', 'answered'],
      ['expired', 'idle'],
    ] as const) {
      await write('12:05', claim(ME, '12:05', '12:30'));
      await hear(news('12:06', { ended: [{ key: KEY, by, at: at('12:06') }] }), '12:06');
      expect(await last()).toEqual({ why });
    }
  });

  test('moves to another device of the same person, and is said to have moved', async () => {
    await write('12:00');
    const there: Member = { ...ME, device: 'laptop at home' };
    await hear(news('12:01', { taken: [claim(there, '12:00', '12:30')] }), '12:01');
    expect(await last()).toEqual({ why: 'moved' });
    expect((await claimsState()).own).toEqual({});
    expect(await held('12:02')).toBe('Олег');
  });

  test('is not lost because a hub that was away does not know of it', async () => {
    await write('12:00', null);
    await hear(news('12:01'), '12:01');
    expect(await written()).toEqual(['claim.taken']);
    expect(await held('12:02')).toBe('Олег');
  });
});
