import { groupBy } from '~/lib/log/group.ts';
import { isIncident } from '~/lib/log/incidents/incident-facts.ts';
import type { IncidentSource } from '~/lib/log/incidents/incident-source.ts';
import { dutyIn } from '~/lib/log/judge/reading.ts';
import type { AnswerRow, CommentRow, IncidentRow } from '~/lib/log/rows.ts';
import { learnFrom, topicShown } from '~/lib/log/triage/topics.ts';
import type { Learned } from '~/lib/triage/learned.ts';
import { hidePersonal } from './hide-personal.ts';
import type { IncidentCells } from './incident-columns.ts';
import {
  DONE,
  NETWORKS,
  OUTCOMES,
  STATES,
  TOPIC_BY,
  TOPIC_GROUPS,
  TOPIC_NAMES,
  TRACKS,
  UNSOLVABLE,
} from './incident-words.ts';
import { type Cell, UNKNOWN } from './sheet.ts';

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

/** What a file of the incident system told of it stands where this device knows nothing itself. */
type Told = Pick<
  IncidentRow,
  PlaceField | 'externalId' | 'group' | 'topic' | 'kind' | 'step' | 'result' | 'tags'
>;

type PlaceField =
  | 'number'
  | 'department'
  | 'executor'
  | 'region'
  | 'municipality'
  | 'settlement'
  | 'street'
  | 'house';

const NOTHING_TOLD: Told = {
  number: null,
  department: null,
  executor: null,
  region: null,
  municipality: null,
  settlement: null,
  street: null,
  house: null,
  externalId: null,
  group: null,
  topic: null,
  kind: null,
  step: null,
  result: null,
  tags: [],
};

function placeCells(told: Told): Pick<IncidentCells, PlaceField> {
  const { number, department, executor, region, municipality, settlement, street, house } = told;
  return { number, department, executor, region, municipality, settlement, street, house };
}

function topicCells(
  row: CommentRow,
  told: Told,
  learned: Learned,
): Pick<IncidentCells, 'group' | 'topic' | 'topicBy'> {
  const { topic, by } = topicShown(row, learned);
  if (by === 'nothing') return { group: told.group, topic: told.topic, topicBy: TOPIC_BY[by] };
  return { group: TOPIC_GROUPS[topic], topic: TOPIC_NAMES[topic], topicBy: TOPIC_BY[by] };
}

function endCells(
  { decided, state }: CommentRow,
  told: Told,
): Pick<IncidentCells, 'kind' | 'step' | 'result' | 'outcome'> {
  const outcome = decided?.outcome?.outcome ?? null;
  return {
    kind: outcome === 'impossible' ? UNSOLVABLE : told.kind,
    step: told.step ?? (state === 'answered' ? DONE : null),
    result: told.result,
    outcome: outcome && OUTCOMES[outcome],
  };
}

function tagsOf({ urgent }: CommentRow, { tags }: Told): Cell {
  if (tags.length > 0) return tags.join(', ');
  return urgent === null ? null : 'ЧП';
}

type AnswerCells = Pick<
  IncidentCells,
  'endedAt' | 'lasted' | 'firstAnswer' | 'firstAnswerAt' | 'toFirstAnswer'
>;

/** The first answer, and the one that ended it: the first that is not interim, by the same hand. */
function answerCells(row: CommentRow, around: Around, text: (words: string) => string): AnswerCells {
  const given = (around.answers.get(row.key) ?? []).filter(({ gone }) => !gone);
  const first = given.find(({ answer }) => answer === row.answer?.key);
  const words = first && around.byKey.get(first.answer)?.text;
  const end =
    row.state === 'answered'
      ? given.sort(byTime).find(({ by, interim }) => by === first?.by && !interim)
      : undefined;
  return {
    endedAt: end ? momentOr(end.postedAt, UNKNOWN) : null,
    lasted: end ? span(end.minutes) : null,
    firstAnswer: words === undefined ? null : text(words),
    firstAnswerAt: first ? momentOr(first.postedAt, UNKNOWN) : null,
    toFirstAnswer: first ? span(first.minutes) : null,
  };
}

function byTime(one: AnswerRow, other: AnswerRow): number {
  return (one.postedAt ?? one.noticedAt).localeCompare(other.postedAt ?? other.noticedAt);
}

function momentOr(at: string | null, otherwise: Cell): Cell {
  return at === null ? otherwise : { moment: at };
}

function span(minutes: number | null): Cell {
  return minutes === null ? UNKNOWN : { lasts: minutes * 60_000 };
}
