import { Message } from '~/components/common/message.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { TeamLogRead } from './use-team-log.ts';

type Props = { read: TeamLogRead; again: () => void; now: number };

/**
 * How far the events of the team were fetched, of what moment they are, and the way to fetch them anew. One line tells
 * all of it in turn, so that a screen reader hears that they have come.
 */
export function TeamLogLine({ read, again, now }: Props) {
  const { at, got, trouble } = read;
  const words = sayRead(read, now);
  const button = (
    <button type="button" onClick={again}>
      {say(trouble === null ? 'report_team_again' : 'report_team_retry')}
    </button>
  );
  const shown =
    at === null
      ? say('report_team_none')
      : say('report_team_older', sayWhen(new Date(at).toISOString(), now));
  return (
    <>
      <div class="report-ways no-print" data-testid="team-log">
        <p class="quiet live" role="status">
          {words}
        </p>
        {words !== null && got === null && button}
      </div>
      {got === null && trouble !== null && (
        <Message told={{ kind: 'failed', text: `${trouble} ${shown}` }}>{button}</Message>
      )}
    </>
  );
}

/** How many events have come so far, or of what moment all are; null before any, and where they could not be fetched. */
function sayRead({ log, at, got, trouble }: TeamLogRead, now: number): string | null {
  if (got !== null) return sayCount('report_team_got', got);
  if (trouble !== null || at === null || log === null) return null;
  const of = say('report_team_at', sayWhen(new Date(at).toISOString(), now));
  return log.unread > 0 ? `${of} ${sayCount('report_team_unread', log.unread)}` : of;
}
