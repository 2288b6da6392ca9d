import { claimsState } from '~/lib/log/claims/claims-state.ts';
import { database } from '~/lib/log/database.ts';
import type { DraftRow } from '~/lib/log/draft/draft-view.ts';
import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import type { MeasureRow, RemovalRow, SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import type { ReviewRow } from '~/lib/log/review/review-view.ts';
import type { CommentRow, IncidentRow, OutboxRow } from '~/lib/log/rows.ts';
import type { PracticeRow } from '~/lib/log/training/practice-row.ts';
import { commentAt, findPeople, isAbout, networkOf, type Person } from './person.ts';

/** Everything this device keeps of one person. */
export type PersonRecords = {
  /** What they wrote, the latest first. */
  comments: CommentRow[];
  /** Answers of pages that name them in the line to whom they go. */
  addressed: CommentRow[];
  /** Evidence taken of what they wrote. */
  snapshots: SnapshotRow[];
  /** Evidence of what others wrote, where their comment stands beside it. */
  neighbours: SnapshotRow[];
  removals: RemovalRow[];
  measures: MeasureRow[];
  incidents: IncidentRow[];
  drafts: DraftRow[];
  reviews: ReviewRow[];
  /** Own answers to them that a supervisor decided about, kept to be practised with. */
  practised: PracticeRow[];
  /** Other words that moderators wrote down about these comments: reasons, questions for facts, complaints. */
  notes: PersonNote[];
  outbox: OutboxRow[];
  /** Who holds one of these comments, as far as this device knows. */
  claims: { key: string; holder: string }[];
};

/** Words that a moderator wrote down about a comment, with the kind of the event they belong to. */
export type PersonNote = { id: string; type: LogEvent['type']; key: string; at: string; words: string };

/** Kinds of events beside which words about a comment lie that are neither the page's own nor about staff. */
const NOTES: ReadonlySet<string> = new Set([
  'removal.reason',
  'appeal.opened',
  'duty.set',
  'facts.asked',
  'note.written',
]);

/** People found by a name, or by the address of a profile or of a comment; fit for `observe`. */
export async function searchPeople(query: string): Promise<Person[]> {
  const { comments, measures, removals, snapshots } = database;
  return database.transaction('r', comments, measures, removals, snapshots, async () => {
    const [rows, ...told] = await Promise.all([
      comments.toArray(),
      measures.toArray(),
      removals.toArray(),
      snapshots.toArray(),
    ]);
    const written = rows.filter(({ voice, erased }) => voice === 'citizen' && !erased);
    const at = commentAt(query, written);
    if (at) return [{ network: at.network, id: at.author.id, slug: at.author.slug, name: at.author.name }];
    const others = told.flat().map(({ page, author }) => ({ network: networkOf(page), author }));
    return findPeople(query, [...written, ...others]);
  });
}

/** All that is kept of a person, at one moment; fit for `observe`. */
export async function personRecords(person: Person): Promise<PersonRecords> {
  return database.transaction('r', database.tables, async () => readPerson(person));
}

/** The same inside a transaction. */
export async function readPerson(person: Person): Promise<PersonRecords> {
  const [rows, measures, removals, snapshots, incidents, drafts, reviews, practised] = await Promise.all([
    database.comments.toArray(),
    database.measures.toArray(),
    database.removals.toArray(),
    database.snapshots.toArray(),
    database.incidents.toArray(),
    database.drafts.toArray(),
    database.reviews.toArray(),
    database.practice.toArray(),
  ]);
  const isTheirs = ({ page, author }: Pick<MeasureRow, 'page' | 'author'>) =>
    isAbout(person, networkOf(page), author);
  const comments = rows.filter((row) => row.voice === 'citizen' && !row.erased && isTheirs(row));
  const keys = new Set(comments.map(({ key }) => key));
  const about = { measures: measures.filter(isTheirs), removals: removals.filter(isTheirs) };
  for (const { key } of [...about.removals, ...about.measures]) keys.add(key);
  const events = await eventsAbout(keys);
  return {
    ...about,
    comments: comments.sort((one, other) => other.seenAt.localeCompare(one.seenAt)),
    addressed: addressedIn(rows, comments),
    snapshots: snapshots.filter(isTheirs),
    neighbours: snapshots.filter(
      (row) => !isTheirs(row) && row.context.some((line) => keys.has(line.key) && line.author !== ''),
    ),
    incidents: incidents.filter(({ key, erased }) => key !== null && keys.has(key) && !erased),
    drafts: drafts.filter(({ key }) => keys.has(key)),
    reviews: reviews.filter(({ key }) => keys.has(key)),
    practised: practised.filter(({ key }) => keys.has(key)),
    notes: await withWords(events.filter(({ type }) => NOTES.has(type))),
    outbox: await database.outbox
      .where('event')
      .anyOf(events.map(({ id }) => id))
      .toArray(),
    claims: await claimsOn(keys),
  };
}

/** Events about these comments, also under the digests that stood for their ids before those were learned. */
export async function eventsAbout(keys: ReadonlySet<string>): Promise<LogEvent[]> {
  const all = new Set(keys);
  const renames = await database.events.where('type').equals('comment.gone').toArray();
  for (const { key, data } of renames.reverse()) {
    const { to } = eventDataSchemas['comment.gone'].parse(data);
    if (key !== null && to !== undefined && all.has(to)) all.add(key);
  }
  return database.events
    .where('key')
    .anyOf([...all])
    .toArray();
}

/** Answers of a page that name whom they speak to; only a direct reply is known to speak to them. */
export function addressedIn(rows: readonly CommentRow[], theirs: readonly CommentRow[]): CommentRow[] {
  const places = new Set(theirs.map(({ postKey, id }) => `${postKey}:${id}`));
  return rows.filter(
    ({ voice, addressee, postKey, replyTo }) =>
      voice !== 'citizen' && addressee !== null && places.has(`${postKey}:${replyTo}`),
  );
}

async function withWords(events: readonly LogEvent[]): Promise<PersonNote[]> {
  const sides = await database.personal.bulkGet(events.map(({ id }) => id));
  return events.flatMap(({ id, type, key, at }, place) => {
    const fields = sides[place]?.fields;
    if (!fields) return [];
    const words = Object.values(fields).filter((field) => typeof field === 'string' && field !== '');
    return [{ id, type, key: key ?? '', at, words: words.join(' · ') }];
  });
}

async function claimsOn(keys: ReadonlySet<string>): Promise<PersonRecords['claims']> {
  const { known, own } = await claimsState();
  const others = Object.values(known).map(({ key, holder }) => ({ key, holder: holder.name }));
  const ours = Object.keys(own).map((key) => ({ key, holder: '' }));
  return [...ours, ...others.filter(({ key }) => !(key in own))].filter(({ key }) => keys.has(key));
}
