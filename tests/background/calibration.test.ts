import { beforeEach, expect, test, vi } from 'vitest';
import { followCalibration } from '~/entrypoints/background/calibration/follow.ts';
import { calibrationMessages, handOverJudgements } from '~/entrypoints/background/calibration/messages.ts';
import { cardsOf } from '~/lib/log/calibration/cards.ts';
import type { Choice } from '~/lib/log/calibration/judgement-schema.ts';
import { deviceId } from '~/lib/log/chain/device.ts';
import { database } from '~/lib/log/database.ts';
import { dropDrafts } from '~/lib/log/draft/drafts.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { keepMember } from '~/lib/settings/me.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { changeSettings } from '~/lib/settings/store.ts';
import { keepToken } from '~/lib/settings/tokens.ts';
import { batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';
import { FLAG, REMOVED, told } from '~/tests/training/calibration/events.ts';
import { deciding, type SmallHub, startDecidingHub } from './deciding-hub.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const WEEK = '2026-W48';
const SENDER = { tab: null };

let hub: SmallHub;

beforeEach(async () => {
  useWebLocks();
  await emptyLog();
  hub = await startDecidingHub();
  const place = { id: 'hub', kind: 'hub', url: hub.url, name: 'Команда' } as const;
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, targets: [place] }));
  await keepToken(place, 'token');
  await keepMember(place, { device: await deviceId(), name: 'Ирина', role: 'moderator' });
  return async () => {
    await hub.close();
    await keepToken(place, null);
    await keepMember(place, null);
    await changeSettings(() => DEFAULT_SETTINGS);
  };
});

const judge = (card: string, choice: Choice) =>
  calibrationMessages['calibration.judge']({ card, choice }, SENDER);

test('five cards are drawn from decisions of colleagues, their words without names, never from own ones', async () => {
  const me = await deviceId();
  hub.events.push(
    ...deciding(4),
    ...deciding(6, { actor: me }),
    ...deciding(6, { actor: 'my-laptop' }),
    told('named', 'flag.dismissed', FLAG, { people: ['ирина'] }),
    ...deciding(2, { actor: 'other' }),
  );
  hub.devices = [me, 'my-laptop'];
  const news = await followCalibration(NOW);
  expect(news).toEqual({ week: WEEK, until: '2026-11-30', hub: true, trouble: null });
  const cards = await cardsOf(WEEK);
  expect(cards.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4]);
  const drawn = new Set(cards.map(({ id }) => id));
  const actors = hub.events.filter(({ id }) => drawn.has(id)).map(({ actor }) => actor);
  expect(actors.every((actor) => actor === 'colleague' || actor === 'other')).toBe(true);
  expect(cards[0]?.text).toBe('[имя] [имя] пишет: звоните [скрыто], [ссылка]');
  await followCalibration(NOW);
  expect((await cardsOf(WEEK)).map(({ id }) => id)).toEqual(cards.map(({ id }) => id));
});

test('a comment whose words are gone gives way to the next one', async () => {
  hub.events.push(...deciding(7));
  hub.silent.add(hub.events[0]?.key ?? '').add(hub.events[1]?.key ?? '');
  await followCalibration(NOW);
  const keys = (await cardsOf(WEEK)).map(({ key }) => key);
  expect(keys).toHaveLength(5);
  expect(keys.some((key) => hub.silent.has(key))).toBe(false);
});

test('a judgement goes to the hub without the person, and how the team judged comes back', async () => {
  hub.events.push(...deciding(5));
  await followCalibration(NOW);
  const [card] = await cardsOf(WEEK);
  hub.counts = { remove: 7, keep: 2 };
  expect(await judge(card?.id ?? '', 'keep')).toEqual({ ok: true });
  await vi.waitFor(async () => expect((await cardsOf(WEEK))[0]?.judged?.sent).toBe(true));
  expect(hub.judged).toEqual([{ id: expect.any(String), case: card?.id, choice: 'keep' }]);
  expect((await cardsOf(WEEK))[0]).toMatchObject({
    judged: { choice: 'keep' },
    counts: { remove: 7, keep: 2 },
  });
  await judge(card?.id ?? '', 'remove');
  expect((await cardsOf(WEEK))[0]?.judged?.choice).toBe('keep');
});

