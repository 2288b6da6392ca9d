import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { holdChecked, letGoEnded, releaseClaim, takeClaim, teamView } from '~/entrypoints/background/team.ts';
import { changeClaims } from '~/lib/log/claims/claims-state.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { dropReview, queueReview } from '~/lib/log/review/reviews.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { changeSettings } from '~/lib/settings/store.ts';
import { keepToken } from '~/lib/settings/tokens.ts';
import { batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

const HUB = { id: 'hub', kind: 'hub', url: 'http://127.0.0.1:9', name: 'Команда' } as const;
const { key } = comment('1');
const MINUTE = 60_000;

beforeEach(async () => {
  useWebLocks();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, targets: [HUB] }));
  await keepToken(HUB, 'token');
  await emptyLog();
  await changeClaims((state) => ({ ...state, own: {}, known: {} }));
  await recordSightings(batch([comment('1')]), context());
  vi.useFakeTimers({ toFake: ['Date'] });
  await takeClaim(key, 'writing', null);
});

afterEach(() => vi.useRealTimers());

const send = () =>
  queueReview(
    HUB.id,
    {
      key,
      page: 'vk:-1',
      url: 'https://vk.com/wall-1_2',
      citizen: null,
      comment: 'Когда?',
      text: 'Завтра.',
      findings: [],
      muted: [],
    },
    new Date(),
  );

const doing = async () => (await teamView()).claims[key]?.doing;

/** The alarms of so many minutes. */
async function wait(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    vi.setSystemTime(Date.now() + MINUTE);
    await holdChecked();
    await letGoEnded();
  }
}

test('a comment whose answer is checked stays its author’s when the composer closes, for as long as the check lasts', async () => {
  await send();
  await releaseClaim(key, 'cancelled');
  expect(await doing()).toBe('holding');
  await wait(70);
  expect(await doing()).toBe('holding');
  await dropReview(key);
  await wait(31);
  expect(await doing()).toBeUndefined();
});

test('one who stops typing keeps it too, and lets it go with the button', async () => {
  await send();
  await wait(5);
  expect(await doing()).toBe('holding');
  await releaseClaim(key, 'by-hand');
  await wait(1);
  expect(await doing()).toBeUndefined();
});

test('without a check it goes with the composer', async () => {
  await releaseClaim(key, 'cancelled');
  expect(await doing()).toBeUndefined();
});
