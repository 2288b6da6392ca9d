import { database } from '~/lib/log/database.ts';
import { type Certificate, type KeptCertificate, keptCertificateSchema } from './certificate.ts';

/** Keeps a certificate of a colleague; the same file opened again stands once, from when it first came. */
export async function keepCertificate(certificate: Certificate, at: Date): Promise<void> {
  const { checksum } = certificate;
  await database.transaction('rw', database.certificates, async () => {
    if (await database.certificates.get(checksum)) return;
    await database.certificates.add({ checksum, keptAt: at.toISOString(), certificate });
  });
}

/** Takes a kept certificate away for good. */
export async function eraseCertificate(checksum: string): Promise<void> {
  await database.certificates.delete(checksum);
}

/**
 * The certificates that are kept here, by name and then the newest first: an order that says nothing of who is
 * better. What cannot be read is left out.
 */
export async function readCertificates(): Promise<KeptCertificate[]> {
  const rows = await database.certificates.toArray();
  return rows
    .flatMap((row) => keptCertificateSchema.safeParse(row).data ?? [])
    .sort(({ certificate: one }, { certificate: other }) => {
      return (
        one.name.localeCompare(other.name, 'ru') || Date.parse(other.issuedAt) - Date.parse(one.issuedAt)
      );
    });
}
