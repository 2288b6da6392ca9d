import { stateView } from '~/components/common/state-view.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { Shift } from '~/lib/log/queue/shift.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { sayMade, sayShift } from './say-shift.ts';
import { saySurge } from './say-surge.ts';

const LINE = 140;

/** The hand-over as plain text; names of citizens are left out, addresses lead to them. */
export function shiftText(shift: Shift, pageName: PageName, now: number): string {
  const { open, waiting, promised, surges } = shift;
  const heads = sayShift(shift);
  const lineOf = (item: QueueItem) =>
    `- ${stateView(item, now).words}: ${item.text.replace(/\s+/gu, ' ').slice(0, LINE)} (${pageName(item.page)}) ${item.url}`;
  return [
    sayMade(shift, now),
    ...surges.map(saySurge),
    '',
    heads.open,
    ...open.map(lineOf),
    '',
    heads.waiting,
    ...waiting.map(lineOf),
    '',
    heads.promised,
    ...promised.map(lineOf),
  ].join('\n');
}
