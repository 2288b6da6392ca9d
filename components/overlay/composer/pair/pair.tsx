import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';
import type { ComposerWork } from '~/components/overlay/composer/composer-work.ts';
import type { Shown } from '~/components/overlay/composer/shown.ts';
import { PairPart } from './pair-part.tsx';

type Props = { host: ComposerHost; shown: Shown; work: ComposerWork; photos: readonly string[] };

/** Offered where the author sent a photo, or work can be photographed that was asked for. */
export function Pair({ host, shown, work, photos }: Props) {
  const { key, look, situation, advice } = shown;
  if (photos.length === 0 && !look?.repair) return null;
  return (
    <PairPart
      key={key}
      host={host}
      commentKey={key}
      photos={photos}
      open={photos.length > 0 && (situation ?? advice?.proposed) === 'done'}
      onPaired={work.paired}
    />
  );
}
