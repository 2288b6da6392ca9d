import { groupBy } from '~/lib/log/group.ts';
import { isIncident } from '~/lib/log/incidents/incident-facts.ts';
import type { IncidentSource } from '~/lib/log/incidents/incident-source.ts';
import { dutyIn } from '~/lib/log/judge/reading.ts';
import type { AnswerRow, CommentRow, IncidentRow } from '~/lib/log/rows.ts';
import { learnFrom } from '~/lib/log/triage/topics.ts';
import { hidePersonal } from '~/lib/report/hiding/hide-personal.ts';
import { UNKNOWN } from '~/lib/report/sheet/sheet.ts';
import type { Learned } from '~/lib/triage/learned.ts';
import { answerCells, momentOr } from './incident-answer-cells.ts';
import type { IncidentCells } from './incident-columns.ts';
import { endCells, NOTHING_TOLD, placeCells, tagsOf, topicCells } from './incident-told-cells.ts';
import { NETWORKS, STATES, TRACKS } from './incident-words.ts';

/** Which incidents go into a file. */
export type IncidentChoice = {
  /** ISO 8601: written from here on, and before there; null without a border. */
  from: string | null;
  to: string | null;
  /** `network:owner`; null for all. */
  page: string | null;
  /** True to leave names, phones and the like as they are. */
  named: boolean;
};

/** Names of pages by their keys. */
export type NameOfPage = (page: string) => string;

type Around = {
  byKey: ReadonlyMap<string, CommentRow>;
  answers: ReadonlyMap<string, AnswerRow[]>;
  told: ReadonlyMap<string, IncidentRow>;
  people: ReadonlyMap<string, readonly string[]>;
  learned: Learned;
  pageName: NameOfPage;
  named: boolean;
};

/**
 * The incidents of the log that fit a choice, the oldest first: comments of citizens to whom an answer is or was
 * owed. Times are those of the marks and the reports.
 */
export function incidentsOf(
  source: IncidentSource,
  choice: IncidentChoice,
  pageName: NameOfPage,
): IncidentCells[] {
  const around = aroundOf(source, choice.named, pageName);
  return source.comments
    .filter((row) => fits(row, choice))
    .sort((one, other) => whenOf(one).localeCompare(whenOf(other)) || one.arrival - other.arrival)
    .map((row) => cellsOf(row, around));
}

/** What a file would hold of one comment, whoever it is owed to; null for one that is not in the log. */
export function incidentAt(
  source: IncidentSource,
  key: string,
  named: boolean,
  pageName: NameOfPage,
): IncidentCells | null {
  const row = source.comments.find((one) => one.key === key);
  return row ? cellsOf(row, aroundOf(source, named, pageName)) : null;
}

function aroundOf(
  { comments, answers, incidents }: IncidentSource,
  named: boolean,
  pageName: NameOfPage,
): Around {
  return {
    byKey: new Map(comments.map((row) => [row.key, row])),
    answers: groupBy(answers, ({ comment }) => comment),
    told: new Map(incidents.flatMap((row) => (row.key === null ? [] : [[row.key, row]]))),
    people: named ? new Map() : peopleIn(comments),
    learned: learnFrom(comments),
    pageName,
    named,
  };
}

/** A comment whose time is unknown counts by when it was seen first. */
function whenOf({ postedAt, seenAt }: CommentRow): string {
  return postedAt ?? seenAt;
}

function fits(row: CommentRow, { from, to, page }: IncidentChoice): boolean {
  if (row.voice !== 'citizen' || (page !== null && row.page !== page)) return false;
  const when = whenOf(row);
  if ((from !== null && when < from) || (to !== null && when >= to)) return false;
  // What is gone is judged no more: its words still tell whether an answer was owed.
  return row.triage ? isIncident(row) : row.deleted && dutyIn(row, 'cur').duty === 'must';
}

/** Names of everybody who speaks or is spoken to under one post. */
function peopleIn(comments: readonly CommentRow[]): Map<string, string[]> {
  const names = new Map<string, Set<string>>();
  for (const { postKey, voice, author, addressee } of comments) {
    const known = names.get(postKey) ?? new Set<string>();
    if (voice === 'citizen') known.add(author.name);
    if (addressee !== null) known.add(addressee);
    names.set(postKey, known);
  }
  return new Map([...names].map(([key, known]) => [key, [...known]]));
}

function cellsOf(row: CommentRow, around: Around): IncidentCells {
  const { named, pageName } = around;
  const text = (words: string) => (named ? words : hidePersonal(words, around.people.get(row.postKey) ?? []));
  const told = around.told.get(row.key) ?? NOTHING_TOLD;
  return {
    ...placeCells(told),
    externalId: told.externalId ?? row.key,
    createdAt: momentOr(row.postedAt, UNKNOWN),
    ...answerCells(row, around, text),
    ...topicCells(row, told, around.learned),
    ...endCells(row, told),
    text: row.erased ? UNKNOWN : text(row.text),
    tags: tagsOf(row, told),
    network: NETWORKS[row.network],
    page: pageName(row.page),
    url: row.url,
    key: row.key,
    author: named ? row.author.name : null,
    state: row.removal?.open ? `${STATES.gone}, вопрос остался` : STATES[row.state],
    track: row.triage ? TRACKS[row.triage.track] : null,
    noticedAt: { moment: row.seenAt },
    dueAt: momentOr(row.dueAt, null),
  };
}
