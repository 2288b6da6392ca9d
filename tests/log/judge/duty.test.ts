import { beforeEach, describe, expect, test } from 'vitest';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import { at, batch, comment, emptyLog, written } from '~/tests/log/fixtures.ts';

import { at2, decide, KEY, row, settings } from '~/tests/log/triage-stage.ts';

beforeEach(emptyLog);

describe('the duty set by a person', () => {
  beforeEach(async () => {
    await recordSightings(batch([comment('1'), comment('5', { text: '👍' })]), at2(at('12:30')));
  });

  test('stands beside that of the machine, and can be taken back', async () => {
    await decide({ kind: 'duty', duty: 'none', reason: 'повтор' });
    expect(await row()).toMatchObject({
      state: 'none',
      dueAt: null,
      triage: {
        duty: 'none',
        machine: 'must',
        saw: 'question',
        words: 'когда засыплют яму',
        human: { reason: 'повтор' },
      },
    });
    await decide({ kind: 'duty', duty: null, reason: '' });
    expect(await row()).toMatchObject({ state: 'unanswered', triage: { duty: 'must', human: null } });
  });

  test('«не нужен» wants a reason', async () => {
    expect(await decide({ kind: 'duty', duty: 'none', reason: ' ' })).toEqual({
      ok: false,
      why: 'no-reason',
    });
    expect((await row())?.state).toBe('unanswered');
  });

  test('makes a courtesy owed', async () => {
    await decide({ kind: 'duty', duty: 'must', reason: '' }, at('13:00'), [comment('5').key]);
    expect(await row('5')).toMatchObject({ state: 'unanswered', dueAt: at('18:24') });
  });

  test('is written for several at once, or for none', async () => {
    const keys = [KEY, comment('5').key];
    await decide({ kind: 'duty', duty: 'none', reason: 'спам' }, at('13:00'), keys);
    expect([(await row())?.state, (await row('5'))?.state]).toEqual(['none', 'none']);
    const before = await written();
    const refused = await decide({ kind: 'duty', duty: null, reason: '' }, at('13:01'), [
      KEY,
      comment('99').key,
    ]);
    expect(refused).toEqual({ ok: false, why: 'unknown-comment' });
    expect(await written()).toEqual(before);
  });

  test('follows the preset for what nobody decided about', async () => {
    await recordSettings({ ...settings({ duty: 'duhovshchina' }), officials: [] }, at2(at('13:00')));
    expect((await row('5'))?.state).toBe('unanswered');
  });
});
