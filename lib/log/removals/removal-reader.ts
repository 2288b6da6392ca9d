import { postKey } from '~/lib/comment/key.ts';
import { knownDevice } from '~/lib/log/chain/device.ts';
import { database } from '~/lib/log/database.ts';
import { type EventType, eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { type RuleReach, rulesNow } from '~/lib/log/moderation/rule-reach.ts';
import { splitPage } from '~/lib/log/projection/fold.ts';
import { commentPages } from '~/lib/log/queue/comment-pages.ts';
import { endOfLog, type LogEnd, newsSince } from '~/lib/log/queue/overview-reader.ts';
import type { CoverageRow } from '~/lib/log/rows.ts';
import { type RemovalRecords, removalsNow } from './removal-records.ts';

/** What an audit of removals is shown from. */
export type Audited = {
  records: RemovalRecords;
  /** The rules with what people said of them. */
  rules: readonly RuleReach[];
  /** Id of this device; null where it has written nothing yet. */
  device: string | null;
};

type Known = LogEnd &
  Audited & {
    removed: ReadonlySet<string>;
    looks: Map<string, CoverageRow>;
    /** How many rulings of supervisors were heard; they are no events of this log. */
    rulings: number;
  };

/** Events that tell nothing of removals or flags, unless they are about a comment that is gone. */
const QUIET: ReadonlySet<EventType> = new Set([
  'comment.seen',
  'comment.changed',
  'answer.seen',
  'answer.changed',
  'answer.gone',
  'coverage.seen',
  'duty.set',
  'claim.taken',
  'claim.given',
  'claim.released',
  'note.written',
  'health.changed',
  'clock.measured',
]);

/**
 * Makes a reader of the removals that reads them anew only when an event tells of one; what it gives is the same as
 * `readRemovals` and `rulesNow`. Fit for `observe`: a new comment costs no reading of all removals.
 */
export function createRemovalReader(): () => Promise<Audited> {
  let known: Known | null = null;
  return async () => {
    const before = known;
    const now: Known = (before && (await followedIn(before))) ?? (await readAll());
    known = now;
    return { records: now.records, rules: now.rules, device: now.device };
  };
}

/** Over the tables of the news alone: it waits for nobody who writes elsewhere. */
function followedIn(known: Known): Promise<Known | null> {
  const { events, coverage, meta, rulings } = database;
  return database.transaction('r', [events, coverage, meta, rulings], async () => followed(known));
}

async function readAll(): Promise<Known> {
  const pages = await commentPages();
  return database.transaction('r', database.tables, async () => {
    const [end, records, rules, device, rulings] = await Promise.all([
      endOfLog(),
      removalsNow(pages),
      rulesNow(pages),
      knownDevice(),
      database.rulings.count(),
    ]);
    return {
      ...end,
      records,
      rules,
      device,
      rulings,
      removed: new Set(records.removals.map(({ key }) => key)),
      looks: new Map(records.coverage.map((row) => [row.postKey, row])),
    };
  });
}

/** What was known, with the looks of the news; null where the news may tell of a removal. */
async function followed(known: Known): Promise<Known | null> {
  const [told, rulings, device] = await Promise.all([
    newsSince(known),
    database.rulings.count(),
    knownDevice(),
  ]);
  if (
    !told ||
    rulings !== known.rulings ||
    told.news.some(({ type, key }) => !QUIET.has(type) || known.removed.has(key ?? ''))
  )
    return null;
  const looked = await database.coverage.bulkGet(told.news.flatMap(lookedAt));
  if (looked.length === 0) return { ...known, ...told.end, device };
  for (const look of looked) if (look) known.looks.set(look.postKey, look);
  return {
    ...known,
    ...told.end,
    device,
    records: { ...known.records, coverage: [...known.looks.values()] },
  };
}

function lookedAt({ type, page, data }: LogEvent): string[] {
  if (type !== 'coverage.seen') return [];
  return [postKey(...splitPage(page ?? ''), eventDataSchemas[type].parse(data).post)];
}
