import { check } from '~/lib/answer/check.ts';
import { type Figure, median } from './figures.ts';
import { typedDrafts } from './typed-drafts.ts';

const WARM_UPS = 100;
const REPEATS = 400;

/** What one check of a draft costs, as on a pause in typing; the limit is that of issue 6. */
export function checkCost(): Figure {
  const drafts = typedDrafts();
  const times = Array.from({ length: WARM_UPS + REPEATS }, (_, turn) => {
    const draft = drafts[turn % drafts.length];
    const begun = performance.now();
    if (draft) check(draft);
    return performance.now() - begun;
  });
  return {
    what: 'check of a draft, 700 characters, 500 earlier answers',
    value: median(times.slice(WARM_UPS)),
    unit: 'ms',
    limit: 4,
  };
}
