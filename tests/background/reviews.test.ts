import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { reviewMessages } from '~/entrypoints/background/review-messages.ts';
import { reviewRule } from '~/entrypoints/background/reviews.ts';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { keepRole, type Role } from '~/lib/settings/roles.ts';
import { DEFAULT_SETTINGS, type Settings } from '~/lib/settings/schema.ts';
import { changeSettings, readSettings } from '~/lib/settings/store.ts';
import { keepToken } from '~/lib/settings/tokens.ts';
import { batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

const HUB = { id: 'hub', kind: 'hub', url: 'http://127.0.0.1:9', name: 'Команда' } as const;
const SENDER = { tab: null };
const DRAFT = { key: comment('1').key, text: 'Яму засыплют 20 ноября.', findings: [], muted: [] };

beforeEach(async () => {
  useWebLocks();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
  await changeSettings(() => DEFAULT_SETTINGS);
  await emptyLog();
});

/** A device of a team: its role, and whether it still holds the token of the hub. */
async function inTeam(role: Role | null, connected: boolean, approval?: Settings['approval']): Promise<void> {
  await changeSettings((settings) => ({ ...settings, targets: [HUB], ...(approval && { approval }) }));
  await keepRole(HUB, role);
  await keepToken(HUB, connected ? 'token' : null);
}

test.each<[Settings['approval'] | undefined, Role | null, boolean, string]>([
  [undefined, 'trainee', true, 'review'],
  [undefined, 'trainee', false, 'nobody'],
  [undefined, 'moderator', true, 'free'],
  [undefined, null, false, 'free'],
  ['never', 'trainee', true, 'review'],
  ['everybody', 'moderator', true, 'review'],
  ['everybody', 'supervisor', true, 'review'],
  ['everybody', null, false, 'nobody'],
])(
  'by the policy %s the answer of a %s (hub connected: %s) is %s',
  async (approval, role, connected, rule) => {
    await inTeam(role, connected, approval);
    expect(await reviewRule()).toBe(rule);
  },
);

test('a trainee does not lift their own check, and an organisation can', async () => {
  await inTeam('trainee', true, 'never');
  expect(await reviewRule()).toBe('review');
  await browser.storage.managed.set({ otklik: 1, approval: 'never' });
  expect(await reviewRule()).toBe('free');
  await browser.storage.managed.clear();
});

test('whose answers are checked an organisation may prescribe', async () => {
  await inTeam('moderator', true, 'never');
  await browser.storage.managed.set({ otklik: 1, approval: 'everybody' });
  expect((await readSettings()).approval).toBe('everybody');
  expect(await reviewRule()).toBe('review');
});

test('without a hub a draft is not sent anywhere, and the author is told what to do', async () => {
  await recordSightings(batch([comment('1')]), context());
  expect(await reviewMessages['review.send'](DRAFT, SENDER)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('покажите руководителю'),
  });
  expect(await database.reviews.count()).toBe(0);
});

test('a draft is kept before the hub has a say, and a comment that nobody read is refused', async () => {
  await inTeam('trainee', true);
  expect(await reviewMessages['review.send'](DRAFT, SENDER)).toMatchObject({ ok: false });
  await recordSightings(batch([comment('1')]), context());
  const sent = await reviewMessages['review.send'](DRAFT, SENDER);
  expect(sent).toMatchObject({
    ok: true,
    look: { rule: 'review', view: { state: 'queued', text: DRAFT.text } },
  });
});
