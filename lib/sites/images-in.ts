/** Pictures in elements, themselves included, once each. */
export function imagesIn(elements: Iterable<Element>): HTMLImageElement[] {
  const images = [...elements].flatMap((element) =>
    element instanceof HTMLImageElement ? [element] : [...element.querySelectorAll('img')],
  );
  return [...new Set(images)];
}
