import { focusMark, type Half } from './mark.ts';

type Places = {
  /** Where a comment stands; null when it is not on this page. */
  standing(key: string): Element | null;
  markOf(element: Element): HTMLElement | null;
  /** Draws a mark that was far from the window until now. */
  draw(mark: HTMLElement): void;
};

/** Leads to the mark of a comment, and back to it. */
export function createMarkFocus({ standing, markOf, draw }: Places) {
  return {
    /** Brings a comment into view and puts the focus on a half of its mark; false when it is not on this page. */
    focus(key: string, half: Half = 'state'): boolean {
      const element = standing(key);
      if (!element) return false;
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
      const mark = markOf(element);
      if (mark) {
        draw(mark);
        focusMark(mark, half);
      }
      return true;
    },
    /**
     * Gives the focus back to a comment's mark, to the half that had it last; the page moves only where the mark is
     * out of sight.
     */
    focusBack(key: string) {
      const element = standing(key);
      const mark = element && markOf(element);
      if (!mark) return;
      mark.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      focusMark(mark);
    },
  };
}