test('judged while the hub is away, it stays and goes once with the same id when the hub is back', async () => {
  hub.events.push(...deciding(5));
  await followCalibration(NOW);
  const [card] = await cardsOf(WEEK);
  hub.away = true;
  await judge(card?.id ?? '', 'remove');
  expect((await followCalibration(NOW)).trouble).not.toBeNull();
  expect((await cardsOf(WEEK))[0]?.judged).toMatchObject({ choice: 'remove', sent: false });
  hub.away = false;
  await handOverJudgements();
  await handOverJudgements();
  const { id } = (await cardsOf(WEEK))[0]?.judged ?? {};
  expect(hub.judged).toEqual([{ id, case: card?.id, choice: 'remove' }]);
});

test('what is erased at the hub or here leaves no card', async () => {
  hub.events.push(...deciding(5));
  await followCalibration(NOW);
  const [first, second] = await cardsOf(WEEK);
  const data = { events: [], keys: [first?.key ?? ''], why: 'asked' };
  hub.events.push({ ...told('e', 'flag.dismissed', FLAG), type: 'data.erased', key: null, data });
  await followCalibration(NOW);
  await dropDrafts([second?.key ?? '']);
  const left = await cardsOf(WEEK);
  expect(left.map(({ id }) => id)).not.toContain(first?.id);
  expect(left.map(({ id }) => id)).not.toContain(second?.id);
  expect(
    await database.calibrationEvents
      .where('key')
      .equals(first?.key ?? '')
      .count(),
  ).toBe(0);
});

test('a trainee is drawn nothing', async () => {
  await keepMember({ id: 'hub' }, { device: await deviceId(), name: 'Ирина', role: 'trainee' });
  hub.events.push(...deciding(5));
  await followCalibration(NOW);
  expect(await cardsOf(WEEK)).toEqual([]);
  expect(hub.asked).toEqual([]);
});

const ZEROS = '0'.repeat(64);

test('without a hub the cards are of this log: flags, removals and complaints that are over two weeks old', async () => {
  await keepToken({ id: 'hub', url: hub.url }, null);
  const old = '2026-11-05T09:00:00.000Z';
  const refused = {
    appeal: '01990000-0000-7000-8000-000000000000',
    restored: false,
    reason: 'Марина ответила: это мат',
  };
  const decided = [
    told('flagged', 'flag.dismissed', FLAG, { at: old }),
    told('removed', 'removal.done', REMOVED, { at: old }),
    told('complained', 'appeal.decided', refused, { at: old }),
    told('fresh', 'flag.dismissed', FLAG, { at: '2026-11-12T09:00:00.000Z' }),
  ];
  const names = ['flagged', 'removed', 'complained', 'fresh'];
  await recordSightings(batch(names.map((name) => comment(name))), context());
  for (const [place, { people: _, ...bare }] of decided.entries()) {
    const key = comment(names[place] ?? '').key;
    const rest = { key, seq: 1000 + place, v: 1, personal: ZEROS, prev: ZEROS, hash: ZEROS };
    await database.events.add({ ...bare, ...rest });
    const fields = bare.type === 'appeal.decided' ? { decider: 'Марина', remover: 'Ольга' } : {};
    await database.personal.add({ event: bare.id, salt: '', fields });
  }
  expect(await followCalibration(NOW)).toMatchObject({ week: WEEK, hub: false, trouble: null });
  const cards = await cardsOf(WEEK);
  expect(cards.map(({ by }) => by).sort()).toEqual(['appeal', 'flag', 'removal']);
  expect(cards.every(({ target, counts }) => target === null && counts === null)).toBe(true);
  expect(cards.find(({ by }) => by === 'appeal')?.reason).toBe('[имя] ответила: это мат');
  await judge(cards[0]?.id ?? '', 'keep');
  expect(hub.judged).toEqual([]);
});
