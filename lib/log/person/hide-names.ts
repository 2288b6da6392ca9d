import { isOwed } from '~/lib/comment/owed.ts';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { database } from '~/lib/log/database.ts';
import type { EventType } from '~/lib/log/event.ts';
import { groupBy } from '~/lib/log/group.ts';
import { change, type JournalContext } from '~/lib/log/journal.ts';
import { loadPosts } from '~/lib/log/projection/working-set.ts';
import { contentOf } from '~/lib/log/record/content.ts';
import type { CommentRow, PageKey } from '~/lib/log/rows.ts';
import { eventsAbout } from './person-records.ts';
import { pseudonymOf, pseudonymSecret } from './pseudonym.ts';

const DAY_MS = 86_400_000;
/** Kinds of events beside which the name of an author and the words to them lie. */
const NAMING: ReadonlySet<EventType> = new Set(['comment.seen', 'comment.changed']);
/** Comments of one transaction: some tenths of a second. */
const MOST = 500;

/**
 * Puts pseudonyms for the names of citizens in threads where nothing is open and nothing new was seen for so long:
 * the words stay, for the answer beside them is judged by them, the names go for good (152-ФЗ). The chain stays
 * whole, verdicts and answers stay as they were.
 * @param days how long names are kept.
 * @returns how many comments lost their names.
 */
export async function hideOldNames(context: JournalContext, days: number): Promise<number> {
  const limit = new Date(context.now.getTime() - days * DAY_MS).toISOString();
  const secret = await pseudonymSecret();
  let hidden = 0;
  for (const [page, rows] of groupBy(await oldThreads(limit), (row) => row.page)) {
    for (let from = 0; from < rows.length; from += MOST) {
      hidden += await hide(context, secret, page, rows.slice(from, from + MOST));
    }
  }
  return hidden;
}

/** Comments with names in threads of which every comment is older. */
async function oldThreads(limit: string): Promise<CommentRow[]> {
  const threads = groupBy(await database.comments.toArray(), ({ postKey, thread }) => `${postKey}:${thread}`);
  const old = [...threads.values()].filter((rows) =>
    rows.every((row) => row.lookedAt < limit && !isOpen(row)),
  );
  return old.flat().filter((row) => !row.pseudonym && !row.deleted);
}

/** Where something is still to be done the name is needed to do it. */
function isOpen(row: CommentRow): boolean {
  return isOwed(row) || row.state === 'interim' || Boolean(row.triage?.promise);
}

async function hide(
  context: JournalContext,
  secret: string,
  page: PageKey,
  old: readonly CommentRow[],
): Promise<number> {
  const keys = new Set(old.map(({ key }) => key));
  let naming: string[] = [];
  const load = async () => {
    naming = await namingEvents(keys);
    return loadPosts(page, [...new Set(old.map(({ postKey }) => postKey))]);
  };
  await change(context, load, ({ projection, note }) => {
    for (const row of projection.comments.values()) if (keys.has(row.key)) note(withoutNames(row, secret));
    note({ type: 'data.erased', key: null, page, data: { events: naming, why: 'age' } });
  });
  return old.length;
}

async function namingEvents(keys: ReadonlySet<string>): Promise<string[]> {
  const events = await eventsAbout(keys);
  return events.flatMap(({ id, type }) => (NAMING.has(type) ? id : []));
}

function withoutNames(row: CommentRow, secret: string): EventDraft {
  const { data, personal } = contentOf(row);
  const isPerson = row.voice === 'citizen' && row.author.kind !== 'community';
  const author = isPerson ? pseudonymOf(secret, row.page, row.author) : personal.author;
  return {
    type: 'comment.changed',
    key: row.key,
    page: row.page,
    data: { ...data, pseudonym: true },
    personal: { author, addressee: null, text: personal.text },
  };
}
