import type { DraftCheck } from '~/lib/log/draft/draft-checks.ts';
import { type Conduct, conductIn } from '~/lib/report/conduct.ts';
import { periodOf } from '~/lib/report/period.ts';
import { recordsOf, removed } from './removals/removals.ts';

function check(id: string, at: string, rule: string): DraftCheck {
  return {
    id,
    at,
    page: 'vk:-1',
    answer: 'vk:-1:2:4',
    findings: [{ rule, level: 'must', count: 1 }],
    muted: [],
    situation: null,
    edited: false,
  };
}

/** A month of Moscow with an insult and a question removed and two answers sent; October had one of each. */
export function conduct(month = '2026-11'): Conduct {
  const period = periodOf(month, 'Europe/Moscow');
  if (!period) throw new Error('A month');
  const records = recordsOf([
    removed(1, 'Ты дебил конченый'),
    removed(2, 'Когда починят свет на Мира?', { at: '2026-11-02T10:00:00.000Z' }),
    removed(3, 'Где автобус?', { at: '2026-10-31T20:59:00.000Z' }),
  ]);
  const checks = [
    check('one', '2026-11-20T10:00:00.000Z', 'kanc'),
    check('two', '2026-11-01T10:00:00.000Z', 'vague-deadline'),
    check('three', '2026-10-20T10:00:00.000Z', 'kanc'),
  ];
  return conductIn(records, checks, period);
}
