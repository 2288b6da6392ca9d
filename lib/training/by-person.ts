import type { KeptCertificate } from '~/lib/log/training/certificate.ts';

/** All certificates of one person: the newest, and those before it, the newer ones first. */
export type OfPerson = { latest: KeptCertificate; earlier: KeptCertificate[] };

/**
 * Certificates by the person they name, in the order in which the names come first. Case and spaces make no other
 * person; two people of one name cannot be told apart.
 */
export function certificatesByPerson(kept: readonly KeptCertificate[]): OfPerson[] {
  const people = new Map<string, KeptCertificate[]>();
  for (const each of kept) {
    const name = each.certificate.name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('ru');
    people.set(name, [...(people.get(name) ?? []), each]);
  }
  return [...people.values()].flatMap((own) => {
    const [latest, ...earlier] = own.sort((one, other) => issued(other) - issued(one));
    return latest ? [{ latest, earlier }] : [];
  });
}

const issued = ({ certificate }: KeptCertificate) => Date.parse(certificate.issuedAt);
