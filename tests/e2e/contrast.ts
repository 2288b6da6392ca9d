import type { Locator } from 'playwright-core';

/**
 * Texts within `card` whose contrast with what they stand on is under 4.5 : 1 (WCAG AA), each with its ratio. axe
 * gives up on what floats over a page; here the background is that of the nearest element of the card which has one.
 */
export function weakTexts(card: Locator): Promise<string[]> {
  return card.evaluate((root) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const channels = (colour: string, under?: string): number[] => {
      if (!canvas) return [];
      canvas.clearRect(0, 0, 1, 1);
      for (const layer of under ? [under, colour] : [colour]) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const groundOf = (element: Element): string => {
      const { backgroundColor } = getComputedStyle(element);
      if (channels(backgroundColor)[3] === 255 || element === root || !element.parentElement)
        return backgroundColor;
      return groundOf(element.parentElement);
    };
    const light = (rgb: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const says = (element: Element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    return [...root.querySelectorAll('*')]
      .filter((element) => says(element) && !element.closest(':disabled'))
      .flatMap((element) => {
        const ground = groundOf(element);
        const [one = 0, other = 0] = [
          light(channels(getComputedStyle(element).color, ground)),
          light(channels(ground)),
        ].sort((a, b) => b - a);
        const ratio = (one + 0.05) / (other + 0.05);
        return ratio < 4.5 ? [`${ratio.toFixed(2)}: ${element.textContent?.trim()}`] : [];
      });
  });
}
