import { useEffect, useRef, useState } from 'preact/hooks';
import { growingAnswers } from '~/lib/answer/earlier-answers.ts';
import { spansOn, type WorkCalendar } from '~/lib/deadline/calendar.ts';
import { type CheckedAnswer, checkAnswer, type GivenAnswer } from '~/lib/report/answer-check.ts';
import { type AnswerQuality, answerQuality } from '~/lib/report/answer-quality.ts';

/** What the rules say of all answers, and how far one is; `quality` is null until the last one was read. */
export type QualityRead = { quality: AnswerQuality | null; done: number; of: number };

/** So long the page may stand still at a time, ms. */
const SLICE_MS = 12;

/** Checks the answers of a report piece by piece, so that the page stays quick; answers that changed begin it anew. */
export function useQuality(
  answers: readonly GivenAnswer[] | null,
  calendar: WorkCalendar | null,
): QualityRead {
  const [read, setRead] = useState<QualityRead>({ quality: null, done: 0, of: 0 });
  const known = useRef('');
  useEffect(() => {
    if (!answers || !calendar) return;
    const signature = answers.map(({ answer }) => `${answer.key} ${answer.text.length}`).join('\n');
    if (signature === known.current) return;
    setRead({ quality: null, done: 0, of: answers.length });
    const run = { stopped: false };
    void readAll(answers, calendar, run, setRead).then((whole) => {
      if (whole) known.current = signature;
    });
    return () => {
      run.stopped = true;
    };
  }, [answers, calendar]);
  return read;
}

/** @returns whether it came to the end. */
async function readAll(
  answers: readonly GivenAnswer[],
  calendar: WorkCalendar,
  run: { stopped: boolean },
  show: (read: QualityRead) => void,
): Promise<boolean> {
  const earlier = growingAnswers();
  const place = { zone: calendar.zone, isWorking: workDays(calendar) };
  const checked: CheckedAnswer[] = [];
  let begun = performance.now();
  for (const answer of answers) {
    checked.push(checkAnswer(answer, earlier, place));
    if (performance.now() - begun < SLICE_MS) continue;
    show({ quality: null, done: checked.length, of: answers.length });
    await new Promise((resume) => setTimeout(resume));
    if (run.stopped) return false;
    begun = performance.now();
  }
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
