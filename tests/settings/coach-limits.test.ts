import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '~/lib/answer/limits.ts';
import { coachLimitsSchema } from '~/lib/settings/coach-schema.ts';
import { readSettingsFile } from '~/lib/settings/settings-file.ts';
import managed from '~/public/managed-schema.json';

const names = (of: object) => Object.keys(of).toSorted();

test('every threshold of the coach can be changed, by a file and by an organisation', () => {
  expect(names(coachLimitsSchema.shape)).toEqual(names(DEFAULT_LIMITS));
  expect(names(managed.properties.coachLimits.properties)).toEqual(names(DEFAULT_LIMITS));
  expect(coachLimitsSchema.parse(DEFAULT_LIMITS)).toEqual(DEFAULT_LIMITS);
});

test('a file gives those it names, and one beyond reason is refused by its name', () => {
  expect(readSettingsFile({ otklik: 1, coachLimits: { promises: 3 } })).toEqual({
    ok: true,
    parts: { coachLimits: { promises: 3 } },
  });
  expect(readSettingsFile({ otklik: 1, coachLimits: { repeat: 7 } })).toMatchObject({
    ok: false,
    reason: expect.stringContaining('coachLimits.repeat'),
  });
});
