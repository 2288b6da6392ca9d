import { ErrorText } from '~/components/common/error/error-text.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { TeamLayer } from '~/lib/settings/team-layer.ts';
import { TEAM_PARTS, type TeamSettings } from '~/lib/settings/team-schema.ts';
import { sayPart, sayPartName } from './say-part.ts';

type Props = {
  /** What is in force now. */
  team: TeamLayer;
  mine: TeamSettings;
  onPublish: (settings: TeamSettings) => Promise<Outcome>;
  onGiveUp: () => void;
  now: number;
};

/** Two supervisors at once: what the other gave out beside what was not, for a person to decide. */
export function StaleSettings({ team, mine, onPublish, onGiveUp, now }: Props) {
  const { told, busy, run } = useAction();
  const by = team.publishedBy ?? say('common_unknown');
  const other = TEAM_PARTS.filter(
    (part) => JSON.stringify(team.settings[part]) !== JSON.stringify(mine[part]),
  );
  return (
    <div class="stale" role="alert" data-testid="team-settings-stale">
      <p>
        <ErrorText
          text={say(
            'team_settings_conflict',
            by,
            team.version,
            team.publishedAt ? sayWhen(team.publishedAt, now) : say('common_unknown'),
          )}
        />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('team_settings_part')}</th>
            <th scope="col">{say('team_settings_theirs', by)}</th>
            <th scope="col">{say('team_settings_mine')}</th>
          </tr>
        </thead>
        <tbody>
          {other.map((part) => (
            <tr key={part}>
              <th scope="row">{sayPartName(part)}</th>
              <td>{sayPart(part, team.settings)}</td>
              <td>{sayPart(part, mine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="buttons">
        <button type="button" disabled={busy} onClick={onGiveUp}>
          {say('team_settings_keep_theirs', by)}
        </button>
        <button
          type="button"
          disabled={busy}
          data-testid="team-settings-over"
          onClick={() => void run(() => onPublish(mine), say('team_settings_given'))}
        >
          {say('team_settings_over')}
        </button>
      </div>
      <Message told={told} />
    </div>
  );
}
