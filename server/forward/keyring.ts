import { createCipheriv, createDecipheriv, randomBytes, randomUUID, scryptSync } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StopReason } from '~/server/stop-reason.ts';

/** Name of the file in the data folder that opens the keys, where no secret is given. */
const FILE = 'hub.key';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/** Where the secret of a hub comes from: what was given, else a file in its data folder. */
export type KeyPlace = { secret?: string | undefined; dataDir: string };

/**
 * Closes and opens the keys of incident systems: AES-256-GCM, bound to what the key is for, so that a closed key that
 * is moved to another address in the database does not open.
 */
export class Keyring {
  readonly #place: KeyPlace;
  #key: Buffer | null = null;

  constructor(place: KeyPlace) {
    this.#place = place;
  }

  /** Closes a key; makes the file of the secret on first use. @param bound what it is for. */
  async seal(plain: string, bound: string): Promise<string> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', await this.#found(true), nonce);
    cipher.setAAD(Buffer.from(bound));
    const closed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return [VERSION, Buffer.concat([nonce, closed, cipher.getAuthTag()]).toString('base64url')].join('.');
  }

  /** Opens a key; null where the secret of this hub is another one, or the key was closed for something else. */
  async open(sealed: string, bound: string): Promise<string | null> {
    const [version, body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    const key = await this.#found(false);
    if (version !== VERSION || !key || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const closed = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
      return Buffer.concat([decipher.update(closed), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  async #found(make: true): Promise<Buffer>;
  async #found(make: boolean): Promise<Buffer | null>;
  async #found(make: boolean): Promise<Buffer | null> {
    const { secret, dataDir } = this.#place;
    this.#key ??= secret ? scryptSync(secret, 'otklik-hub', KEY_BYTES) : await readKey(dataDir);
    if (!this.#key && make) {
      await makeKey(dataDir);
      this.#key = await readKey(dataDir);
      if (!this.#key)
        throw new StopReason(`Файл ${FILE} в папке данных повреждён. Верните его из копии или удалите.`);
    }
    return this.#key;
  }
}

async function readKey(dataDir: string): Promise<Buffer | null> {
  const text = await readFile(join(resolve(dataDir), FILE), 'utf8').catch(() => '');
  const key = Buffer.from(text.trim(), 'base64url');
  return key.length === KEY_BYTES ? key : null;
}

/** Readable by the account of the hub alone, and whole as soon as it is there. Of two who make it the first wins. */
async function makeKey(dataDir: string): Promise<void> {
  const folder = resolve(dataDir);
  await mkdir(folder, { recursive: true });
  const half = join(folder, `${FILE}.${randomUUID()}`);
  await writeFile(half, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(half, join(folder, FILE));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(half);
  }
}
