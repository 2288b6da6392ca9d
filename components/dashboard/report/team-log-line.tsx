import { Message } from '~/components/common/message.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { TeamLogRead } from './use-team-log.ts';

type Props = { read: TeamLogRead; again: () => void; now: number };

/** How far the events of the team were fetched, of what moment they are, and the way to fetch them anew. */
export function TeamLogLine({ read: { log, at, got, trouble }, again, now }: Props) {
  if (got !== null) {
    return (
      <p class="quiet no-print" role="status" data-testid="team-log">
        {sayCount('report_team_got', got)}
      </p>
    );
  }
  const button = (
    <button type="button" onClick={again}>
      {say(trouble === null ? 'report_team_again' : 'report_team_retry')}
    </button>
  );
  if (trouble !== null) {
    const shown =
      at === null
        ? say('report_team_none')
        : say('report_team_older', sayWhen(new Date(at).toISOString(), now));
    return <Message told={{ kind: 'failed', text: `${trouble} ${shown}` }}>{button}</Message>;
  }
  if (at === null || log === null) return null;
  return (
    <div class="report-ways no-print" data-testid="team-log">
      <p class="quiet" role="status">
        {say('report_team_at', sayWhen(new Date(at).toISOString(), now))}
        {log.unread > 0 && ` ${sayCount('report_team_unread', log.unread)}`}
      </p>
      {button}
    </div>
  );
}
