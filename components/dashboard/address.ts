/** Views of the dashboard in the order of the rail: each is a part of the address and a line of `views.tsx`. */
export const SECTIONS = [
  'queue',
  'board',
  'day',
  'review',
  'shift',
  'report',
  'looks',
  'log',
  'removals',
  'coach',
  'blind',
  'openness',
  'files',
  'person',
  'team',
  'server',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Where one is: a view, and what it was asked for. What is in `given` is read by the view alone. */
export type Address = { section: Section; given: URLSearchParams };

/** What a view was asked for, by name; what is null or empty is left out of the address. */
export type Given = Readonly<Record<string, string | null>>;

/** Reads `#queue?network=vk&state=overdue…`; what is no view leads to the first one. */
export function readAddress(hash: string): Address {
  const [section = '', search = ''] = hash.replace(/^#/, '').split('?');
  return { section: oneOf(SECTIONS, section) ?? SECTIONS[0], given: new URLSearchParams(search) };
}

/** The address of a view: alone with nothing asked for. */
export function writeAddress(section: Section, given: Given = {}): string {
  const asked = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(asked).toString();
  return `#${section}${search && `?${search}`}`;
}

/** The one of `values` that stands in the address; null for anything else. */
export function oneOf<T extends string>(values: readonly T[], given: string | null): T | null {
  return values.find((value) => value === given) ?? null;
}
