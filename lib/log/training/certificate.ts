import { z } from 'zod';

/** Version of the form of a certificate. */
export const CERTIFICATE_VERSION = 1;

const count = z.int().min(0);
const words = z.string().min(1).max(2000);

export const certificateSchema = z.strictObject({
  'otklik-certificate': z.literal(CERTIFICATE_VERSION),
  /** As the person wrote it. */
  name: z.string().trim().min(1).max(120),
  issuedAt: z.iso.datetime(),
  passed: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(64),
        rule: words,
        source: words,
        passedAt: z.iso.datetime(),
        attempts: count,
        right: count,
      }),
    )
    .max(1000),
  /** Rules there are to pass; attempts in all; how many of them removed what must stay. */
  rules: count,
  attempts: count,
  falseRemovals: count,
  /** Of everything above; it finds damage, it is no signature. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Which rules a person passed, for paper and for a file. It tells of one person and compares nobody. */
export type Certificate = z.infer<typeof certificateSchema>;

export const keptCertificateSchema = z.strictObject({
  checksum: certificateSchema.shape.checksum,
  /** When its file was opened here, by the clock of the device. */
  keptAt: z.iso.datetime(),
  certificate: certificateSchema,
});

/** A colleague's certificate that was opened on this device; its checksum names it. */
export type KeptCertificate = z.infer<typeof keptCertificateSchema>;
