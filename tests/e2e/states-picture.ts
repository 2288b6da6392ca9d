import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { z } from 'zod';

/** Where a cell of a board stands in the picture of the board, px. */
type Box = z.infer<typeof boxSchema>;

/** Every cell of a board by its id. */
export type Boxes = Record<string, Box>;

const KEPT = 'tests/states/pictures';
/** Whole pictures for the eye: of what differs, and of all that was renewed. */
const WHOLE = '.output/states';
/** Rounding of the same layout. */
const SLACK_PX = 2;
/** Edges of letters are drawn a little differently by every machine. */
const LETTERS = 0.001;
const COLOUR_THRESHOLD = 0.035;
/** Seen at a third of the size and in fewer colours: a twentieth of the bytes, and letters differ less. */
const SCALE = 3;
const COLOUR_STEP = 8;

const boxSchema = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
const boxesSchema = z.record(z.string(), boxSchema);

/** True in `npm run states:renew`: what is seen becomes what is expected. */
const RENEWS = process.env.OTKLIK_RENEW_STATES === 'yes';

/**
 * What differs from the kept picture of a board, cell by cell in words; nothing when all is as it was. A cell differs
 * when its size does by more than 2 px, or more than one pixel of a thousand has another colour. `shoot` takes
 * the picture at a scale, 1 being the pixels of the screen.
 */
export async function differences(
  name: string,
  shoot: (scale: number) => Promise<Buffer>,
  boxes: Boxes,
): Promise<string[]> {
  const picture = join(KEPT, `${name}.png`);
  const places = join(KEPT, `${name}.json`);
  const after = coarsen(PNG.sync.read(await shoot(1 / SCALE)));
  if (RENEWS) {
    write(join(WHOLE, `${name}.png`), await shoot(1));
    write(picture, PNG.sync.write(after, { colorType: 2 }));
    write(places, `${JSON.stringify(boxes, null, 2)}\n`);
    return [];
  }
  if (!existsSync(picture)) return [`${name}: no picture is kept; npm run states:renew makes it`];
  const before = PNG.sync.read(readFileSync(picture));
  const keptBoxes = boxesSchema.parse(JSON.parse(readFileSync(places, 'utf8')));
  const found = [...new Set([...Object.keys(keptBoxes), ...Object.keys(boxes)])].flatMap((cell) => {
    const [was, is] = [keptBoxes[cell], boxes[cell]];
    if (!was || !is) return [`${name}, ${cell}: ${was ? 'is gone' : 'is new'}`];
    if (Math.abs(was.width - is.width) > SLACK_PX || Math.abs(was.height - is.height) > SLACK_PX)
      return [`${name}, ${cell}: is ${is.width} × ${is.height}, was ${was.width} × ${was.height}`];
    const share = changedShare(before, was, after, is);
    return share > LETTERS ? [`${name}, ${cell}: ${(share * 100).toFixed(1)} % of it looks different`] : [];
  });
  if (found.length > 0) write(join(WHOLE, `${name}.png`), await shoot(1));
  return found;
}

/** The same picture in fewer colours. */
function coarsen(picture: PNG): PNG {
  const step = (channel: number) => Math.min(255, Math.round(channel / COLOUR_STEP) * COLOUR_STEP);
  picture.data = Buffer.from(picture.data.map(step));
  return picture;
}

/** Share of the pixels of a cell that have another colour, 0…1. */
function changedShare(before: PNG, was: Box, after: PNG, is: Box): number {
  const scaled = (px: number) => Math.floor(px / SCALE);
  const width = scaled(Math.min(was.width, is.width)) - 1;
  const height = scaled(Math.min(was.height, is.height)) - 1;
  const cut = (from: PNG, { left, top }: Box) => {
    const piece = new PNG({ width, height });
    PNG.bitblt(from, piece, scaled(left), scaled(top), width, height, 0, 0);
    return piece.data;
  };
  const [one, other] = [cut(before, was), cut(after, is)];
  return pixelmatch(one, other, undefined, width, height, { threshold: COLOUR_THRESHOLD }) / (width * height);
}

function write(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
