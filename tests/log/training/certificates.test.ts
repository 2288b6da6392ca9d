import { expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { eraseCertificate, keepCertificate, readCertificates } from '~/lib/log/training/kept-certificates.ts';
import { certificateOf } from '~/lib/training/certificate.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { attempt } from '~/tests/training/attempts.ts';

const of = (name: string, day: string) =>
  certificateOf(name, shippedCases(), [attempt('09:00'), attempt('09:01')], new Date(`${day}T10:00:00Z`));

test('certificates are kept once each, by name and not by success, and erased for good', async () => {
  const [yana, old, fresh] = [of('Яна', '2026-11-18'), of('Анна', '2026-10-01'), of('Анна', '2026-11-02')];
  for (const each of [yana, old, fresh, yana]) await keepCertificate(each, new Date('2026-11-20T08:00:00Z'));
  expect((await readCertificates()).map(({ certificate }) => certificate)).toEqual([fresh, old, yana]);
  await keepCertificate(yana, new Date('2026-11-21T08:00:00Z'));
  expect((await readCertificates()).at(-1)?.keptAt).toBe('2026-11-20T08:00:00.000Z');
  await eraseCertificate(old.checksum);
  expect((await readCertificates()).map(({ checksum }) => checksum)).toEqual([fresh.checksum, yana.checksum]);
});

test('a kept row that cannot be read hides no other', async () => {
  await database.table('certificates').add({ checksum: 'broken', name: 'Пётр' });
  await keepCertificate(of('Вера', '2026-11-18'), new Date());
  expect((await readCertificates()).map(({ certificate }) => certificate.name)).toContain('Вера');
});
