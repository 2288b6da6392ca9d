import type { Attempt } from '~/lib/log/training/attempt.ts';

let count = 0;

/** One attempt on 18 November 2026 at `time`, right unless it is said otherwise. */
export function attempt(time: string, changes: Partial<Attempt> = {}): Attempt {
  count += 1;
  return {
    id: `01990000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    at: `2026-11-18T${time}:00.000Z`,
    case: 'ask-bus',
    ground: 'question',
    drill: 'classify',
    right: true,
    falseRemoval: false,
    ms: 4000,
    timed: false,
    ...changes,
  };
}

export const WRONG = { right: false } as const;
export const SILENCED = { right: false, falseRemoval: true } as const;
