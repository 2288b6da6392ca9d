import { useMemo } from 'preact/hooks';
import { Figure } from '~/components/common/figure.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { Coverage, QueueItem } from '~/lib/log/verdict.ts';
import { countSlices } from './slice-counts.ts';

/** `items`: null while they were not all read. */
type Props = { items: readonly QueueItem[] | null; coverage: Coverage; now: number };

/** Stands where a figure is still being counted. */
const COUNTING = '…';

/** What is open, late and urgent in everything looked at, and how much was looked at, when. */
export function Figures({ items, coverage, now }: Props) {
  const counts = useMemo(() => items && countSlices(items, now), [items, now]);
  if (coverage.at === null) return <UnknownFigures />;
  const { waiting, overdue, urgent } = counts ?? { waiting: COUNTING, overdue: COUNTING, urgent: COUNTING };
  return (
    <dl class="figures">
      <Figure name={say('dashboard_open')} value={waiting} />
      <Figure
        name={say('dashboard_overdue')}
        value={overdue}
        {...(Number(overdue) > 0 && { tone: 'late' })}
      />
      <Figure name={say('dashboard_urgent')} value={urgent} {...(Number(urgent) > 0 && { tone: 'late' })} />
      <Figure
        name={say('dashboard_looked_at')}
        value={say('dashboard_seen_of', coverage.seen, coverage.total ?? say('common_unknown'))}
        note={say('dashboard_last_look', sayWhen(coverage.at, now))}
      />
    </dl>
  );
}

/** Before the first look a zero would claim what nobody has seen. */
function UnknownFigures() {
  const names = ['dashboard_open', 'dashboard_overdue', 'dashboard_urgent', 'dashboard_looked_at'] as const;
  return (
    <dl class="figures">
      {names.map((name) => (
        <Figure key={name} name={say(name)} value={say('common_unknown')} />
      ))}
    </dl>
  );
}
