import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { learnFrom, surgesIn, topicShown } from '~/lib/log/triage/topics.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { lookAt } from '~/lib/log/triage/triage-look.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const FERRY = [
  ['Паром опять не ходит', 'transport'],
  ['Паром отменили без объявления', 'transport'],
  ['Ждём паром третий час', 'transport'],
  ['Паромная переправа стоит', 'transport'],
  ['Моржи просят раздевалку', 'improvement'],
  ['Прорубь для моржей', 'improvement'],
  ['Моржам негде греться', 'improvement'],
  ['Где прорубь', 'improvement'],
] as const;

test('corrections of the log teach topics, and a corrected comment keeps its own', async () => {
  await recordSightings(batch(FERRY.map(([text], place) => comment(String(place + 1), { text }))), context());
  for (const [place, [, topic]] of FERRY.entries()) {
    await decideTriage(context(), [comment(String(place + 1)).key], { kind: 'topic', topic });
  }
  await recordSightings(batch([comment('20', { text: 'Паром ушёл пустым' })]), context());
  expect((await lookAt(comment('20').key, []))?.topic).toEqual({ topic: 'transport', by: 'learned' });
  expect((await lookAt(comment('1').key, []))?.topic).toEqual({ topic: 'transport', by: 'person' });
});

test('comments alike are those of the same words that nobody decided about', async () => {
  const same = ['1', '2', '3'].map((id) => comment(id, { text: `Опять отключили горячую воду, дом ${id}` }));
  await recordSightings(batch([...same, comment('9', { text: 'Спасибо за праздник' })]), context());
  await decideTriage(context(), [comment('3').key], { kind: 'duty', duty: 'courtesy', reason: '' });
  expect((await lookAt(comment('1').key, []))?.alike.map(({ key }) => key)).toEqual([comment('2').key]);
  expect(await lookAt(comment('77').key, [])).toBeNull();
});

test('a surge is told from the comments of the log', async () => {
  const weeksAgo = (weeks: number, id: string) =>
    comment(id, {
      text: 'Снег не убирают',
      posted: {
        at: new Date(Date.parse(at('10:00')) - weeks * 7 * 86_400_000).toISOString(),
        precision: 'minute',
      },
    });
  const today = ['11', '12', '13', '14', '15'].map((id) => weeksAgo(0, id));
  await recordSightings(batch([weeksAgo(1, '1'), weeksAgo(2, '2'), weeksAgo(3, '3'), ...today]), context());
  const rows = await database.comments.toArray();
  const [row] = rows;
  expect(row && topicShown(row, learnFrom(rows))).toEqual({ topic: 'snow', by: 'words' });
  expect(surgesIn(rows, learnFrom(rows), Date.parse(at('11:00')))).toEqual([
    { topic: 'snow', count: 5, usual: 1, weeks: 3 },
  ]);
});
