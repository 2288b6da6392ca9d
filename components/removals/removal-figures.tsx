import { Figure } from '~/components/common/figure.tsx';
import { sayDuration } from '~/lib/locale/duration.ts';
import { say } from '~/lib/locale/say.ts';
import type { Coverage } from '~/lib/log/verdict.ts';
import type { Handled, Wrong } from '~/lib/report/removals/removal-figures.ts';

type Props = { handled: Handled; wrong: Wrong; coverage: Coverage };

/**
 * Two figures with opposite signs, each with its formula and n. There is never one «removal rate»: to
 * remove an insult and to remove a question are not the same work (product.md D13).
 */
export function RemovalFigures({ handled, wrong, coverage }: Props) {
  return (
    <dl class="figures opposed">
      <Figure
        name={say('audit_handled')}
        value={sayShare(handled)}
        note={
          <>
            {say('audit_handled_formula')} {handled.medianMs !== null && sayMedian(handled)}
          </>
        }
      />
      <Figure
        name={say('audit_wrong')}
        value={sayShare(wrong)}
        {...(wrong.part > 0 && { tone: 'late' })}
        note={
          <>
            {say('audit_wrong_formula')}{' '}
            {wrong.n > 0 && say('audit_wrong_parts', wrong.questions, wrong.criticism, wrong.granted)}{' '}
            {wrong.unread > 0 && say('audit_unread', wrong.unread)}
          </>
        }
      />
      <Figure name={say('dashboard_looked_at')} value={saySeen(coverage)} note={say('audit_coverage_note')} />
    </dl>
  );
}

/** «11 из 12 (92 %)»; without anything to count from there is no share, and so no zero. */
function sayShare({ part, n }: { part: number; n: number }): string {
  if (n === 0) return say('audit_nothing_to_count');
  return say('audit_share', part, n, Math.round((100 * part) / n));
}

function sayMedian({ medianMs, timed }: Handled): string {
  const minutes = Math.max(1, Math.round((medianMs ?? 0) / 60_000));
  return say('audit_handled_time', sayDuration(minutes * 60_000), timed);
}

function saySeen({ seen, total, at }: Coverage): string {
  if (at === null) return say('common_unknown');
  return say('dashboard_seen_of', seen, total ?? say('common_unknown'));
}
