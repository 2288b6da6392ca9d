import { describe, expect, it } from 'vitest';
import { urgentSign } from '~/lib/triage/urgency.ts';
import { DANGERS } from '~/lib/triage/urgent-signs.ts';

describe.each(DANGERS.map((danger) => [danger.id, danger] as const))('the sign «%s»', (id, { good, bad }) => {
  it.each(good)('is raised by «%s»', (text) => {
    expect(urgentSign(text)?.sign).toBe(id);
  });

  it.each(bad)('is not raised, nor any other, by «%s»', (text) => {
    expect(urgentSign(text)).toBeNull();
  });
});

it('every sign has its own name and examples of both kinds', () => {
  expect(new Set(DANGERS.map(({ id }) => id)).size).toBe(DANGERS.length);
  for (const { good, bad } of DANGERS) expect(Math.min(good.length, bad.length)).toBeGreaterThan(1);
});
