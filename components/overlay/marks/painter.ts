import type { ClaimView } from '~/components/common/say-claim.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { Site } from '~/lib/sites/site.ts';
import { inSlices } from '~/lib/sites/slices.ts';
import { clearAttributes, keyAt, keyedIn, writeKey, writeVerdict } from './comment-attributes.ts';
import { flaggedPlaces, flaggedWords } from './flagged-places.ts';
import { createHighlights } from './highlights.ts';
import { createLeftVerdicts } from './left-verdicts.ts';
import { createMark, drawMark, markAt, markKey, nameMark, type OpenForm, removeMark } from './mark.ts';
import { createMarkFocus } from './mark-focus.ts';
import { createNearMarks } from './near-marks.ts';

/** The page's own comments need no word beside them: their author is one. */
const UNMARKED = new Set(['own']);

/**
 * Puts verdicts on the page: attributes on comments and one mark beside each date. Elements are looked
 * up by the key that was read from them last, so a node the network reuses changes its mark with its key.
 */
export function createPainter(
  site: Site,
  root: Document,
  open: { form(key: string): void; triage(key: string): void },
  /** What is said of who answers a comment; null where nobody does. */
  claim: (key: string) => ClaimView | null = () => null,
) {
  const highlights = createHighlights();
  const openForm: OpenForm = (mark) => open.form(markKey(mark) ?? '');
  const decide: OpenForm = (mark) => open.triage(markKey(mark) ?? '');
  const elements = new Map<string, Set<Element>>();
  const verdicts = new Map<string, Verdict>();
  /** Verdicts of the last comments that left: the desk may still speak of them. */
  const left = createLeftVerdicts();
  /** The flagged words of each comment as they stood when it was judged. */
  const words = new Map<string, string[]>();
  let theme = site.theme(root);
  const near = createNearMarks((mark) => void drawOne(mark));
  /** Counts clearings: drawing that began before one must not go on after it. */
  let era = 0;

  const forget = (element: Element) => {
    const key = keyAt(element);
    const same = key === null ? undefined : elements.get(key);
    same?.delete(element);
    highlights.show(element, []);
    if (key === null || (same?.size ?? 0) > 0) return;
    elements.delete(key);
    left.keep(key, verdicts.get(key));
    verdicts.delete(key);
    words.delete(key);
  };

  const take = (element: Element, key: string) => {
    const before = keyAt(element);
    if (before !== null && before !== key) {
      forget(element);
      clear(site, element);
    }
    elements.set(key, (elements.get(key) ?? new Set()).add(element));
    if (before !== key) writeKey(element, key);
    // What comes back unchanged is not told of again.
    const kept = verdicts.has(key) ? undefined : left.get(key);
    if (kept) learn(kept);
    left.delete(key);
  };

  const standing = (key: string): Element | null =>
    [...(elements.get(key) ?? [])].find((candidate) => candidate.isConnected) ?? null;

  const markOf = (element: Element): HTMLElement | null => {
    const after = site.markAfter(element);
    return after && markAt(after);
  };

  const learn = (verdict: Verdict) => {
    const { key, flags } = verdict;
    verdicts.set(key, verdict);
    const element = flags.length > 0 ? standing(key) : null;
    if (element) words.set(key, flaggedWords(site, element, verdict));
    else words.delete(key);
  };

  const drawOne = (mark: HTMLElement): boolean => {
    const key = markKey(mark) ?? '';
    const verdict = verdicts.get(key);
    if (!verdict) return false;
    return drawMark(mark, verdict, { now: Date.now(), theme, open: openForm, decide, claim: claim(key) });
  };

  /** Says what is known of a comment; gives its mark when that has to find its room again. */
  const paint = (element: Element, verdict: Verdict): HTMLElement | null => {
    writeVerdict(element, verdict);
    highlights.show(element, flaggedPlaces(site, element, verdict, words.get(verdict.key) ?? []));
    const after = site.markAfter(element);
    if (!after) return null;
    if (UNMARKED.has(verdict.state)) {
      removeMark(after);
      return null;
    }
    const mark = markAt(after) ?? createMark(after);
    nameMark(mark, verdict.key);
    near.watch(after);
    return near.has(after) && drawOne(mark) ? mark : null;
  };

  const paintAll = async (keys: Iterable<string>) => {
    const begun = era;
    const changed: HTMLElement[] = [];
    await inSlices(new Set(keys), (key) => {
      const verdict = verdicts.get(key);
      if (era !== begun || !verdict) return;
      for (const element of elements.get(key) ?? []) changed.push(...[paint(element, verdict) ?? []].flat());
    });
    if (era === begun) near.fit(changed);
  };

  return {
    /** Remembers where comments stand and draws what is already known of them. */
    async place(places: { element: Element; key: string }[], gone: Element[]) {
      const begun = era;
      await inSlices(places, ({ element, key }) => {
        if (era === begun) take(element, key);
      });
      // Only now: a comment that was drawn again has its new element, so what is known of it stays.
      for (const element of gone) forget(element);
      await paintAll(places.map(({ key }) => key));
    },
    /** Takes over new verdicts and draws them. */
    show(fresh: Verdict[]): Promise<void> {
      const here = fresh.filter(({ key }) => elements.has(key));
      for (const verdict of fresh) {
        if (!elements.has(verdict.key) && (verdict.removal || left.has(verdict.key)))
          left.keep(verdict.key, verdict);
      }
      for (const verdict of here) learn(verdict);
      return paintAll(here.map(({ key }) => key));
    },
    /** Draws again what changes with time or with the theme of the network. */
    refresh() {
      theme = site.theme(root);
      near.fit(near.marks().filter(drawOne));
    },
    /** Lines wrap elsewhere in a window of another width. */
    refit: () => near.fit(near.marks()),
    ...createMarkFocus({
      standing,
      markOf,
      inOrder: () => [...keyedIn(root)].flatMap((element) => keyAt(element) ?? []),
      draw: drawOne,
    }),
    verdict: (key: string): Verdict | undefined => verdicts.get(key) ?? left.get(key),
    /** Where a comment stands; null when it is not on this page. */
    element: standing,
    blur: highlights.blur,
    /** Shows the blurred words of the comment that holds `target`, and no others. */
    reveal(target: EventTarget | null) {
      if (highlights.isBlurred())
        highlights.reveal(target instanceof Element ? site.commentOf(target) : null);
    },
    /** Takes every trace of ours off the comments. */
    clear() {
      era += 1;
      for (const element of keyedIn(root)) clear(site, element);
      near.clear();
      highlights.clear();
      elements.clear();
      verdicts.clear();
      left.clear();
      words.clear();
    },
  };
}

function clear(site: Site, element: Element): void {
  clearAttributes(element);
  const after = site.markAfter(element);
  if (after) removeMark(after);
}
