/** A picture's size, px. */
export type Size = { width: number; height: number };

type Box = Size & { x: number; y: number };

/** Where two photos and the words under them stand in one picture, px. */
export type PairLayout = Size & { before: Box; after: Box; words: number; line: number };

/** No higher than a screen shows and no wider than the networks keep. */
const MOST_HEIGHT = 1080;
const MOST_WIDTH = 2400;

/** The gap between the photos and the strip of words, as parts of the height. */
const GAP = 0.008;
const STRIP = 0.075;

/**
 * Two photos side by side at one height, the smaller one never enlarged, with a strip of words below. `words`
 * is where its letters stand, `line` their size.
 */
export function pairLayout(before: Size, after: Size): PairLayout {
  const wanted = Math.min(before.height, after.height, MOST_HEIGHT);
  const shapes = before.width / before.height + after.width / after.height + GAP;
  const height = Math.max(1, Math.round(Math.min(wanted, MOST_WIDTH / shapes)));
  const gap = Math.max(2, Math.round(height * GAP));
  const strip = Math.max(28, Math.round(height * STRIP));
  const left = widthAt(before, height);
  const right = widthAt(after, height);
  return {
    width: left + gap + right,
    height: height + strip,
    before: { x: 0, y: 0, width: left, height },
    after: { x: left + gap, y: 0, width: right, height },
    words: height + Math.round(strip / 2),
    line: Math.round(strip * 0.5),
  };
}

function widthAt({ width, height }: Size, wanted: number): number {
  return Math.max(1, Math.round((width / height) * wanted));
}
