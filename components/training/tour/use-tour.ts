import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { isDoneBy, nextStep, shownAt, stepOf, type TourProgress } from '~/lib/training/tour.ts';
import type { Acts } from './acts.ts';

/** Begins anew or goes on where one was. */
const BEGUN: TourProgress = { state: 'going', step: 0 };

type Wanted = {
  /** As it was kept. */
  kept: TourProgress;
  keep: (progress: TourProgress) => void;
  acts: Acts;
  /** Key of the comment of a case on this feed. */
  keyOf: (id: string) => string | null;
};

/** The walk over the feed: it goes on by what is done there, and is kept after every step. */
export function useTour({ kept, keep, acts, keyOf }: Wanted) {
  const [progress, setProgress] = useState<TourProgress>(kept);
  const step = stepOf(progress);
  const lit = step === null ? null : shownAt(step);
  const key = lit === null ? null : keyOf(lit);
  const change = useCallback(
    (next: TourProgress) => {
      setProgress(next);
      keep(next);
    },
    [keep],
  );
  // Before the next key: whoever is quick does two steps between two pictures.
  useLayoutEffect(
    () => acts.listen((act) => step !== null && isDoneBy(step, act, key) && change(nextStep(progress))),
    [acts, step, key, progress, change],
  );
  return {
    progress,
    step,
    /** Case whose comment stands out, and its key. */
    lit,
    key,
    begin: () => change(BEGUN),
    skip: () => change(nextStep(progress)),
    leave: () => change({ state: 'left' }),
  };
}
