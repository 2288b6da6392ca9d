/** Layouts that never held an id and a time for everything (reference: ok.md §2.3–4). */
const PARTLY = ['ok-2016', 'ok-messenger'];

/** The health a layout page of tests/replica/pages is read in: one that does not hold every field has to own up to it. */
export function healthOf(name: string): 'degraded' | 'ok' {
  return PARTLY.includes(name) ? 'degraded' : 'ok';
}
