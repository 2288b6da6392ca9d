import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Crockford's digits: none of them is mistaken for another when read aloud or copied by hand. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_DIGITS = 12;

/** What a hand writes for a digit of a code: letters alike, also those of a Russian keyboard. */
const ALIKE: Record<string, string> = {
  O: '0',
  I: '1',
  L: '1',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: '0',
  Р: 'P',
  Т: 'T',
  Х: 'X',
};

/** Gives a new connect code of 60 random bits, such as `7QK4-M2XD-90TB`. */
export function newCode(): string {
  const digits = Array.from(randomBytes(CODE_DIGITS), (byte) => DIGITS[byte % DIGITS.length]).join('');
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

/** Gives a code as it was made, whatever case, spaces and look-alike letters were typed. */
export function plainCode(typed: string): string {
  const letters = [...typed.toUpperCase().replace(/[\s-]/g, '')];
  return letters.map((letter) => ALIKE[letter] ?? letter).join('');
}

/** Gives a new bearer token of 256 random bits. */
export function newToken(): string {
  return `otk_${randomBytes(32).toString('base64url')}`;
}

/** Gives the SHA-256 of a secret in hex: all that is ever stored of it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two hashes in a time that does not tell where they differ. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
