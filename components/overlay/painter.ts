import type { Verdict } from '~/lib/log/verdict.ts';
import type { Site } from '~/lib/sites/site.ts';
import { fitMarks } from './fit-marks.ts';
import { drawMark, focusMark, markAt, removeMark } from './mark.ts';

/** Public attributes on the root of a recognised comment (DESIGN §4.2). */
const ATTRIBUTES = {
  key: 'data-otklik-key',
  state: 'data-otklik-state',
  urgent: 'data-otklik-urgent',
  due: 'data-otklik-due',
} as const;

/** The page's own comments need no word beside them: their author is one. */
const UNMARKED = new Set(['own']);

/**
 * Puts verdicts on the page: attributes on comments and one mark beside each date. Elements are looked
 * up by the key that was read from them last, so a node the network reuses changes its mark with its key.
 */
export function createPainter(site: Site, root: Document) {
  const elements = new Map<string, Set<Element>>();
  const verdicts = new Map<string, Verdict>();
  let theme = site.theme(root);

  const take = (element: Element, key: string) => {
    const before = element.getAttribute(ATTRIBUTES.key);
    if (before !== null && before !== key) {
      elements.get(before)?.delete(element);
      clear(site, element);
    }
    elements.set(key, (elements.get(key) ?? new Set()).add(element));
    if (before !== key) element.setAttribute(ATTRIBUTES.key, key);
  };

  const forgetGone = () => {
    for (const [key, same] of elements) {
      for (const element of same) if (!element.isConnected) same.delete(element);
      if (same.size === 0) elements.delete(key);
    }
  };

  /** Draws the given comments and lets the marks that changed find their room. */
  const draw = (keys: Iterable<string>) => {
    const changed: HTMLElement[] = [];
    for (const key of keys) {
      const verdict = verdicts.get(key);
      if (!verdict) continue;
      for (const element of elements.get(key) ?? []) {
        const mark = paint(site, element, verdict, theme);
        if (mark) changed.push(mark);
      }
    }
    fitMarks(changed);
  };

  const marks = () =>
    [...elements.values()]
      .flatMap((same) => [...same])
      .flatMap((element) => {
        const after = site.markAfter(element);
        return (after && markAt(after)) ?? [];
      });

  return {
    /** Remembers where comments stand and draws what is already known of them. */
    place(places: { element: Element; key: string }[]) {
      for (const { element, key } of places) take(element, key);
      forgetGone();
      draw(new Set(places.map(({ key }) => key)));
    },
    /** Takes over new verdicts and draws them. */
    show(fresh: Verdict[]) {
      for (const verdict of fresh) verdicts.set(verdict.key, verdict);
      draw(fresh.map(({ key }) => key));
    },
    /** Draws again what changes with time or with the theme of the network. */
    refresh() {
      theme = site.theme(root);
      draw(elements.keys());
    },
    /** Lines wrap elsewhere in a window of another width. */
    refit: () => fitMarks(marks()),
    /** Brings a comment into view and puts the focus on its mark; false when it is not on this page. */
    focus(key: string): boolean {
      const element = [...(elements.get(key) ?? [])].find((candidate) => candidate.isConnected);
      if (!element) return false;
      element.scrollIntoView({ block: 'center', behavior: 'smooth' });
      const after = site.markAfter(element);
      if (after) focusMark(after);
      return true;
    },
    verdict: (key: string): Verdict | undefined => verdicts.get(key),
    /** Takes every trace of ours off the comments. */
    clear() {
      for (const element of root.querySelectorAll(`[${ATTRIBUTES.key}]`)) clear(site, element);
      elements.clear();
      verdicts.clear();
    },
  };
}

/** Gives the mark when what it says has changed. */
function paint(site: Site, element: Element, verdict: Verdict, theme: string): HTMLElement | null {
  write(element, ATTRIBUTES.state, verdict.state);
  write(element, ATTRIBUTES.urgent, verdict.urgent === null ? null : '');
  write(element, ATTRIBUTES.due, verdict.dueAt);
  const after = site.markAfter(element);
  if (!after) return null;
  if (!UNMARKED.has(verdict.state)) return drawMark(after, verdict, Date.now(), theme);
  removeMark(after);
  return null;
}

function clear(site: Site, element: Element): void {
  for (const name of Object.values(ATTRIBUTES)) element.removeAttribute(name);
  const after = site.markAfter(element);
  if (after) removeMark(after);
}

/** Writes only what differs: every write wakes observers. */
function write(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
