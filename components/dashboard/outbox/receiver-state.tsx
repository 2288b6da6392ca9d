import { Figure } from '~/components/common/figure.tsx';
import { Message } from '~/components/common/message.tsx';
import { sayWhen } from '~/components/common/when.ts';
import type { Receiver } from '~/components/dashboard/data.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { say } from '~/lib/locale/say.ts';
import { WRONG_CLOCK_MS } from '~/lib/log/outbox/clock-offset.ts';
import type { ParkedLine } from '~/lib/log/outbox/parked-lines.ts';
import { settingsOf } from './receiver-settings.ts';

const MINUTE = 60_000;

type Props = { receiver: Receiver; parked: readonly ParkedLine[]; now: number };

/** How many wait for one receiver and since when, what went wrong last, and when the next try is. */
export function ReceiverState({ receiver, parked, now }: Props) {
  const { name, url, sync } = receiver;
  return (
    <section class="receiver" aria-label={name}>
      <p>
        {name} <span class="quiet">{url}</span>
      </p>
      <dl class="figures">
        <Figure
          name={say('dashboard_waiting')}
          value={sync.pending}
          note={sync.waitingSince && say('dashboard_waiting_since', sayWhen(sync.waitingSince, now))}
        />
        <Figure
          name={say('dashboard_parked')}
          value={sync.parked}
          {...(sync.parked > 0 && { tone: 'late' })}
          note={sync.parked > 0 && say('dashboard_parked_note')}
        />
      </dl>
      <State receiver={receiver} parked={parked} now={now} />
      <Clock offset={sync.clockOffset} />
    </section>
  );
}

function State({ receiver, parked, now }: Props) {
  const { sync } = receiver;
  // What is said of the hub ends with where the lines are; of other systems it does not.
  const saysWhere = receiver.kind === 'hub';
  if (sync.pausedSince !== null) {
    const since = sayWhen(sync.pausedSince, now);
    const stopped = say(saysWhere ? 'dashboard_stopped_since' : 'dashboard_stopped', since);
    return (
      <Message told={{ kind: 'failed', text: [sync.lastError, stopped].filter(Boolean).join(' ') }}>
        <a class="button" href={settingsOf(receiver)}>
          {say('dashboard_connect_again')}
        </a>
      </Message>
    );
  }
  const next = sync.nextTryAt && say('dashboard_next_try', sayWhen(sync.nextTryAt, now));
  if (parked.some(({ target, reason }) => target === receiver.id && reason === sync.lastError)) {
    // The reason stands at the lines themselves; what follows a refused line about the same comment waits for it.
    const behind = sync.pending > 0 && !next && say('dashboard_waits_behind');
    const text = [say('dashboard_refused_below'), behind, next].filter(Boolean).join(' ');
    return <Message told={{ kind: 'failed', text }} />;
  }
  if (sync.lastError) {
    // Without a next try nothing goes out by itself: no promise that it will.
    const safe = !saysWhere && say(next ? 'dashboard_safe_here' : 'dashboard_parked_safe');
    return (
      <Message told={{ kind: 'failed', text: [sync.lastError, safe, next].filter(Boolean).join(' ') }} />
    );
  }
  if (sync.pending > 0) return <p>{next || say('dashboard_going_out')}</p>;
  return <p>{say('dashboard_all_delivered')}</p>;
}

function Clock({ offset }: { offset: number | null }) {
  if (offset === null || Math.abs(offset) < WRONG_CLOCK_MS) return null;
  const text = say(
    offset > 0 ? 'dashboard_clock_ahead' : 'dashboard_clock_behind',
    sayDuration(Math.round(Math.abs(offset) / MINUTE) * MINUTE),
  );
  return <Message told={{ kind: 'failed', text }} />;
}
