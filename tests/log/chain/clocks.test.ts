import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, minute, reply } from '~/tests/log/fixtures.ts';

import { at2, decide, on, row, SEVASTOPOL, settings } from '~/tests/log/triage-stage.ts';

beforeEach(emptyLog);

describe('the clocks', () => {
  test('stand still while facts are waited for, and go on afterwards', async () => {
    await recordSightings(batch([comment('1')]), at2(at('10:30')));
    await decide({ kind: 'pause' }, at('11:00'));
    expect(await row()).toMatchObject({ dueAt: null, triage: { held: true } });
    await decide({ kind: 'resume' }, at('14:00'));
    expect(await row()).toMatchObject({ dueAt: at('21:24'), triage: { held: false } });
  });

  test('do not stand still for an emergency', async () => {
    await recordSightings(batch([comment('1', { text: 'Пахнет газом в подъезде' })]), at2(at('10:30')));
    await decide({ kind: 'pause' }, at('10:40'));
    expect(await row()).toMatchObject({ dueAt: at('11:24') });
  });

  test('follow the track that a person set', async () => {
    const seen = {
      settings: settings({ ...SEVASTOPOL, limits: { important: { reaction: { amount: 1, unit: 'hour' } } } }),
    };
    await recordSightings(batch([comment('1')]), at2(at('10:30'), seen));
    await decide({ kind: 'track', track: 'important' });
    expect(await row()).toMatchObject({ dueAt: at('11:24'), triage: { track: 'important' } });
  });

  test('of an emergency that is none run as usual, and the words stay', async () => {
    await recordSightings(batch([comment('1', { text: 'Пахнет газом, квест для детей' })]), at2(at('10:30')));
    await decide({ kind: 'track', track: 'normal' });
    expect(await row()).toMatchObject({ urgent: null, dueAt: at('18:24'), triage: { saw: 'emergency' } });
  });
});

describe('a change of the policy', () => {
  test('does not move what had run out or was answered before it', async () => {
    const late = comment('1', { posted: minute('01:00') });
    const running = comment('5');
    const answered = comment('6', { posted: minute('09:00') });
    await recordSightings(batch([late, running, answered, reply('7', '6')]), at2(at('12:30')));
    await recordSettings(
      { ...settings({ id: 'own', version: 2, normalHours: 24 }), officials: [] },
      at2(at('13:00')),
    );
    expect(await row('1')).toMatchObject({ dueAt: at('09:00'), policy: 'podmoskovye-2020@1' });
    expect(await row('5')).toMatchObject({ policy: 'own@2', dueAt: on(19, '10:24') });
    expect((await row('6'))?.triage?.reaction).toEqual({ dueAt: at('17:00'), policy: 'podmoskovye-2020@1' });
  });
});

test('a log of an earlier build, which kept only the last policy, is judged by it', async () => {
  await recordSightings(
    batch([comment('1')]),
    context({ settings: DEFAULT_SETTINGS, now: new Date(at('10:30')) }),
  );
  await database.meta.delete('policies');
  await recordSightings(
    batch([comment('5')]),
    context({ settings: DEFAULT_SETTINGS, now: new Date(at('10:40')) }),
  );
  expect(await row('5')).toMatchObject({ dueAt: at('18:24'), policy: 'podmoskovye-2020@1' });
});
