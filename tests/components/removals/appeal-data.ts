import type { Appeal } from '~/lib/log/removals/removal-rows.ts';
import { eventId } from '~/tests/report/removals/removal-rows.ts';

/** A complaint that nobody decided yet. */
export const OPEN_APPEAL: Appeal = {
  id: eventId(50),
  openedAt: '2026-11-20T11:00:00.000Z',
  text: 'Меня удалили',
  decision: null,
};
