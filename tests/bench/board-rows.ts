import 'fake-indexeddb/auto';
import { type Link, sealEvent } from '~/lib/log/chain/chain.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import { judgeAll } from '~/lib/log/judge/rejudge.ts';
import { examineAll } from '~/lib/log/moderation/examine.ts';
import { foldEvent } from '~/lib/log/projection/fold.ts';
import { emptyProjection } from '~/lib/log/projection/projection.ts';
import type { PersonalRow } from '~/lib/log/rows.ts';
import { type YearLog, yearLog } from './year-log.ts';

/** Rows of the tables of the log, by their names. */
export type TableRows = Record<'events' | 'personal' | 'comments' | 'answers' | 'coverage', object[]>;

const DEVICE = '6f1c1f0e-8f0a-4a52-9a0b-2f6a0f3f9b11';

/** Goes on with a log by the events of years, and gives the rows that a rebuild derives from all of them. */
export function boardRows(begun: readonly LogEvent[], wanted: YearLog): TableRows {
  const projection = emptyProjection();
  for (const event of begun) foldEvent(projection, event, null);
  const links: Link[] = [];
  let tail = begun.at(-1) ?? null;
  for (const { draft, at } of yearLog(wanted)) {
    const link = sealEvent(tail, draft, { at, actor: DEVICE });
    tail = link.event;
    links.push(link);
    foldEvent(projection, link.event, link.personal);
  }
  examineAll(projection);
  judgeAll(projection);
  return {
    events: links.map(({ event }) => event),
    personal: links.flatMap(({ personal }): PersonalRow[] => (personal ? [personal] : [])),
    comments: [...projection.comments.values()],
    answers: [...projection.answers.values()],
    coverage: [...projection.coverage.values()],
  };
}
