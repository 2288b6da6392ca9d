import type { Photo } from './draw-pair.ts';

/** Larger files are no photos but mistakes, bytes. */
const MOST_BYTES = 60_000_000;

/** A photo of the page for drawing; null where its host lets no other page draw it. */
export async function photoOfPage(address: string): Promise<Photo | null> {
  const image = new Image();
  // Without it the canvas would be closed after the first stroke.
  image.crossOrigin = 'anonymous';
  image.src = address;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  return width > 0 && height > 0 ? { image, width, height } : null;
}

/** A photo from a file, turned the way it was taken; null where the browser cannot read it. */
export async function photoOfFile(file: File): Promise<Photo | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { image, width: image.width, height: image.height };
  } catch {
    return null;
  }
}
