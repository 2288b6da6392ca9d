import { expect, test } from 'vitest';
import { auditVerdict } from '~/scripts/audit-verdict.ts';

/** Outputs of `npm audit --json`, npm 11, shortened. */
const CLEAN = {
  auditReportVersion: 2,
  vulnerabilities: {},
  metadata: { vulnerabilities: { high: 0, total: 0 } },
};
const HOLED = {
  auditReportVersion: 2,
  vulnerabilities: { hono: { name: 'hono', severity: 'high', isDirect: true, via: [], fixAvailable: true } },
  metadata: { vulnerabilities: { high: 1, total: 1 } },
};
const REFUSED = {
  message: '405 Method Not Allowed - POST',
  method: 'POST',
  statusCode: 405,
  error: { summary: '' },
};

test('a registry that knows of nothing makes the packages of the product clean, a known hole names its package', () => {
  expect(auditVerdict(JSON.stringify(CLEAN))).toEqual({ kind: 'clean' });
  expect(auditVerdict(JSON.stringify(HOLED))).toEqual({ kind: 'vulnerable', packages: ['hono (high)'] });
});

test('a registry that keeps no list, or is not there, makes them neither clean nor bad', () => {
  expect(auditVerdict(JSON.stringify(REFUSED))).toEqual({
    kind: 'unanswered',
    reason: '405 Method Not Allowed - POST',
  });
  expect(auditVerdict('')).toEqual({ kind: 'unanswered', reason: '' });
});
