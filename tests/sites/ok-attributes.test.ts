import { describe, expect, test } from 'vitest';
import { readEpoch } from '~/lib/sites/ok/attributes.ts';
import { readEncodedId } from '~/lib/sites/ok/encoded-id.ts';

describe('the machine time of a comment', () => {
  test.each(['1795330800000', '1795330800', ' 1795330800 '])('%s is the same moment', (epoch) => {
    expect(readEpoch(epoch)).toBe('2026-11-22T07:00:00.000Z');
  });

  test.each([null, '', '0', 'вчера', '-1795330800', '22:01', '1e20'])('%s is no time', (epoch) => {
    expect(readEpoch(epoch)).toBeNull();
  });
});

describe('an id of the API’s form', () => {
  const id = (parts: string) => btoa(parts);

  test('tells its moment and its topic', () => {
    expect(readEncodedId(id('1397206382471:-15941:1397206382471:62503929662320:1'))).toEqual({
      ms: 1_397_206_382_471,
      topic: '62503929662320',
    });
  });

  test.each([
    '1001',
    'x',
    id('1397206382471:-15941:1397206382472:62503929662320:1'),
    id('something else that is long enough'),
    '====',
  ])('%s tells nothing', (other) => {
    expect(readEncodedId(other)).toBeNull();
  });
});
