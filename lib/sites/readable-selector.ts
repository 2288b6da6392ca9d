import type { Fields } from './markup.ts';

/**
 * True when this browser can parse the selector, alone and among others. Alone, a search forgives a bracket
 * that is never closed; a style rule does not. Needs a document: a worker has none.
 */
function isReadableSelector(select: string): boolean {
  try {
    document.createDocumentFragment().querySelector(select);
    return new CSSStyleSheet().insertRule(`${select}{}`) === 0;
  } catch {
    return false;
  }
}

/** The first selector that this browser cannot parse, with its field; null when it can parse them all. */
export function unreadableSelector(fields: Fields): { field: string; select: string } | null {
  for (const [field, variants] of Object.entries(fields)) {
    const broken = variants.find(({ select }) => !isReadableSelector(select));
    if (broken) return { field, select: broken.select };
  }
  return null;
}

/** The fields without the variants that this browser cannot parse: one of them would break every search. */
export function readableFields(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, variants]) => [
      name,
      variants.filter(({ select }) => isReadableSelector(select)),
    ]),
  );
}
