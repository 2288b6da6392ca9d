import { focusMark, type Half } from './mark.ts';

/** How many comments before and after one are worth the way there when it is gone. */
const NEAR = 5;

type Places = {
  /** Where a comment stands; null when it is not on this page. */
  standing(key: string): Element | null;
  markOf(element: Element): HTMLElement | null;
  /** Keys of all comments of the page, from its beginning. */
  inOrder(): string[];
  /** Draws a mark that was far from the window until now. */
  draw(mark: HTMLElement): void;
};

/** Leads to the mark of a comment, and back to it. */
export function createMarkFocus({ standing, markOf, inOrder, draw }: Places) {
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
     * out of sight. False when there is no such mark: the comment is gone, or only the network's word for that is there.
     */
    focusBack(key: string): boolean {
      const element = standing(key);
      const mark = element && markOf(element);
      if (!mark) return false;
      draw(mark);
      mark.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      focusMark(mark);
      return mark.ownerDocument.activeElement === mark;
    },
    /** Keys of the comments around one, those after it first: where work goes on when it is gone. */
    around(key: string): string[] {
      const keys = inOrder();
      const place = keys.indexOf(key);
      if (place < 0) return [];
      const before = keys.slice(Math.max(0, place - NEAR), place).reverse();
      return [...keys.slice(place + 1, place + 1 + NEAR), ...before];
    },
  };
}
