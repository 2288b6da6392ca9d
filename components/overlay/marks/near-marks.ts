import { markAt } from './mark.ts';

/** Growth of a line that a person would notice, px. */
const NOTICEABLE = 0.5;

/**
 * `short` leaves out what the icon says too («ждёт», «критика») or what comes after the state («за 20 мин»), `form` and `state` keep the words of one half
 * alone, `claim` has icons and who answers the comment, `clipped` as much of that as is read at a glance, `compact` has
 * icons only.
 */
type Fit = 'full' | 'short' | 'form' | 'state' | 'claim' | 'clipped' | 'compact';

/** By what of a mark keeps its words longest: there is one half only, or the second or the first says more. */
const FITS: Record<'one' | 'form' | 'state' | 'claim', readonly Fit[]> = {
  one: ['full', 'short', 'compact'],
  form: ['full', 'short', 'form', 'state', 'compact'],
  state: ['full', 'short', 'state', 'form', 'compact'],
  claim: ['full', 'short', 'claim', 'clipped', 'compact'],
};

/** Marks are drawn this far beyond the edges of the window, in windows: before the eye gets there. */
const AHEAD = '100% 0px';

/**
 * Tells which marks are near the window, by the elements they stand after: only those are drawn and
 * measured, so that the cost does not grow with the page. `draw` is called for each that comes near.
 */
export function createNearMarks(draw: (mark: HTMLElement) => void) {
  const near = new Set<Element>();

  const observer = new IntersectionObserver(
    (entries) => {
      const come: HTMLElement[] = [];
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) leave(target);
        else {
          near.add(target);
          come.push(...marksAfter([target]));
        }
      }
      for (const mark of come) draw(mark);
      fitMarks(come);
    },
    { rootMargin: AHEAD },
  );

  const leave = (after: Element) => {
    near.delete(after);
    if (after.isConnected) setFit(marksAfter([after]), 'compact');
    else observer.unobserve(after);
  };

  return {
    /** Follows the mark that stands after `after`. */
    watch: (after: Element) => observer.observe(after),
    has: (after: Element) => near.has(after),
    marks: () => marksAfter(near),
    fit: fitMarks,
    /** Forgets all marks. */
    clear() {
      observer.disconnect();
      near.clear();
    },
  };
}

function marksAfter(elements: Iterable<Element>): HTMLElement[] {
  return [...elements].flatMap((after) => markAt(after) ?? []);
}

/**
 * Makes sure that marks move nothing below them: a mark that would make its line wrap says less and less,
 * see `FITS`. All lines are measured without the marks, then all with them: two layouts, however many there
 * are, and one more for each fit that some of them need.
 */
function fitMarks(marks: readonly HTMLElement[]): void {
  if (marks.length === 0) return;
  setFit(marks, 'out');
  const bare = new Map(marks.map((mark) => [mark, lineHeight(mark)]));
  let left = [...marks];
  for (let step = 0; left.length > 0; step += 1) {
    for (const mark of left) setFit([mark], fitsOf(mark)[step] ?? 'compact');
    left = tooHigh(left, bare).filter((mark) => mark.dataset.fit !== 'compact');
  }
}

/** The fits of a mark, each shorter than the one before. */
function fitsOf(mark: HTMLElement): readonly Fit[] {
  const { halves } = mark.dataset;
  return FITS[halves === 'form' || halves === 'state' || halves === 'claim' ? halves : 'one'];
}

/** Those whose line is higher than it was without them. */
function tooHigh(marks: readonly HTMLElement[], bare: ReadonlyMap<HTMLElement, number>): HTMLElement[] {
  const heights = marks.map(lineHeight);
  return marks.filter((mark, index) => (heights[index] ?? 0) - (bare.get(mark) ?? 0) > NOTICEABLE);
}

function setFit(marks: readonly HTMLElement[], fit: Fit | 'out'): void {
  for (const mark of marks) mark.dataset.fit = fit;
}

function lineHeight(mark: HTMLElement): number {
  return mark.parentElement?.getBoundingClientRect().height ?? 0;
}
