import { renderHook, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { useQuality } from '~/components/dashboard/report/use-quality.ts';
import { calendarFrom } from '~/lib/deadline/calendar.ts';

test('a month whose questions nobody answered is read to its end, and not for ever', async () => {
  const calendar = calendarFrom({ zone: 'Europe/Moscow' });
  const none: never[] = [];
  const { result } = renderHook(() => useQuality(none, calendar));
  await waitFor(() => expect(result.current.quality).not.toBeNull());
});
