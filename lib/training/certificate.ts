import { digest } from '~/lib/log/chain/chain.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import { CERTIFICATE_VERSION, type Certificate, certificateSchema } from '~/lib/log/training/certificate.ts';
import type { CaseSet } from './case-file.ts';
import { passedGrounds } from './passed.ts';
import { scoreByGround, scoreOf } from './score.ts';

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
