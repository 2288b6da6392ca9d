import { language, say } from '~/lib/locale/say.ts';
import type { DayNow } from '~/lib/report/day-digest.ts';

/** «пятница, 20 ноября» for `2026-11-20`. */
export function sayDate(date: string): string {
  const format = new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A figure of how it stands now; `late`: it calls for somebody. */
export type NowFigure = { name: string; value: number | string; late: boolean };

/** The figures of the board, in its order and under its names. */
export function nowFigures({ totals }: DayNow): NowFigure[] {
  const { open, overdue, burning, unclaimed, held, promises, pages, unseen } = totals;
  return [
    { name: say('dashboard_open'), value: open, late: false },
    { name: say('dashboard_overdue'), value: overdue, late: overdue > 0 },
    { name: say('board_burning'), value: burning, late: burning > 0 },
    ...(unclaimed === null ? [] : [{ name: say('board_unclaimed'), value: unclaimed, late: false }]),
    { name: say('board_held'), value: held, late: false },
    { name: say('board_promises'), value: promises, late: false },
    { name: say('board_unseen'), value: say('board_of_pages', unseen, pages), late: false },
  ];
}

/** How much of what people wrote those figures stand on; the word «неизвестно» where a network shows no counter. */
export function saySeen({ totals: { seen, total } }: DayNow): string {
  return total === null ? say('day_seen_unknown', seen) : say('day_seen', seen, total);
}
