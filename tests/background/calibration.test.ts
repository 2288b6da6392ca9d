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
import { FLAG, told } from '~/tests/training/calibration/events.ts';
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
  expect(news).toEqual({ week: WEEK, until: '2026-11-30', hub: true, names: [], who: null, trouble: null });
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

test('without a hub only complaints that others decided are drawn, once it is known who sits here', async () => {
  await keepToken({ id: 'hub', url: hub.url }, null);
  const decided = ['Марина', 'Пётр', 'Марина'].map((decider, place) => {
    const data = {
      appeal: '01990000-0000-7000-8000-000000000000',
      restored: true,
      reason: `Марина ответила: это оценка ${place}`,
    };
    return { decider, event: told(`appeal${place}`, 'appeal.decided', data) };
  });
  await recordSightings(batch(decided.map((_, place) => comment(`appeal${place}`))), context());
  for (const [place, { decider, event }] of decided.entries()) {
    const { people: _, ...bare } = event;
    const key = comment(`appeal${place}`).key;
    const rest = { key, seq: 1000 + place, v: 1, personal: ZEROS, prev: ZEROS, hash: ZEROS };
    await database.events.add({ ...bare, ...rest });
    await database.personal.add({ event: event.id, salt: '', fields: { decider, remover: 'Ольга' } });
  }
  const before = await followCalibration(NOW);
  expect([before.hub, before.names, before.who]).toEqual([false, ['Марина', 'Ольга', 'Пётр'], null]);
  expect(await cardsOf(WEEK)).toEqual([]);
  await calibrationMessages['calibration.who']({ name: 'Пётр' }, SENDER);
  await followCalibration(NOW);
  const cards = await cardsOf(WEEK);
  expect(cards).toHaveLength(2);
  expect(cards.every(({ by, target }) => by === 'appeal' && target === null)).toBe(true);
  expect(cards[0]?.reason).toMatch(/^\[имя\] ответила: это оценка [02]$/);
  await judge(cards[0]?.id ?? '', 'keep');
  expect(hub.judged).toEqual([]);
});
