import browser from 'webextension-polyfill';
import type { Crop } from '~/lib/messages/table.ts';

/** A frame around the comment, CSS pixels. */
const MARGIN = 4;

/**
 * A PNG of one comment in the visible part of a tab; null where the browser allows none: most ask for a press
 * on our icon first, and what is scrolled out of the window cannot be taken.
 */
export async function takePicture(tab: number | null, crop: Crop | null): Promise<Uint8Array | null> {
  if (tab === null || crop === null || crop.width < 1 || crop.height < 1) return null;
  try {
    const { active, windowId } = await browser.tabs.get(tab);
    if (!active || windowId === undefined) return null;
    const shot = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    return await cut(bytesOf(shot), crop);
  } catch {
    return null;
  }
}

async function cut(png: Uint8Array<ArrayBuffer>, { x, y, width, height, ratio }: Crop) {
  const whole = await createImageBitmap(new Blob([png], { type: 'image/png' }));
  const left = Math.max(0, Math.round((x - MARGIN) * ratio));
  const top = Math.max(0, Math.round((y - MARGIN) * ratio));
  const wide = Math.min(whole.width - left, Math.round((width + 2 * MARGIN) * ratio));
  const high = Math.min(whole.height - top, Math.round((height + 2 * MARGIN) * ratio));
  const canvas = new OffscreenCanvas(wide, high);
  canvas.getContext('2d')?.drawImage(whole, left, top, wide, high, 0, 0, wide, high);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

/** Bytes of a `data:` address in base64. */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}
