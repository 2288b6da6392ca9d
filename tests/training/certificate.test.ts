import { expect, test } from 'vitest';
import { certificateOf, readCertificate } from '~/lib/training/certificate.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { attempt, SILENCED } from './attempts.ts';

const set = shippedCases();
const made = [
  attempt('09:00', { ...SILENCED, ground: 'criticism', case: 'harsh-1' }),
  attempt('09:01'),
  attempt('09:02', { case: 'ask-pool' }),
];
const certificate = certificateOf(' Ирина Стажёрова ', set, made, new Date('2026-11-18T10:00:00Z'));
const file = JSON.stringify(certificate, null, 2);

test('a certificate names the rules that were passed, their sources and the false removals', () => {
  expect(certificate).toMatchObject({
    name: 'Ирина Стажёрова',
    attempts: 3,
    falseRemovals: 1,
    rules: set.grounds.length,
  });
  expect(certificate.passed).toEqual([
    {
      ...set.grounds.find(({ id }) => id === 'question'),
      passedAt: '2026-11-18T09:02:00.000Z',
      attempts: 2,
      right: 2,
    },
  ]);
});

test('the supervisor reads back what the trainee saved', () => {
  expect(readCertificate(`\uFEFF${file}`)).toEqual({ ok: true, certificate });
});

test.each([
  ['a changed name', file.replace('Ирина', 'Марина'), 'checksum'],
  ['a changed figure', file.replace('"falseRemovals": 1', '"falseRemovals": 0'), 'checksum'],
  ['an unknown field', file.replace('"rules"', '"rank": 1, "rules"'), 'field'],
  ['a newer form', file.replace('"otklik-certificate": 1', '"otklik-certificate": 2'), 'newer'],
  ['another JSON', '{"otklik": 1}', 'not-ours'],
  ['no JSON', 'Ирина прошла всё', 'not-json'],
])('a file with %s is refused', (_, text, why) => {
  expect(readCertificate(text)).toEqual({ ok: false, why });
});
