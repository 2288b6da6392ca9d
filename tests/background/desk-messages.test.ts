import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { deskMessages } from '~/entrypoints/background/desk-messages.ts';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { DEFAULT_RULES } from '~/lib/moderation/default-rules.ts';
import { keepRole } from '~/lib/settings/roles.ts';
import { changeSettings } from '~/lib/settings/store.ts';
import { batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

const RUDE = comment('1', { text: 'Когда уберёте эту хуйню с дороги?' });
const FLAG = { kind: 'obscene', start: 18, end: 23, rule: 'obscene.root' } as const;
const SENDER = { tab: null };
const PAGE = {
  network: 'vk',
  owner: '-38612614',
  slug: 'gorod',
  name: 'Город',
  by: 'user',
  off: false,
} as const;

beforeEach(async () => {
  useWebLocks();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
  Object.assign(browser, { action: { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() } });
  await emptyLog();
  await recordSightings(batch([RUDE]), context());
});

/** The page with other settings than a new one. */
const withPage = (over: object) =>
  changeSettings((settings) => ({ ...settings, pages: [{ ...PAGE, ...over }] }));

test('a page without rules of its own is given the default ones, and says so', async () => {
  await withPage({});
  const view = await deskMessages['page.rules']({ network: 'vk', owner: PAGE.owner }, SENDER);
  expect(view).toMatchObject({ own: false, blurObscene: false, ladder: { staleDays: 90 } });
  expect(view.rules.map(({ number }) => number)).toEqual(DEFAULT_RULES.map(({ number }) => number));
  expect(view.rules.find(({ kinds }) => kinds.includes('threat'))?.number).toBe('2.3');
  expect(view.reasonFor.obscene).toBe('vk:3');
});

test('a removal cites a rule of the page as it was worded then, and no other', async () => {
  await withPage({ rules: [{ number: '7', text: 'Мат запрещён' }] });
  const request = { key: RUDE.key, crop: null };
  const wrong = await deskMessages['removal.snapshot']({ ...request, rule: '2.1' }, SENDER);
  expect(wrong).toMatchObject({ ok: false, reason: expect.stringContaining('нет пункта 2.1') });
  const kept = await deskMessages['removal.snapshot']({ ...request, rule: '7' }, SENDER);
  if (!kept.ok) throw new Error(kept.reason);
  await withPage({ rules: [{ number: '7', text: 'Иначе' }] });
  expect((await database.snapshots.get(kept.id))?.rule).toEqual({ number: '7', text: 'Мат запрещён' });
});

test('the rule is chosen once the snapshot is there, and a snapshot of nothing removed is erased', async () => {
  await withPage({});
  const taken = await deskMessages['removal.snapshot'](
    { key: RUDE.key, rule: null, crop: null, removing: true },
    SENDER,
  );
  if (!taken.ok) throw new Error(taken.reason);
  const about = { key: RUDE.key, snapshot: taken.id };
  const wrong = await deskMessages['removal.rule']({ ...about, rule: '9.9' }, SENDER);
  expect(wrong).toMatchObject({ ok: false, reason: expect.stringContaining('нет пункта 9.9') });
  expect(await deskMessages['removal.rule']({ ...about, rule: '2.1' }, SENDER)).toMatchObject({ ok: true });
  expect((await database.snapshots.get(taken.id))?.rule).toMatchObject({ number: '2.1' });
  expect(await deskMessages['removal.abandon'](about, SENDER)).toEqual({ ok: true });
  expect(await database.personal.get(taken.id)).toBeUndefined();
  const late = await deskMessages['removal.rule']({ ...about, rule: '2.1' }, SENDER);
  expect(late).toMatchObject({ ok: false, reason: expect.stringContaining('Снимка') });
});

test('a decision about a flag comes back as the verdict that stands now', async () => {
  const request = { key: RUDE.key, flag: FLAG };
  expect(await deskMessages['flag.confirm'](request, SENDER)).toMatchObject({
    ok: true,
    verdict: { flags: [{ confirmed: true }], state: 'unanswered' },
  });
  expect(await deskMessages['flag.dismiss'](request, SENDER)).toMatchObject({
    ok: true,
    verdict: { flags: [] },
  });
});

test('the measures of an author bring the parts of a warning for the rule and the flag', async () => {
  await withPage({ ladder: { steps: ['warn', '3d'], staleDays: 30 } });
  const request = { key: RUDE.key, rule: '2.1', flag: FLAG };
  const before = await deskMessages['author.measures'](request, SENDER);
  expect(before).toMatchObject({ next: 'warn', live: [], author: 'Ольга Кузнецова' });
  expect(before?.warning.map(({ given }) => given)).toEqual([
    'Ольга',
    'нецензурное слово «х…»',
    expect.stringMatching(/^п\. 2\.1 правил/),
    '',
    'при повторе — блокировка на 3 дн.',
  ]);
  const warning = { key: RUDE.key, rule: '2.1', step: 'warn', text: 'Ольга, без мата', snapshot: null };
  expect(await deskMessages['warning.issue'](warning, SENDER)).toMatchObject({ ok: true });
  const after = await deskMessages['author.measures'](request, SENDER);
  expect(after).toMatchObject({ next: '3d', live: [{ text: 'Ольга, без мата', rule: { number: '2.1' } }] });
});

test('a rule is muted by the supervisor alone, and by whoever works without a team', async () => {
  const request = { rule: 'obscene.root', muted: true };
  await keepRole({ id: 'hub' }, 'moderator');
  expect(await deskMessages['rule.mute'](request, SENDER)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('руководител'),
  });
  expect((await database.comments.get(RUDE.key))?.flags).toHaveLength(1);
  await keepRole({ id: 'hub' }, 'supervisor');
  expect(await deskMessages['rule.mute'](request, SENDER)).toEqual({ ok: true });
  expect((await database.comments.get(RUDE.key))?.flags).toEqual([]);
  await keepRole({ id: 'hub' }, null);
  expect(await deskMessages['rule.mute']({ ...request, muted: false }, SENDER)).toEqual({ ok: true });
});

test('every refusal is a sentence', async () => {
  const strange = { ...RUDE, key: 'vk:-1:2:3' };
  const answers = await Promise.all([
    deskMessages['flag.dismiss']({ key: strange.key, flag: FLAG }, SENDER),
    deskMessages['removal.undo']({ removal: '019a0000-0000-7000-8000-000000000000' }, SENDER),
    deskMessages['appeal.decide'](
      {
        appeal: '019a0000-0000-7000-8000-000000000000',
        restored: true,
        reason: 'да',
        decider: null,
        remover: null,
      },
      SENDER,
    ),
  ]);
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, reason: expect.stringMatching(/^[А-ЯЁ].+\. \u2060О-\d{3}$/u) });
  }
});
