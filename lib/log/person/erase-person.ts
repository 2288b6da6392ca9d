import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { database } from '~/lib/log/database.ts';
import { dropDrafts } from '~/lib/log/draft/drafts.ts';
import type { CommentPersonal, EventType } from '~/lib/log/event.ts';
import { change, type JournalContext } from '~/lib/log/journal.ts';
import { lawNow, lawsOf } from '~/lib/log/judge/laws.ts';
import { doesAsk, dutyIn, emergencyIn } from '~/lib/log/judge/reading.ts';
import { examine } from '~/lib/log/moderation/examine.ts';
import { loadAll } from '~/lib/log/projection/working-set.ts';
import { contentOf } from '~/lib/log/record/content.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { Person } from './person.ts';
import { eventsAbout, type PersonRecords, readPerson } from './person-records.ts';

/** Words of staff and of the page, which are no data of the person: they stay. */
const STAYS: ReadonlySet<EventType> = new Set(['appeal.decided', 'emergency.passed', 'promise.made']);
const NAMING: ReadonlySet<EventType> = new Set(['comment.seen', 'comment.changed']);

/**
 * Erases a person at their wish: name, address of the profile and words of everything they wrote, what is being
 * written to them, evidence, warnings and blocks about them, what files told, the names in the answers to them. Times,
 * states, rules and digests stay, so the chain and the figures stay whole (152-ФЗ). A comment that stands on its page
 * bears a pseudonym of its own from then on; another look brings nothing back.
 * @param neighbours true to erase also the evidence about others that shows a comment of theirs beside it.
 * @returns how many records lost what they held.
 */
export async function erasePerson(
  context: JournalContext,
  person: Person,
  neighbours: boolean,
): Promise<number> {
  return eraseKept(context, () => readPerson(person), { neighbours, told: [] });
}

/** What names or quotes somebody, as far as this device keeps it. */
export type Erasable = Pick<
  PersonRecords,
  'comments' | 'addressed' | 'snapshots' | 'neighbours' | 'removals' | 'measures' | 'incidents'
>;

/**
 * The same for what `read` gives; it is called inside the transaction and awaits nothing but Dexie.
 * @param told keys of comments that only others keep something about: they are named in the log, so that it is erased there.
 */
export async function eraseKept(
  context: JournalContext,
  read: () => Promise<Erasable>,
  { neighbours, told }: { neighbours: boolean; told: readonly string[] },
): Promise<number> {
  let doomed: string[] = [];
  let kept: Erasable | null = null;
  const pseudonym = newPseudonym();
  const load = async () => {
    kept = await read();
    doomed = await eventsToErase(kept, neighbours);
    await dropDrafts(kept.comments.map(({ key }) => key));
    return loadAll();
  };
  await change(context, load, ({ projection, note }) => {
    if (!kept || doomed.length + told.length === 0) return;
    const { preset } = lawNow(lawsOf(projection));
    for (const row of kept.comments) if (!row.deleted) note(withoutPerson(row, pseudonym, preset));
    for (const row of kept.addressed) note(withoutAddressee(row));
    const keys = [...new Set([...kept.comments.map(({ key }) => key), ...told])];
    note({ type: 'data.erased', key: null, page: null, data: { events: doomed, keys, why: 'asked' } });
    examine(projection, note, new Set());
  });
  return doomed.length;
}

/** Of one erasure alone: nobody can be found by it, nor what they wrote elsewhere. */
function newPseudonym(): CommentPersonal['author'] {
  const digest = bytesToHex(randomBytes(6));
  return { id: `p-${digest}`, slug: null, name: `житель ${digest.slice(0, 6)}` };
}

async function eventsToErase(kept: Erasable, neighbours: boolean): Promise<string[]> {
  const { comments, removals, measures, snapshots, incidents, addressed } = kept;
  const keys = new Set([...comments, ...removals, ...measures].map(({ key }) => key));
  const about = (await eventsAbout(keys)).filter(({ type }) => !STAYS.has(type));
  const naming = (await eventsAbout(new Set(addressed.map(({ key }) => key)))).filter(({ type }) =>
    NAMING.has(type),
  );
  const told = await toldOf(new Set(incidents.map(({ incident }) => incident)));
  const beside = neighbours ? kept.neighbours : [];
  const records = [...removals, ...measures, ...snapshots, ...beside].map(({ id }) => id);
  const ids = [...about, ...naming].map(({ id }) => id);
  const worded = await database.personal
    .where('event')
    .anyOf([...ids, ...told])
    .primaryKeys();
  // A removal names the person without words of its own.
  return [...new Set([...worded, ...records])];
}

/** Every line of a file that told of these incidents. */
async function toldOf(incidents: ReadonlySet<string>): Promise<string[]> {
  if (incidents.size === 0) return [];
  return database.events
    .where('type')
    .equals('incident.imported')
    .filter(({ data }) => typeof data.incident === 'string' && incidents.has(data.incident))
    .primaryKeys();
}

function withoutPerson(
  row: CommentRow,
  author: CommentPersonal['author'],
  preset: Parameters<typeof dutyIn>[1],
): EventDraft {
  const erased = {
    duty: dutyIn(row, preset).duty,
    urgent: emergencyIn(row) !== null,
    asks: doesAsk(row),
  };
  return {
    type: 'comment.changed',
    key: row.key,
    page: row.page,
    data: { ...contentOf(row).data, pseudonym: true, erased },
    personal: { author, addressee: null, text: '' },
  };
}

function withoutAddressee(row: CommentRow): EventDraft {
  const { data, personal } = contentOf(row);
  return {
    type: 'comment.changed',
    key: row.key,
    page: row.page,
    data: { ...data, pseudonym: true },
    personal: { ...personal, addressee: null },
  };
}
