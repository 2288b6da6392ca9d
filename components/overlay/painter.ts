import type { Verdict } from '~/lib/log/verdict.ts';
import type { Site } from '~/lib/sites/site.ts';
import { drawMark, focusMark, removeMark } from './mark.ts';

/** Public attributes on the root of a recognised comment (DESIGN §4.2). */
const ATTRIBUTES = {
  key: 'data-otklik-key',
  state: 'data-otklik-state',
  urgent: 'data-otklik-urgent',
  due: 'data-otklik-due',
} as const;

/**
 * Puts verdicts on the page: attributes on comments and one mark beside each date. Elements are looked
 * up by the key that was read from them last, so a node the network reuses changes its mark with its key.
 */
export function createPainter(site: Site, root: Document) {
  const elements = new Map<string, Set<Element>>();
  const verdicts = new Map<string, Verdict>();

  const place = (element: Element, key: string) => {
    const before = element.getAttribute(ATTRIBUTES.key);
    if (before !== null && before !== key) leave(element, before);
    const same = elements.get(key) ?? new Set();
    elements.set(key, same.add(element));
    if (before !== key) element.setAttribute(ATTRIBUTES.key, key);
    const verdict = verdicts.get(key);
    if (verdict) paint(site, element, verdict);
  };

  const leave = (element: Element, key: string) => {
    elements.get(key)?.delete(element);
    clear(site, element);
  };

  return {
    /** Remembers where comments stand and draws what is already known of them. */
    place(places: { element: Element; key: string }[]) {
      for (const { element, key } of places) place(element, key);
      for (const [key, same] of elements) {
        for (const element of same) if (!element.isConnected) same.delete(element);
        if (same.size === 0) elements.delete(key);
      }
    },
    /** Takes over new verdicts and draws them. */
    show(fresh: Verdict[]) {
      for (const verdict of fresh) {
        verdicts.set(verdict.key, verdict);
        for (const element of elements.get(verdict.key) ?? []) paint(site, element, verdict);
      }
    },
    /** Draws again what changes with time alone. */
    tick() {
      for (const [key, same] of elements) {
        const verdict = verdicts.get(key);
        if (verdict?.dueAt) for (const element of same) paint(site, element, verdict);
      }
    },
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

function paint(site: Site, element: Element, verdict: Verdict): void {
  write(element, ATTRIBUTES.state, verdict.state);
  write(element, ATTRIBUTES.urgent, verdict.urgent === null ? null : '');
  write(element, ATTRIBUTES.due, verdict.dueAt);
  const after = site.markAfter(element);
  if (after) drawMark(after, verdict, Date.now());
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
