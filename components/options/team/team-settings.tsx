import { useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { pageToGive } from '~/lib/settings/team-pages.ts';
import { TEAM_PARTS, type TeamPart, type TeamSettings } from '~/lib/settings/team-schema.ts';
import type { TeamState } from './prescribed.ts';
import { sayPart, sayPartName } from './say-part.ts';
import { StaleSettings } from './stale-settings.tsx';

type Props = {
  settings: Settings;
  state: TeamState;
  /** What this supervisor tried to give out when somebody else was faster; null when nothing stands open. */
  refused: TeamSettings | null;
  onPublish: (settings: TeamSettings) => Promise<Outcome>;
  onGiveUp: () => void;
  now: number;
};

/** What the team's hub gives out to everybody, and for a supervisor the way to give it out. */
export function TeamSettingsPart({ settings, state, refused, onPublish, onGiveUp, now }: Props) {
  const { team, delivery, supervises } = state;
  return (
    <Section id="team-settings" title={say('team_settings')} note={say('team_settings_note')}>
      <div data-testid="team-settings-state">
        <p>{sayEdition(state, now)}</p>
        {delivery?.missedSince && (
          <p class="quiet">
            <ErrorText text={say('team_settings_missed', sayWhen(delivery.missedSince, now))} />
          </p>
        )}
      </div>
      {delivery?.refused && (
        <Message
          told={{
            kind: 'failed',
            text: say('team_settings_refused', delivery.refused.version, delivery.refused.reason),
          }}
        />
      )}
      {team && !supervises && team.version > 0 && <Parts settings={team.settings} />}
      {supervises && refused && team && (
        <StaleSettings team={team} mine={refused} onPublish={onPublish} onGiveUp={onGiveUp} now={now} />
      )}
      {supervises && !refused && (
        <GiveOut settings={settings} team={team?.settings ?? {}} onPublish={onPublish} />
      )}
    </Section>
  );
}

function sayEdition({ team, delivery }: TeamState, now: number): string {
  if (!team) return say(delivery ? 'team_settings_unasked' : 'team_settings_asking');
  if (team.version === 0 || team.publishedAt === null) return say('team_settings_nothing');
  const by = team.publishedBy ?? say('common_unknown');
  return say('team_settings_edition', team.version, by, sayWhen(team.publishedAt, now));
}

function Parts({ settings }: { settings: TeamSettings }) {
  const given = TEAM_PARTS.filter((part) => settings[part] !== undefined);
  return (
    <ul class="list">
      {given.map((part) => (
        <li key={part}>
          <strong>{sayPartName(part)}</strong> <span class="quiet">{sayPart(part, settings)}</span>
        </li>
      ))}
    </ul>
  );
}

type GiveOutProps = {
  settings: Settings;
  team: TeamSettings;
  onPublish: (settings: TeamSettings) => Promise<Outcome>;
};

/** Which parts everybody gets, each as it is in force on this device. */
function GiveOut({ settings, team, onPublish }: GiveOutProps) {
  const { told, busy, run } = useAction();
  const [chosen, setChosen] = useState<ReadonlySet<TeamPart> | null>(null);
  const parts = chosen ?? new Set(TEAM_PARTS.filter((part) => team[part] !== undefined));
  const mine = toGive(settings);
  const give = Object.fromEntries(
    TEAM_PARTS.flatMap((part) => (parts.has(part) ? [[part, mine[part]]] : [])),
  );
  const toggle = (part: TeamPart) => {
    const next = new Set(parts);
    if (!next.delete(part)) next.add(part);
    setChosen(next);
  };
  return (
    <form
      class="give-out"
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          const outcome = await onPublish(give);
          if (outcome.ok) setChosen(null);
          return outcome;
        }, say('team_settings_given'));
      }}
    >
      <fieldset class="choices-list">
        <legend>{say('team_settings_choose')}</legend>
        {TEAM_PARTS.map((part) => (
          <label key={part} class="switch">
            <input
              type="checkbox"
              checked={parts.has(part)}
              disabled={busy}
              data-testid={`give-${part}`}
              onChange={() => toggle(part)}
            />
            <span>
              {sayPartName(part)} <span class="quiet">{sayPart(part, mine)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="buttons">
        <button
          type="submit"
          class="primary"
          data-testid="team-settings-publish"
          disabled={busy || (parts.size === 0 && Object.keys(team).length === 0)}
        >
          <Icon name="upload" />
          {say('team_settings_publish')}
        </button>
      </div>
      <Message told={told} />
    </form>
  );
}

/** The settings in force on this device as a team gets them. */
function toGive({ pages, officials, policy, calendar, approval }: Settings): Required<TeamSettings> {
  return { pages: pages.filter(({ off }) => !off).map(pageToGive), officials, policy, calendar, approval };
}
