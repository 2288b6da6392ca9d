import { BLOCKS } from './visible-text.ts';

/** Leaves subtrees out of a text. */
type Skip = (element: Element) => boolean;

/** Where the text of a comment stands; `skip` leaves out what is no text. */
export type TextBox = { root: Element; skip?: Skip };

/** A part of a text, in UTF-16 units of the text as it was read. */
export type Span = { start: number; end: number };

/** One unit of the text: its letter, the node it is read from, and its place in a text node; null in a picture or break. */
type Unit = { letter: string; node: Node; at: number | null };

/** What `visibleText` takes away, in its order: spaces before a break, the third break and on, both ends. */
const TAKEN_AWAY = [/[ \t]+(?=\n)/g, /(?<=\n\n)\n+/g, /^\s+|\s+$/g] as const;

/** The text of a box as `visibleText` reads it, with the way back to the page. */
export function placedText({ root, skip }: TextBox) {
  const units = TAKEN_AWAY.reduce(without, unitsOf(root, skip));
  const text = textOf(units);
  return {
    text,
    /** The part of the page that shows `span`; null when the text has no such part. */
    range({ start, end }: Span): Range | null {
      const first = units[start];
      const last = units[end - 1];
      if (!first || !last || start >= end) return null;
      const range = document.createRange();
      if (first.at === null) range.setStartBefore(first.node);
      else range.setStart(first.node, first.at);
      if (last.at === null) range.setEndAfter(last.node);
      else range.setEnd(last.node, last.at + 1);
      return range;
    },
  };
}

function unitsOf(root: Element, skip: Skip = () => false): Unit[] {
  const units: Unit[] = [];
  collect(root, skip, units);
  return units;
}

function collect(node: Node, skip: Skip, units: Unit[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) add(units, child.nodeValue ?? '', child);
    else if (child instanceof Element && !skip(child)) collectElement(child, skip, units);
  }
}

function collectElement(element: Element, skip: Skip, units: Unit[]): void {
  if (element.tagName === 'BR') add(units, '\n', element);
  else if (element.tagName === 'IMG') add(units, element.getAttribute('alt') ?? '', element);
  else {
    if (BLOCKS.has(element.tagName) && units.length > 0) add(units, '\n', element);
    collect(element, skip, units);
  }
}

function add(units: Unit[], text: string, node: Node): void {
  const own = node.nodeType === Node.TEXT_NODE;
  for (let at = 0; at < text.length; at++) {
    const letter = (text[at] ?? '').replace(/[\u00A0\u202F]/, ' ');
    units.push({ letter, node, at: own ? at : null });
  }
}

function without(units: Unit[], pattern: RegExp): Unit[] {
  const gone = new Set<number>();
  for (const { index, 0: taken } of textOf(units).matchAll(pattern)) {
    for (let at = index; at < index + taken.length; at++) gone.add(at);
  }
  return gone.size === 0 ? units : units.filter((_, at) => !gone.has(at));
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ letter }) => letter).join('');
}
