import { beforeEach, expect, test } from 'vitest';
import { readSettings } from '~/lib/settings/store.ts';
import { exportSettings, importSettings } from '~/lib/settings/transfer.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

beforeEach(useWebLocks);

const FACT = { kind: 'phone', label: 'Горсвет', value: '5-12-34', until: '2027-05-01' };
const file = (...facts: unknown[]) =>
  JSON.stringify({ otklik: 1, pages: [{ network: 'vk', owner: '-38612614', facts }] });

test('facts of a page travel with the settings file', async () => {
  expect(await importSettings(file(FACT))).toEqual({ ok: true });
  const exported = await exportSettings();
  expect(await importSettings(file())).toEqual({ ok: true });
  expect((await readSettings()).pages[0]?.facts).toEqual([]);
  await importSettings(exported);
  expect((await readSettings()).pages[0]?.facts).toEqual([FACT]);
});

test.each([
  [
    'a ready text of many words',
    { ...FACT, value: 'слово '.repeat(30) },
    /pages\[0\]\.facts\[0\]\.value.*не длиннее 120/,
  ],
  ['two lines', { ...FACT, value: 'раз\nдва' }, /facts\[0\]\.value.*одной строкой/],
  ['no day', { ...FACT, until: '31.12.2026' }, /facts\[0\]\.until.*2026-12-31/],
  ['a day that is none', { ...FACT, until: '2026-02-30' }, /facts\[0\]\.until/],
  ['no label', { ...FACT, label: ' ' }, /facts\[0\]\.label.*подпись/],
])('%s is refused with the place and what to do', async (_, fact, words) => {
  const outcome = await importSettings(file(fact));
  expect(outcome).toEqual({ ok: false, reason: expect.stringMatching(words) });
});
