import { useEffect, useRef, useState } from 'preact/hooks';
import type { WorkCalendar } from '~/lib/deadline/calendar.ts';
import type { GivenAnswer } from '~/lib/report/quality/given-answers.ts';
import type { QualityRead } from './read-answers.ts';

/** Checks the answers of a report piece by piece, so that the page stays quick; answers that changed begin it anew. */
export function useQuality(
  answers: readonly GivenAnswer[] | null,
  calendar: WorkCalendar | null,
): QualityRead {
  const [read, setRead] = useState<QualityRead>({ quality: null, done: 0, of: 0 });
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (!answers || !calendar) return;
    const signature = answers.map(({ answer }) => `${answer.key} ${answer.text.length}`).join('\n');
    if (signature === known.current) return;
    // From now on nothing whole is shown: answers that come back meanwhile are read again.
    known.current = null;
    setRead({ quality: null, done: 0, of: answers.length });
    const run = { stopped: false };
    // The rules of the coach come in a script of their own: the rest of the dashboard needs none of them.
    void import('./read-answers.ts')
      .then(({ readAnswers }) => readAnswers(answers, calendar, run, setRead))
      .then((whole) => {
        if (whole) known.current = signature;
      });
    return () => {
      run.stopped = true;
    };
  }, [answers, calendar]);
  return read;
}
