import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { database } from '~/lib/log/database.ts';

/**
 * Stores a PNG beside the log, to be named by a snapshot. @returns SHA-256 of its bytes in hex.
 * @param key of the comment it shows.
 */
export async function keepPicture(png: Uint8Array, key: string, now: Date): Promise<string> {
  const digest = digestOf(png);
  await database.pictures.put({ digest, key, png, at: now.toISOString() });
  return digest;
}

/** Deletes a picture that no snapshot came to name. */
export async function dropPicture(digest: string): Promise<void> {
  const named = await database.snapshots.filter(({ picture }) => picture === digest).count();
  if (named === 0) await database.pictures.delete(digest);
}

/** SHA-256 of the bytes of a picture, in hex. */
export function digestOf(png: Uint8Array): string {
  return bytesToHex(sha256(png));
}

/** The PNG of a snapshot; null when it has none or it was erased. */
export async function pictureOf(digest: string | null): Promise<Uint8Array | null> {
  if (digest === null) return null;
  return (await database.pictures.get(digest))?.png ?? null;
}
