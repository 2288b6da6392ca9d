import { useState } from 'preact/hooks';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Photo } from './draw-pair.ts';
import { photoOfFile, photoOfPage } from './read-photo.ts';

/** A photo with where it came from and its day, `YYYY-MM-DD`. */
export type DatedPhoto = { photo: Photo; from: 'page' | 'file'; day: string };

/** The two photos as far as they are there, and what went wrong last. */
export type Pair = {
  before: DatedPhoto | null;
  after: DatedPhoto | null;
  /** True once the page refused to give its photo: it has to come as a file. */
  refused: boolean;
  trouble: MessageKey | null;
};

const EMPTY: Pair = { before: null, after: null, refused: false, trouble: null };

/** Gathers the two photos. @param posted the day of the comment, `YYYY-MM-DD`. */
export function usePair(address: string | null, posted: string) {
  const [pair, setPair] = useState<Pair>(EMPTY);
  const change = (part: Partial<Pair>) => setPair((now) => ({ ...now, ...part }));

  const fromPage = async () => {
    if (address === null) return;
    const photo = await photoOfPage(address);
    if (photo) change({ before: { photo, from: 'page', day: posted }, refused: false });
    else change({ refused: true });
  };

  return {
    pair,
    async takeAfter(file: File) {
      const photo = await photoOfFile(file);
      if (!photo) return change({ trouble: 'composer_pair_no_photo' });
      change({ after: { photo, from: 'file', day: dayOf(file.lastModified) }, trouble: null });
      if (pair.before === null) await fromPage();
    },
    async takeBefore(file: File) {
      const photo = await photoOfFile(file);
      if (!photo) return change({ trouble: 'composer_pair_no_photo' });
      change({ before: { photo, from: 'file', day: posted }, trouble: null, refused: false });
    },
    date(side: 'before' | 'after', day: string) {
      const dated = pair[side];
      if (dated) change({ [side]: { ...dated, day } });
    },
    clear: () => setPair(EMPTY),
  };
}

/** The day of a moment by the clock of the device, `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
