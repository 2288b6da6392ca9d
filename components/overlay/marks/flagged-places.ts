import type { Verdict } from '~/lib/log/verdict.ts';
import type { Site } from '~/lib/sites/site.ts';
import { placedText } from '~/lib/sites/text-place.ts';
import type { Place } from './highlights.ts';

/** The flagged words of a comment as they stand on the page now, in the order of its flags. */
export function flaggedWords(site: Site, comment: Element, { flags }: Verdict): string[] {
  const box = flags.length > 0 ? site.textBox(comment) : null;
  const text = box ? placedText(box).text : '';
  return flags.map(({ start, end }) => text.slice(start, end));
}

/**
 * The places of a comment's flags on the page. `words` are those that were judged: where the text was edited
 * since, or a shorter copy of it stands here, only what is still in its place is shown.
 */
export function flaggedPlaces(
  site: Site,
  comment: Element,
  { flags }: Verdict,
  words: readonly string[],
): Place[] {
  const box = flags.length > 0 ? site.textBox(comment) : null;
  if (!box) return [];
  const { text, range } = placedText(box);
  return flags.flatMap(({ kind, start, end }, index) => {
    const place = text.slice(start, end) === words[index] ? range({ start, end }) : null;
    return place ? [{ kind, range: place }] : [];
  });
}
