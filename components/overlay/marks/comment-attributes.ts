import type { Verdict } from '~/lib/log/verdict.ts';

/** Public attributes on the root of a recognised comment (DESIGN §4.2). */
const ATTRIBUTES = {
  key: 'data-otklik-key',
  state: 'data-otklik-state',
  flag: 'data-otklik-flag',
  urgent: 'data-otklik-urgent',
  due: 'data-otklik-due',
} as const;

/** Key that was written on the root of a comment; null where none was. */
export const keyAt = (element: Element): string | null => element.getAttribute(ATTRIBUTES.key);

/** Says which comment stands at an element. */
export const writeKey = (element: Element, key: string): void => element.setAttribute(ATTRIBUTES.key, key);

/** Every element of a page that has a key. */
export const keyedIn = (root: Document): Iterable<Element> => root.querySelectorAll(`[${ATTRIBUTES.key}]`);

/** Says what is known of the comment at an element. */
export function writeVerdict(element: Element, verdict: Verdict): void {
  write(element, ATTRIBUTES.state, verdict.state);
  write(element, ATTRIBUTES.flag, flagNames(verdict));
  write(element, ATTRIBUTES.urgent, verdict.urgent === null ? null : '');
  write(element, ATTRIBUTES.due, verdict.dueAt);
}

/** Takes all of it off again. */
export function clearAttributes(element: Element): void {
  for (const name of Object.values(ATTRIBUTES)) element.removeAttribute(name);
}

/** «obscene threat»; null when nothing is flagged. */
function flagNames({ flags }: Verdict): string | null {
  return [...new Set(flags.map(({ kind }) => kind))].join(' ') || null;
}

/** Writes only what differs: every write wakes observers. */
function write(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
