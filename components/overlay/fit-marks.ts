/** Growth of a line that a person would notice, px. */
const NOTICEABLE = 0.5;

/**
 * Makes sure that marks move nothing below them: a mark that would make its line wrap shrinks to its
 * icon. All lines are measured without the marks, then all with them: two layouts, however many there are.
 */
export function fitMarks(marks: readonly HTMLElement[]): void {
  setFit(marks, 'out');
  const bare = marks.map(lineHeight);
  setFit(marks, 'full');
  const heights = marks.map(lineHeight);
  setFit(
    marks.filter((_, index) => (heights[index] ?? 0) - (bare[index] ?? 0) > NOTICEABLE),
    'compact',
  );
}

function setFit(marks: readonly HTMLElement[], fit: 'out' | 'full' | 'compact'): void {
  for (const mark of marks) mark.dataset.fit = fit;
}

function lineHeight(mark: HTMLElement): number {
  return mark.parentElement?.getBoundingClientRect().height ?? 0;
}
