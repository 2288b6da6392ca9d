import { beforeEach, expect, test } from 'vitest';
import { recordSightings } from '~/lib/log/record/record.ts';
import { readRemovals } from '~/lib/log/removals/removal-records.ts';
import { LEXICON_VERSION } from '~/lib/moderation/lexicon-version.ts';
import { removalCases } from '~/lib/report/removals/removal-case.ts';
import { FLAG, look, rude, seen } from '~/tests/log/desk-fixtures.ts';
import { batch, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

test('where no snapshot was taken the flag is told by the rule and the lexicon of the last look', async () => {
  await seen('1');
  await recordSightings(batch([rude('1', { deleted: true })]), look('10:33'));
  expect(removalCases(await readRemovals())).toMatchObject([
    { snapshot: null, kinds: [FLAG.kind], flagRules: [FLAG.rule], lexicon: LEXICON_VERSION },
  ]);
});
