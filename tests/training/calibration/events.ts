import type { DecisionEvent } from '~/lib/log/calibration/rows.ts';
import type { EventData } from '~/lib/log/event.ts';

type Kind =
  | 'flag.confirmed'
  | 'flag.dismissed'
  | 'removal.done'
  | 'removal.reason'
  | 'removal.undone'
  | 'appeal.decided';

let count = 0;

/** One event about the comment `vk:-1:2:<comment>` by a colleague's device, each a minute after the one before. */
export function told<T extends Kind>(
  comment: string,
  type: T,
  data: EventData<T>,
  given: Partial<DecisionEvent> = {},
): DecisionEvent {
  count += 1;
  return {
    id: `01990000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    type,
    at: new Date(Date.UTC(2026, 10, 10, 9, count)).toISOString(),
    key: `vk:-1:2:${comment}`,
    page: 'vk:-1',
    actor: 'colleague',
    data,
    people: [],
    ...given,
  };
}

export const FLAG = { kind: 'insult', start: 0, end: 5, rule: 'insult.you' } as const;
export const RULE = { number: '2.2', text: 'Оскорбления' };
export const REMOVED = { snapshot: null, by: 'us', rule: RULE, networkReason: null } as const;
