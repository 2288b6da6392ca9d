import { sayExactly } from '~/components/common/when.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { Shift } from '~/lib/log/queue/shift.ts';

/** The heads of the three parts of a hand-over; of none it says so in words. */
export function sayShift({
  open,
  waiting,
  promised,
}: Shift): Record<'open' | 'waiting' | 'promised', string> {
  return {
    open: open.length > 0 ? sayCount('shift_open', open.length) : say('shift_nothing_open'),
    waiting: waiting.length > 0 ? sayCount('shift_waiting', waiting.length) : say('shift_nothing_waiting'),
    promised:
      promised.length > 0 ? sayCount('shift_promised', promised.length) : say('shift_nothing_promised'),
  };
}

/** When it was made and how much was looked at until then, with whole dates: it is read on paper, too. */
export function sayMade({ coverage }: Shift, now: number): string {
  return say(
    'shift_coverage',
    sayExactly(new Date(now).toISOString(), 'minute'),
    coverage.seen,
    coverage.total ?? say('common_unknown'),
    sayExactly(coverage.at, 'minute'),
  );
}
