import { beforeEach, describe, expect, test } from 'vitest';
import { earlierThan, lookForDraft } from '~/lib/log/draft/draft-look.ts';
import { keepDraft } from '~/lib/log/draft/drafts.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, emptyLog, reply } from '~/tests/log/fixtures.ts';
import { draft, KEY, look, TEXT } from './kept-draft.ts';

beforeEach(emptyLog);

const ZONE = { zone: 'Europe/Moscow' };

describe('what the composer is told', () => {
  test('is the thread in order, the draft, and the page’s answers to others', async () => {
    const others = [comment('3'), reply('4', '3', { text: 'Ирина, добрый день. Снег вывезем завтра.' })];
    await recordSightings(batch([comment('1'), reply('2', '1'), ...others]), look('12:30'));
    await keepDraft(KEY, draft(), new Date(at('12:31')));
    const told = await lookForDraft(KEY, ZONE, new Date(at('12:32')));
    expect(told).toMatchObject({
      text: 'Когда засыплют яму на Зелёной, 8?',
      author: { name: 'Ольга Кузнецова', kind: 'person' },
      thread: [{ key: comment('2').key, voice: 'page' }],
      saved: { text: TEXT },
      repair: true,
      today: '2026-11-18',
    });
    expect(told?.daysOff.slice(0, 2)).toEqual(['2026-11-21', '2026-11-22']);
    expect(await earlierThan(KEY, new Date(at('12:32')))).toMatchObject([
      { text: 'Ирина, добрый день. Снег вывезем завтра.', about: comment('3').text },
    ]);
  });

  test('is nothing of a comment that was never seen', async () => {
    expect(await lookForDraft(KEY, ZONE, new Date())).toBeNull();
    expect(await earlierThan(KEY, new Date())).toEqual([]);
  });
});
