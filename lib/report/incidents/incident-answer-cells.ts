import type { AnswerRow, CommentRow } from '~/lib/log/rows.ts';
import { type Cell, UNKNOWN } from '~/lib/report/sheet/sheet.ts';
import type { IncidentCells } from './incident-columns.ts';

type AnswerCells = Pick<
  IncidentCells,
  'endedAt' | 'lasted' | 'firstAnswer' | 'firstAnswerAt' | 'toFirstAnswer'
>;

/** Answers by the comment they answer, and comments by their keys. */
type AnswersAround = { answers: ReadonlyMap<string, AnswerRow[]>; byKey: ReadonlyMap<string, CommentRow> };

/** The first answer, and the one that ended it: the first that is not interim, by the same hand. */
export function answerCells(
  row: CommentRow,
  { answers, byKey }: AnswersAround,
  text: (words: string) => string,
): AnswerCells {
  const given = (answers.get(row.key) ?? []).filter(({ gone }) => !gone);
  const first = given.find(({ answer }) => answer === row.answer?.key);
  const words = first && byKey.get(first.answer)?.text;
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

/** A moment of the log, ISO 8601; for null what stands there instead. */
export function momentOr(at: string | null, otherwise: Cell): Cell {
  return at === null ? otherwise : { moment: at };
}

function span(minutes: number | null): Cell {
  return minutes === null ? UNKNOWN : { lasts: minutes * 60_000 };
}
