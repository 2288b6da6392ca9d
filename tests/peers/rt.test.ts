import { expect, test, vi } from 'vitest';
import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import { findRtSetup } from '~/lib/peers/find-rt-setup.ts';
import type { PeerAccess } from '~/lib/peers/peer-request.ts';
import { Rt } from '~/lib/peers/rt.ts';
import type { RtSetup } from '~/lib/settings/rt-schema.ts';
import { comment, reply } from '~/tests/log/fixtures.ts';
import { SINCE, testPeer, usePeer } from './peer-suite.ts';

const WANTED = { queue: 'incidents', since: SINCE, authors: false };

const RT = {
  name: 'rt',
  find: (access: PeerAccess) => findRtSetup(access, WANTED),
  peer: (access: PeerAccess, setup: RtSetup) => new Rt(access, setup),
  withoutAnswered: (setup: RtSetup) => ({ ...setup, statuses: { ...setup.statuses, answered: 'no-such' } }),
};

const at = usePeer(RT);

test('the wizard finds the queue and its fields by their names', () => {
  expect(at.setup()).toMatchObject({ queue: 'incidents', authors: false });
  expect(Object.keys(at.setup().fields)).toContain('first_reply_at');
});

test('the wizard says in words what is wrong', async () => {
  const wrongKey = await findRtSetup({ ...at.access(), apiKey: 'no-such-key' }, WANTED);
  expect(wrongKey).toEqual({ ok: false, missing: [expect.stringMatching(/не принимает ключ/)] });
  const wrongQueue = await findRtSetup(at.access(), { ...WANTED, queue: 'no-such-queue' });
  expect(wrongQueue).toEqual({ ok: false, missing: [expect.stringMatching(/Проверьте имя очереди/)] });
  const bare = await findRtSetup(at.access(), { ...WANTED, queue: 'incidents-bare' });
  expect(bare).toEqual({
    ok: false,
    missing: [expect.stringMatching(/право CreateTicket/), expect.stringMatching(/нет поля ext_key/)],
  });
});

testPeer(RT, at);

test('a ticket that somebody changed meanwhile is read again before it is changed', async () => {
  await at.look(comment('901'));
  await at.deliver();
  await at.look(comment('901'), reply('902', '901'));
  const { id = '' } = await at.issue('901');
  const change = vi.spyOn(Rt.prototype, 'change').mockImplementationOnce(async function (this: Rt, ...said) {
    change.mockRestore();
    await at.reach().change(id, { note: 'Взял в работу', status: 'in_progress' });
    return this.change(...said);
  });
  await at.deliver();
  const read = await at.issue('901');
  expect(read).toMatchObject({ status: 'answered', notes: 1 });
  expect(read.said).toContain('Взял в работу');
});

test('a key that RT drops while it says «created» makes no second incident, and ours gives way', async () => {
  const found = await findRtSetup(at.access(), { ...WANTED, queue: 'incidents-unique' });
  if (!found.ok) throw new Error(found.missing.join(' '));
  const { setup } = found;
  await at.look(comment('951'));
  const made: string[] = [];
  const create = vi.spyOn(Rt.prototype, 'create').mockImplementationOnce(async function (
    this: Rt,
    facts: IncidentFacts,
  ) {
    create.mockRestore();
    made.push(await at.reach(setup).create(facts));
    const ours = await this.create(facts);
    made.push(ours);
    return ours;
  });
  await at.deliver(setup);
  const [first = '', ours = ''] = made;
  expect(await at.issue('951', setup)).toMatchObject({ id: first, status: 'new', doubles: [] });
  const without = await at.reach(setup).read(ours);
  expect(without).toMatchObject({ key: '', status: 'rejected' });
  expect(without?.said).toContain(`Двойник, см. № ${first}`);
  expect(await at.figures()).toMatchObject({ pending: 0, parked: 0 });
});

test('a key that cannot be found again is told to a person instead of making an incident at each try', async () => {
  await at.look(comment('971'));
  const create = vi.spyOn(Rt.prototype, 'create');
  const find = vi.spyOn(Rt.prototype, 'find').mockResolvedValue([]);
  await at.deliver();
  const made = await create.mock.results[0]?.value;
  expect(create).toHaveBeenCalledTimes(1);
  create.mockRestore();
  find.mockRestore();
  expect(await at.reach().read(String(made))).toMatchObject({ status: 'rejected' });
  const figures = await at.figures();
  expect(figures).toMatchObject({ parked: 1 });
  expect(figures.lastError).toMatch(/не находит её по ключу/);
});
