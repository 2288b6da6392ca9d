import { growingAnswers } from '~/lib/answer/earlier-answers.ts';
import { spansOn, type WorkCalendar } from '~/lib/deadline/calendar.ts';
import { type CheckedAnswer, checkAnswer } from '~/lib/report/quality/answer-check.ts';
import { type AnswerQuality, answerQuality } from '~/lib/report/quality/answer-quality.ts';
import type { GivenAnswer } from '~/lib/report/quality/given-answers.ts';
import { breather } from './breather.ts';

/** What the rules say of all answers, and how far one is; `quality` is null until the last one was read. */
export type QualityRead = { quality: AnswerQuality | null; done: number; of: number };

/**
 * Reads the answers piece by piece, so that the page stays quick. @returns whether it came to the end.
 * @param run ends it when `stopped`. @param show told after each piece.
 */
export async function readAnswers(
  answers: readonly GivenAnswer[],
  calendar: WorkCalendar,
  run: { stopped: boolean },
  show: (read: QualityRead) => void,
): Promise<boolean> {
  const earlier = growingAnswers();
  const place = { zone: calendar.zone, isWorking: workDays(calendar) };
  const checked: CheckedAnswer[] = [];
  const breathe = breather(() => show({ quality: null, done: checked.length, of: answers.length }));
  for (const answer of answers) {
    if (run.stopped) return false;
    checked.push(checkAnswer(answer, earlier, place));
    await breathe();
  }
  if (run.stopped) return false;
  show({ quality: answerQuality(checked), done: answers.length, of: answers.length });
  return true;
}

function workDays(calendar: WorkCalendar) {
  const known = new Map<string, boolean>();
  return (date: string): boolean => {
    const before = known.get(date);
    if (before !== undefined) return before;
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const works = spansOn(calendar, { year, month, day }).length > 0;
    known.set(date, works);
    return works;
  };
}
