import { Figure } from '~/components/common/figure.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayTimeOfDay } from '~/components/common/when.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { sayShare, saySpan } from '~/components/dashboard/report/say-figures.ts';
import { sayDays } from '~/lib/locale/days.ts';
import { say } from '~/lib/locale/say.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { DayNow, DayPast } from '~/lib/report/day-digest.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { dayText } from './day-text.ts';
import { Present } from './present.tsx';
import { pressingOf, promisedOf } from './pressing.ts';
import { sayDate } from './say-day-figures.ts';

type Props = {
  /** `YYYY-MM-DD` of the summary, of the one before it and after it; null where none is after it. */
  date: string;
  before: string;
  after: string | null;
  /** How it stands now; null for a day that is over. */
  present: DayNow | null;
  past: DayPast;
  digest: Settings['digest'];
  items: readonly QueueItem[];
  pageName: PageName;
  now: number;
};

/** What a supervisor reads in the morning: how it stands now, and what the days before came to. */
export function Day({ date, before, after, present, past, digest, items, pageName, now }: Props) {
  const { told, busy, run } = useAction();
  const pressing = pressingOf(items, now);
  const promised = promisedOf(items, now);
  const copy = async () => {
    const text = dayText({ date, present, past, pressing, promised }, pageName, now);
    await navigator.clipboard.writeText(text);
    return { ok: true } as const;
  };
  return (
    <div class="day">
      <div class="report-ways">
        <a
          class="bare step"
          href={writeAddress('day', { date: before })}
          aria-label={say('day_step', sayDate(before))}
        >
          <Icon name="chevron-left" />
        </a>
        <h2 aria-live="polite">{sayDate(date)}</h2>
        {after && (
          <a
            class="bare step"
            href={writeAddress('day', { date: after })}
            aria-label={say('day_step', sayDate(after))}
          >
            <Icon name="chevron-right" />
          </a>
        )}
        <button type="button" class="first" onClick={() => print()}>
          {say('shift_print')}
        </button>
        <button type="button" disabled={busy} onClick={() => void run(copy, say('day_copied'))}>
          {say('day_copy')}
        </button>
        <Message told={told} />
      </div>
      {present && (
        <Present present={present} pressing={pressing} promised={promised} pageName={pageName} now={now} />
      )}
      <Past past={past} />
      <p class="quiet day-when">
        {digest.on
          ? say(digest.daysOff ? 'day_comes_daily' : 'day_comes', sayTimeOfDay(digest.at))
          : say('day_off')}{' '}
        <a href="options.html#reminders" target="_blank" rel="noreferrer">
          {say('day_change')}
        </a>
      </p>
    </div>
  );
}

function Past({ past }: { past: DayPast }) {
  const { period, n, answered, inTime, median, timed, posts } = past;
  return (
    <section>
      <h3>{say('day_past', sayDays(period))}</h3>
      {n === 0 ? (
        <p>{say('day_past_none', posts)}</p>
      ) : (
        <>
          <dl class="figures" data-testid="day-past">
            <Figure name={say('report_comments')} value={n} />
            <Figure name={say('report_answered')} value={sayShare(answered)} />
            <Figure name={say('report_in_time')} value={sayShare(inTime)} />
            <Figure
              name={say('report_reaction_median')}
              value={saySpan(median ?? undefined)}
              note={say('report_by_calendar', timed)}
            />
          </dl>
          <p class="quiet">{say('day_past_formula', posts)}</p>
        </>
      )}
    </section>
  );
}
