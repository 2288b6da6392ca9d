import { beforeEach, expect, test } from 'vitest';
import { recordFlagDecision } from '~/lib/log/moderation/flag-decision.ts';
import { pageBoard } from '~/lib/log/queue/board.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { FLAG, look, rude } from '~/tests/log/desk-fixtures.ts';
import { at, batch, comment, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const posted = (time: string) => ({ at: at(time), precision: 'minute' as const });

test('the board counts the flagged comments of the page that still stand, the newest first', async () => {
  const critic = comment('3', { text: 'Позор! Верните деньги' });
  const early = rude('1', { posted: posted('09:00') });
  const { board } = await recordSightings(
    batch([early, rude('2', { posted: posted('10:00') }), critic]),
    look('10:30'),
  );
  expect(board.flags).toBe(2);
  expect(board.flagged.map(({ key }) => key.split(':').at(-1))).toEqual(['2', '1']);
});

test('a flag that was dismissed and a comment that is gone are counted no more', async () => {
  const { verdicts, board } = await recordSightings(batch([rude('1'), rude('2')]), look('10:30'));
  expect(board.flags).toBe(2);
  await recordFlagDecision(look('10:31'), verdicts[0]?.key ?? '', FLAG, 'dismissed');
  const { board: after } = await recordSightings(batch([rude('2', { deleted: true })]), look('10:32'));
  expect(after.flags).toBe(0);
  expect(after.flagged).toEqual([]);
});

test('flags of another page are not counted here', async () => {
  await recordSightings(batch([rude('1')]), look('10:30'));
  expect((await pageBoard('vk:-999')).flags).toBe(0);
});
