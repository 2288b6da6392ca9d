import { PLAIN } from '~/components/common/plain-colours.ts';
import { pairLayout, type Size } from './pair-layout.ts';

/** A photo that can be drawn, and what stands under it. */
export type Photo = Size & { image: CanvasImageSource };

/** Words under the two photos: «Было · 18 нояб.», «Стало · 22 нояб.». */
export type Captions = { before: string; after: string };

const MARGIN = 0.4;

/** Draws both photos side by side with their words; nothing leaves the canvas. */
export function drawPair(canvas: HTMLCanvasElement, before: Photo, after: Photo, captions: Captions): void {
  const layout = pairLayout(before, after);
  canvas.width = layout.width;
  canvas.height = layout.height;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = PLAIN.paper;
  pen.fillRect(0, 0, layout.width, layout.height);
  pen.fillStyle = PLAIN.ink;
  pen.font = `600 ${layout.line}px ${PLAIN.font}`;
  pen.textBaseline = 'middle';
  for (const side of ['before', 'after'] as const) {
    const { x, y, width, height } = layout[side];
    pen.drawImage((side === 'before' ? before : after).image, x, y, width, height);
    const margin = layout.line * MARGIN;
    pen.fillText(captions[side], x + margin, layout.words, Math.max(1, width - 2 * margin));
  }
}

/** What a canvas shows as a file; null where the browser gives none. */
export function blobOf(canvas: HTMLCanvasElement, type: 'image/jpeg' | 'image/png'): Promise<Blob | null> {
  return new Promise((done) => canvas.toBlob(done, type, 0.9));
}
