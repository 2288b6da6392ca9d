import { askableParts } from '~/lib/answer/askable-parts.ts';
import { draftOf } from '~/lib/answer/draft.ts';
import { guessSituation } from '~/lib/answer/guess-situation.ts';
import { partStates } from '~/lib/answer/part-done.ts';
import { placeWords } from '~/lib/answer/place-words.ts';
import { type PartId, SITUATIONS } from '~/lib/answer/situations.ts';
import { type FactsDue, factsDue } from '~/lib/deadline/facts-due.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { database } from '~/lib/log/database.ts';
import { draftFor } from '~/lib/log/draft/drafts.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { isoDate } from '~/lib/text/day.ts';
import { promiseBehind } from './promise-behind.ts';

/** A body that may know, by the contacts of the page; `address` is an e-mail or a link, null where there is none. */
export type FactsBody = { name: string; address: string | null };

/** What a request for facts begins with. */
export type FactsLook = {
  bodies: FactsBody[];
  /** The place that the comment names, empty when it names none. */
  place: string;
  /** Parts that the draft of the answer lacks still. */
  parts: PartId[];
  /** ISO 8601, by the deadline of the answer. */
  until: string;
  by: FactsDue['by'];
  /** Address of the comment. */
  url: string;
};

const ADDRESS = /https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

/** What is known for a request for facts about a comment; null when it is not in the log. */
export async function lookForFacts(
  key: string,
  { pages, officials, calendar }: Pick<Settings, 'pages' | 'officials' | 'calendar'>,
  now: Date,
): Promise<FactsLook | null> {
  const row = await database.comments.get(key);
  if (!row) return null;
  const page = pages.find(({ network, owner }) => `${network}:${owner}` === row.page);
  const { until, by } = factsDue(row.dueAt === null ? null : Date.parse(row.dueAt), now.getTime());
  return {
    bodies: bodiesOf([
      ...(page?.contacts ?? '').split(/[\n;,]/u),
      ...(page?.facts ?? []).map(({ label, value }) => `${label} ${ADDRESS.exec(value)?.[0] ?? ''}`),
      ...officials.filter(({ network }) => network === row.network).map(({ name }) => name ?? ''),
    ]),
    place: placeWords(row.text) ?? '',
    parts: await lacking(row, isoDate(dateIn(now.getTime(), calendar.zone))),
    until: new Date(until).toISOString(),
    by,
    url: row.url,
  };
}

/** Each name once; what is written beside it as an address goes apart. */
function bodiesOf(lines: readonly string[]): FactsBody[] {
  const bodies = new Map<string, FactsBody>();
  for (const line of lines) {
    const address = ADDRESS.exec(line)?.[0] ?? null;
    const name = line.replace(ADDRESS, '').trim();
    if (name !== '' && !bodies.get(name)?.address) bodies.set(name, { name, address });
  }
  return [...bodies.values()];
}

async function lacking(row: CommentRow, today: string): Promise<PartId[]> {
  const saved = await draftFor(row.key);
  const draft = draftOf({ text: saved?.text ?? '', comment: row.text, today });
  const chosen = SITUATIONS.find(({ id }) => id === saved?.situation)?.id;
  const guess = { openPromise: (await promiseBehind(row)) !== null, flagged: row.flags.length > 0 };
  return askableParts(partStates(chosen ?? guessSituation(draft, guess), draft));
}
