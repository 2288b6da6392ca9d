import { describe, expect, it } from 'vitest';
import { complaintWords } from '~/lib/triage/complaint.ts';
import { COMPLAINTS } from '~/lib/triage/complaint-signs.ts';

describe.each(COMPLAINTS.map((sign) => [sign.id, sign] as const))(
  'a complaint by «%s»',
  (_, { good, bad }) => {
    it.each(good)('«%s»', (text) => {
      expect(complaintWords(text)).not.toBeNull();
    });

    it.each(bad)('is none: «%s»', (text) => {
      expect(complaintWords(text)).toBeNull();
    });
  },
);

it('every example of a sign is found by that sign', () => {
  for (const { pattern, good } of COMPLAINTS) {
    for (const text of good) expect(pattern.test(text.toLowerCase().replaceAll('ё', 'е')), text).toBe(true);
  }
});
