import { database } from '~/lib/log/database.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { deviceId } from './device.ts';
import { leftOf } from './left-of.ts';
import { linksAfter } from './links-after.ts';
import { LOG_FILE_VERSION } from './log-file.ts';

/**
 * The whole log as JSON Lines, in pieces that follow one another. The first line is the head
 * `{ "otklik": 1, "exportedAt", "device", "deadlines": [ … ] }` with every deadline that runs at `exportedAt`,
 * the nearest first; each further line is one event in its order, `{ "event", "personal" }`, `personal` with its
 * salt as stored or null, so that the chain can be checked from the file alone.
 * @param now when it is exported.
 */
export async function* exportLog(now: Date): AsyncGenerator<string> {
  const deadlines = await runningDeadlines(now.getTime());
  const head = {
    otklik: LOG_FILE_VERSION,
    exportedAt: now.toISOString(),
    device: await deviceId(),
    deadlines,
  };
  yield `${JSON.stringify(head)}\n`;
  let seq = 0;
  for (;;) {
    const portion = await linksAfter(seq);
    const last = portion.at(-1);
    if (!last) break;
    yield portion.map((line) => `${JSON.stringify(line)}\n`).join('');
    seq = last.event.seq;
  }
}

/** How many lines the log has. */
export async function countEvents(): Promise<number> {
  return database.events.count();
}

/** `leftMs` is negative once it ran out; `of` names the clock, `policy` is its `id@version`. */
type Deadline = Pick<CommentRow, 'key' | 'url' | 'state' | 'startedAt' | 'dueAt' | 'policy'> & {
  of: string | null;
  leftMs: number;
};

/** A comment whose author asked again has none: its later question has. */
async function runningDeadlines(now: number): Promise<Deadline[]> {
  const rows = await database.comments.where('dueAt').above('').toArray();
  return rows.flatMap((row) => {
    const left = row.reopened ? null : leftOf(row, now);
    if (!left) return [];
    const { key, url, state, startedAt, dueAt, policy, triage } = row;
    return [{ key, url, state, of: triage?.of ?? null, startedAt, dueAt, policy, leftMs: left.leftMs }];
  });
}
