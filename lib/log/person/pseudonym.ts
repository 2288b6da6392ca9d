import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Author } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import type { PageKey } from '~/lib/log/rows.ts';

const SECRET = 'pseudonym.secret';

/** The secret of this device by which pseudonyms are made, hex; made once. Without it nobody finds the name behind. */
export async function pseudonymSecret(): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const known = await database.meta.get(SECRET);
    if (typeof known?.value === 'string') return known.value;
    const value = bytesToHex(randomBytes(32));
    await database.meta.add({ name: SECRET, value });
    return value;
  });
}

/** «житель 3f9c2a»: the same for one person on one page, another on every other page. */
export function pseudonymOf(
  secret: string,
  page: PageKey,
  author: Author,
): Pick<Author, 'id' | 'slug' | 'name'> {
  const who = `${page}\n${author.id ?? author.slug ?? author.name}`;
  const digest = bytesToHex(hmac(sha256, hexToBytes(secret), utf8ToBytes(who))).slice(0, 12);
  return { id: `p-${digest}`, slug: null, name: `житель ${digest.slice(0, 6)}` };
}
