import type { PageIdentity } from '~/lib/comment/sighting.ts';

/** How a page is called: by its name, else its short address, else its number. */
export function nameOf({ name, slug, owner }: PageIdentity): string {
  return name ?? slug ?? owner;
}

/** Name of a page of the screen by `network:owner`. */
export function namer(pages: readonly PageIdentity[]): (page: string) => string {
  const names = new Map(pages.map((page) => [`${page.network}:${page.owner}`, nameOf(page)]));
  return (page) => names.get(page) ?? page;
}
