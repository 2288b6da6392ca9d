import type { VerdictFlag } from '~/lib/log/verdict.ts';
import { BLURRED } from './blurred.ts';

type FlagKind = VerdictFlag['kind'];

/** A flagged place of the page. */
export type Place = { kind: FlagKind; range: Range };

const KINDS: readonly FlagKind[] = ['obscene', 'insult', 'threat', 'vulgar'];
const BLUR = 'otklik-blur';

/** Names of everything of ours in the registry of the page; Firefox lets a content script list none of it. */
export const HIGHLIGHT_NAMES: readonly string[] = [...KINDS.map((kind) => `otklik-${kind}`), BLUR];

/**
 * Underlines places of the page through the CSS Custom Highlight API: the page's text and HTML stay as they
 * are, `highlights.css` says how each kind looks. A comment has its places by its element; a comment that is
 * shown clear (under the pointer or the focus) is not blurred.
 */
export function createHighlights() {
  const registry = CSS.highlights;
  const shown = new Map<Element, readonly Place[]>();
  let blur = false;
  let clear: Element | null = null;

  const named = (name: string): Highlight => {
    const highlight = registry.get(name) ?? new Highlight();
    registry.set(name, highlight);
    return highlight;
  };

  const drop = (element: Element) => {
    for (const { kind, range } of shown.get(element) ?? []) {
      named(`otklik-${kind}`).delete(range);
      named(BLUR).delete(range);
    }
    shown.delete(element);
  };

  const hide = (element: Element, hidden: boolean) => {
    for (const { kind, range } of shown.get(element) ?? []) {
      if (hidden && BLURRED.has(kind)) named(BLUR).add(range);
      else named(BLUR).delete(range);
    }
  };

  return {
    /** The places of a comment from now on; none takes all of its places away. */
    show(element: Element, places: readonly Place[]) {
      drop(element);
      if (places.length === 0) return;
      shown.set(element, places);
      for (const { kind, range } of places) named(`otklik-${kind}`).add(range);
      hide(element, blur && element !== clear);
    },
    /** Blurs obscene words, or no longer. */
    blur(on: boolean) {
      if (on === blur) return;
      blur = on;
      for (const element of shown.keys()) hide(element, blur && element !== clear);
    },
    isBlurred: () => blur,
    /** Shows one comment clear, and the one before blurred again; null for none. */
    reveal(element: Element | null) {
      if (element === clear) return;
      const before = clear;
      clear = element;
      if (before) hide(before, blur);
      if (element) hide(element, false);
    },
    /** Takes every trace of ours away. */
    clear() {
      shown.clear();
      clear = null;
      for (const name of HIGHLIGHT_NAMES) registry.delete(name);
    },
  };
}
