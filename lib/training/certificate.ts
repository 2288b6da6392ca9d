import { z } from 'zod';
import { digest } from '~/lib/log/chain.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import { groundSchema } from './case.ts';
import type { CaseSet } from './case-file.ts';
import { passedGrounds } from './passed.ts';
import { scoreByGround, scoreOf } from './score.ts';

/** Version of the form of a certificate. */
const CERTIFICATE_VERSION = 1;

const count = z.int().min(0);

const bodySchema = z.strictObject({
  'otklik-certificate': z.literal(CERTIFICATE_VERSION),
  /** As the person wrote it. */
  name: z.string().trim().min(1).max(120),
  issuedAt: z.iso.datetime(),
  passed: z.array(
    z.strictObject({ ...groundSchema.shape, passedAt: z.iso.datetime(), attempts: count, right: count }),
  ),
  /** Rules there are to pass; attempts in all; how many of them removed what must stay. */
  rules: count,
  attempts: count,
  falseRemovals: count,
});

const certificateSchema = z.strictObject({
  ...bodySchema.shape,
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Which rules a person passed, for paper and for a file. It tells of one person and compares nobody. */
export type Certificate = z.infer<typeof certificateSchema>;

/** A certificate of what was passed up to now; its checksum finds damage, it is no signature. */
export function certificateOf(
  name: string,
  { cases, grounds }: CaseSet,
  attempts: readonly Attempt[],
  issuedAt: Date,
): Certificate {
  const passed = passedGrounds(attempts, (ground) => cases.filter((each) => each.ground === ground).length);
  const scores = scoreByGround(attempts);
  const { attempts: all, falseRemovals } = scoreOf(attempts);
  const body = {
    'otklik-certificate': CERTIFICATE_VERSION,
    name: name.trim(),
    issuedAt: issuedAt.toISOString(),
    passed: grounds.flatMap((ground) => {
      const passedAt = passed.get(ground.id);
      const score = scores.get(ground.id);
      return passedAt && score ? [{ ...ground, passedAt, attempts: score.attempts, right: score.right }] : [];
    }),
    rules: grounds.length,
    attempts: all,
    falseRemovals,
  } as const;
  return { ...body, checksum: digest(body) };
}

/** What a file holds, or why it is refused. */
export type CertificateReading =
  | { ok: true; certificate: Certificate }
  | { ok: false; why: 'not-json' | 'not-ours' | 'newer' | 'field' | 'checksum' };

/** Reads the text of a certificate's file strictly; one that was changed by a single sign is refused. */
export function readCertificate(text: string): CertificateReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, why: 'not-json' };
  }
  const version =
    typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'otklik-certificate') : undefined;
  if (typeof version !== 'number') return { ok: false, why: 'not-ours' };
  if (version > CERTIFICATE_VERSION) return { ok: false, why: 'newer' };
  const parsed = certificateSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, why: 'field' };
  const { checksum, ...body } = parsed.data;
  return digest(body) === checksum ? { ok: true, certificate: parsed.data } : { ok: false, why: 'checksum' };
}
