import { useEffect, useRef, useState } from 'preact/hooks';
import { fileName, saveBlob } from '~/components/common/save-file.ts';
import { sayDay } from '~/components/common/say-day.ts';
import { say } from '~/lib/locale/say.ts';
import { blobOf, drawPair } from './draw-pair.ts';
import type { MadePair } from './made-pair.ts';
import type { DatedPhoto } from './use-pair.ts';

/** A photo lower than that looks poor beside another one, px. */
const POOR = 400;

type Props = {
  before: DatedPhoto;
  after: DatedPhoto;
  onDate(side: 'before' | 'after', day: string): void;
  onClear(): void;
  /** The picture was saved or copied; false when it could not be written down. */
  onMade(pair: MadePair): Promise<boolean>;
};

/** The picture itself, the days under it, and the two ways to take it along. */
export function PairResult({ before, after, onDate, onClear, onMade }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const captions = {
    before: caption(say('composer_pair_before'), before.day),
    after: caption(say('composer_pair_after'), after.day),
  };
  useEffect(() => {
    if (canvas.current) drawPair(canvas.current, before.photo, after.photo, captions);
  }, [before.photo, after.photo, captions.before, captions.after]);

  const made = async (take: (jpeg: Blob, made: HTMLCanvasElement) => Promise<string>) => {
    if (!canvas.current) return;
    setBusy(true);
    setTold(await takeAlong(canvas.current, take));
    setBusy(false);
  };
  const takeAlong = async (picture: HTMLCanvasElement, take: Parameters<typeof made>[0]) => {
    const jpeg = await blobOf(picture, 'image/jpeg');
    if (!jpeg) return say('composer_pair_not_made');
    const words = await take(jpeg, picture);
    const { width, height } = picture;
    const pair = { digest: await digestOf(jpeg), size: jpeg.size, width, height, before: before.from };
    return (await onMade(pair)) ? `${words} ${say('composer_pair_recorded')}` : words;
  };
  const save = () =>
    made(async (jpeg) => {
      saveBlob(fileName('bylo-stalo', new Date(), 'jpg'), jpeg);
      return say('composer_pair_saved');
    });
  const copy = () =>
    made(async (_, picture) => {
      const png = await blobOf(picture, 'image/png');
      const copied = png !== null && (await copyPicture(png));
      return say(copied ? 'composer_pair_copied' : 'composer_pair_not_copied');
    });
  return (
    <div class="pair-result">
      <canvas ref={canvas} role="img" aria-label={`${captions.before}, ${captions.after}`} />
      <div class="row">
        {(['before', 'after'] as const).map((side) => (
          <label key={side} class="quiet small">
            {say(side === 'before' ? 'composer_pair_day_before' : 'composer_pair_day_after')}{' '}
            <input
              type="date"
              value={side === 'before' ? before.day : after.day}
              onInput={(event) => onDate(side, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
      {before.photo.height < POOR && <p class="quiet small">{say('composer_pair_small')}</p>}
      <div class="row">
        <button type="button" class="primary" disabled={busy} onClick={() => void save()}>
          {say('composer_pair_save')}
        </button>
        <button type="button" disabled={busy} onClick={() => void copy()}>
          {say('composer_pair_copy')}
        </button>
        <button type="button" class="link" disabled={busy} onClick={onClear}>
          {say('composer_pair_clear')}
        </button>
      </div>
      <p class="told live" role="status">
        {told}
      </p>
    </div>
  );
}

function caption(word: string, day: string): string {
  return day === '' ? word : `${word} · ${sayDay(`${day}T12:00`)}`;
}

async function digestOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function copyPicture(png: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
