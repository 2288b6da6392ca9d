import type { CommentRow, IncidentRow } from '~/lib/log/rows.ts';
import { topicShown } from '~/lib/log/triage/topics.ts';
import type { Cell } from '~/lib/report/sheet/sheet.ts';
import type { Learned } from '~/lib/triage/learned.ts';
import type { IncidentCells } from './incident-columns.ts';
import { DONE, OUTCOMES, TOPIC_BY, TOPIC_GROUPS, TOPIC_NAMES, UNSOLVABLE } from './incident-words.ts';

/** What a file of the incident system told of it stands where this device knows nothing itself. */
export type Told = Pick<
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

export const NOTHING_TOLD: Told = {
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

/** Where it happened and who has it, as the incident system told. */
export function placeCells(told: Told): Pick<IncidentCells, PlaceField> {
  const { number, department, executor, region, municipality, settlement, street, house } = told;
  return { number, department, executor, region, municipality, settlement, street, house };
}

/** What it is about: by the words or by a person, else as the incident system told. */
export function topicCells(
  row: CommentRow,
  told: Told,
  learned: Learned,
): Pick<IncidentCells, 'group' | 'topic' | 'topicBy'> {
  const { topic, by } = topicShown(row, learned);
  if (by === 'nothing') return { group: told.group, topic: told.topic, topicBy: TOPIC_BY[by] };
  return { group: TOPIC_GROUPS[topic], topic: TOPIC_NAMES[topic], topicBy: TOPIC_BY[by] };
}

/** How it ended. */
export function endCells(
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

/** Its tags, else «ЧП» for an emergency. */
export function tagsOf({ urgent }: CommentRow, { tags }: Told): Cell {
  if (tags.length > 0) return tags.join(', ');
  return urgent === null ? null : 'ЧП';
}
