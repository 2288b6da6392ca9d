import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const READER = fileURLToPath(new URL('../../lib/text/timestamp.ts', import.meta.url));

/** Reads texts in a process of its own: the zone is fixed when a process starts. */
async function readIn(zone: string, now: string, texts: string[]): Promise<(string | null)[]> {
  const script = `
    const { readTimestamp } = await import(${JSON.stringify(READER)});
    const now = new Date(${JSON.stringify(now)});
    console.log(JSON.stringify(${JSON.stringify(texts)}.map((text) => readTimestamp(text, now)?.at ?? null)));`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout);
}

const TEXTS = ['вчера в 23:30', '00:15', '9 дек в 11:15', '12 мая 2023', 'две минуты назад', '29 мар в 2:30'];

it.each([
  [
    'Europe/Kaliningrad',
    [
      '2026-11-17T21:30:00',
      '2026-11-17T22:15:00',
      '2025-12-09T09:15:00',
      '2023-05-11T22:00:00',
      '2026-11-17T22:28:00',
      '2026-03-29T00:30:00',
    ],
  ],
  [
    'Europe/Moscow',
    [
      '2026-11-17T20:30:00',
      '2026-11-17T21:15:00',
      '2025-12-09T08:15:00',
      '2023-05-11T21:00:00',
      '2026-11-17T22:28:00',
      '2026-03-28T23:30:00',
    ],
  ],
  [
    'Asia/Kamchatka',
    [
      '2026-11-17T11:30:00',
      '2026-11-17T12:15:00',
      '2025-12-08T23:15:00',
      '2023-05-11T12:00:00',
      '2026-11-17T22:28:00',
      '2026-03-28T14:30:00',
    ],
  ],
  // A zone with summer time: half past two does not exist on 29 March, and is the hour after.
  [
    'Europe/Berlin',
    [
      '2026-11-16T22:30:00',
      '2026-11-16T23:15:00',
      '2025-12-09T10:15:00',
      '2023-05-11T22:00:00',
      '2026-11-17T22:28:00',
      '2026-03-29T01:30:00',
    ],
  ],
  [
    'America/St_Johns',
    [
      '2026-11-17T03:00:00',
      '2026-11-17T03:45:00',
      '2025-12-09T14:45:00',
      '2023-05-12T02:30:00',
      '2026-11-17T22:28:00',
      '2026-03-29T05:00:00',
    ],
  ],
])('the clock on the page is the local one of %s', async (zone, expected) => {
  const read = await readIn(zone, '2026-11-17T22:30:00Z', TEXTS);
  expect(read).toEqual(expected.map((at) => `${at}.000Z`));
});
