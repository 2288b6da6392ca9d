import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Network } from '~/lib/comment/sighting.ts';
import { healthOf } from '~/tests/e2e/layouts/health-of.ts';
import { expectedFile, type FixtureReader, fixtureNames, fixturePage } from '~/tests/replica/fixture.ts';

/**
 * Tests over every page of a network in tests/replica/pages: it is read as the file beside it says
 * (`npm run fixture -- <network>` writes it, a person reviews it), in the health of its layout.
 */
export function testLayoutPages(network: Network, given: () => FixtureReader): void {
  const names = fixtureNames(network);

  test(`there are pages of ${network} to read`, () => {
    expect(names).not.toEqual([]);
  });

  describe('the reader of the extension', () => {
    test.each(names)('reads %s as expected, knows how well, and changes nothing', async (name) => {
      const { untouched, reading } = await given().read(fixturePage(name));
      expect(reading?.comments).not.toEqual([]);
      expect(reading).toEqual(JSON.parse(readFileSync(expectedFile(name), 'utf8')));
      expect(reading?.health.state).toBe(healthOf(name));
      expect(untouched).toBe(true);
    });
  });
}
