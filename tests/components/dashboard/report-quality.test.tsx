import { renderHook, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { useQuality } from '~/components/dashboard/report/use-quality.ts';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { readReportRows } from '~/lib/log/queue/report-rows.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { periodOf } from '~/lib/report/period.ts';
import { givenAnswers } from '~/lib/report/quality/given-answers.ts';
import { batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

test('a month whose questions nobody answered is read to its end, and not for ever', async () => {
  const calendar = calendarFrom({ zone: 'Europe/Moscow' });
  const none: never[] = [];
  const { result } = renderHook(() => useQuality(none, calendar));
  await waitFor(() => expect(result.current.quality).not.toBeNull());
});

test('answers that come back while those of another page are read are read again, and not waited for', async () => {
  const calendar = calendarFrom({ zone: 'Europe/Moscow' });
  await emptyLog();
  await recordSightings(batch([comment('1'), reply('2', '1')]), context());
  const { from, to } = periodOf('2026-11', 'Europe/Moscow') ?? { from: 0, to: 0 };
  const { comments, answers } = await readReportRows(from, to);
  const first = givenAnswers(comments, answers);
  const { result, rerender } = renderHook((shown) => useQuality(shown, calendar), { initialProps: first });
  await waitFor(() => expect(result.current.quality).not.toBeNull());
  rerender([]);
  rerender([...first]);
  await waitFor(() => expect(result.current.quality?.n).toBe(1));
});
