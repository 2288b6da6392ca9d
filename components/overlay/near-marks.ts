import { markAt } from './mark.ts';

/** Growth of a line that a person would notice, px. */
const NOTICEABLE = 0.5;

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
 * Makes sure that marks move nothing below them: a mark that would make its line wrap first shrinks the half
 * that speaks of the form to its icon, then the other one too. All lines are measured without the marks, then
 * all with them: two layouts, however many there are, and a third where a mark of two halves was too long.
 */
function fitMarks(marks: readonly HTMLElement[]): void {
  if (marks.length === 0) return;
  setFit(marks, 'out');
  const bare = marks.map(lineHeight);
  setFit(marks, 'full');
  const heights = new Map(marks.map((mark, index) => [mark, bare[index] ?? 0]));
  const long = tooHigh(marks, heights);
  const halves = long.filter((mark) => mark.dataset.halves !== undefined);
  setFit(halves, 'brief');
  const still = tooHigh(halves, heights);
  setFit(
    long.filter((mark) => mark.dataset.halves === undefined || still.includes(mark)),
    'compact',
  );
}

/** Those whose line is higher than it was without them. */
function tooHigh(marks: readonly HTMLElement[], bare: ReadonlyMap<HTMLElement, number>): HTMLElement[] {
  const heights = marks.map(lineHeight);
  return marks.filter((mark, index) => (heights[index] ?? 0) - (bare.get(mark) ?? 0) > NOTICEABLE);
}

function setFit(marks: readonly HTMLElement[], fit: 'out' | 'full' | 'brief' | 'compact'): void {
  for (const mark of marks) mark.dataset.fit = fit;
}

function lineHeight(mark: HTMLElement): number {
  return mark.parentElement?.getBoundingClientRect().height ?? 0;
}
