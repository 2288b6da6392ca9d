import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { z } from 'zod';

/** The newest form of a selector file this build understands. */
export const SELECTORS_VERSION = 1;

const variant = z.strictObject({
  layout: z.string().regex(/^[a-z0-9-]{2,40}$/),
  select: z.string().trim().min(1).max(500),
  confidence: z.enum(['A', 'B', 'C', 'D']),
});

/** Selectors of one network that reach further than those of the build. */
export const selectorsSchema = z.strictObject({
  'otklik-selectors': z.literal(SELECTORS_VERSION),
  network: z.enum(['vk', 'ok']),
  /** Grows with every edition of the file. */
  version: z.number().int().positive(),
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of the file without this field. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  fields: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/), z.array(variant).min(1).max(20)),
});

export type Selectors = z.infer<typeof selectorsSchema>;

/** SHA-256 (hex) over the canonical JSON of a selector file without its checksum. */
export function selectorsChecksum(file: Omit<Selectors, 'checksum'> & { checksum?: string }): string {
  const { checksum: _left, ...rest } = file;
  return bytesToHex(sha256(utf8ToBytes(canonicalize(rest) ?? '')));
}
