import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Settings } from '~/lib/settings/schema.ts';

type Quiet = Settings['quiet'];
type Digest = Settings['digest'];
type Props = {
  quiet: Quiet;
  digest: Digest;
  onDuty: boolean;
  /** False for one person without a team: then everything comes here. */
  team: boolean;
  onQuiet: (quiet: Quiet) => Promise<Outcome>;
  onDigest: (digest: Digest) => Promise<Outcome>;
  onDutyChange: (onDuty: boolean) => Promise<Outcome>;
};

/** Who is reminded of deadlines, and when nobody is to be reminded of anything but an emergency. */
export function Reminders({ quiet, digest, onDuty, team, onQuiet, onDigest, onDutyChange }: Props) {
  const { told, busy, run } = useAction();
  const save = (part: Partial<Quiet>) =>
    void run(() => onQuiet({ ...quiet, ...part }), say('options_reminders_saved'));
  const saveDigest = (part: Partial<Digest>) =>
    void run(() => onDigest({ ...digest, ...part }), say('options_reminders_saved'));
  return (
    <Section
      id="reminders"
      title={say('options_reminders')}
      note={say(team ? 'options_reminders_team' : 'options_reminders_alone')}
    >
      <div class="fields">
        {team && (
          <Check
            name={say('options_on_duty')}
            on={onDuty}
            busy={busy}
            onChange={(on) => void run(() => onDutyChange(on), say('options_reminders_saved'))}
          />
        )}
        <Check name={say('options_quiet_on')} on={quiet.on} busy={busy} onChange={(on) => save({ on })} />
        <TimeOfDay
          name={say('options_quiet_from')}
          at={quiet.from}
          busy={busy}
          onChange={(from) => save({ from })}
        />
        <TimeOfDay name={say('options_quiet_to')} at={quiet.to} busy={busy} onChange={(to) => save({ to })} />
      </div>
      <p class="quiet">{say('options_quiet_note')}</p>
      <div class="fields">
        <Check
          name={say('options_digest_on')}
          on={digest.on}
          busy={busy}
          onChange={(on) => saveDigest({ on })}
        />
        <TimeOfDay
          name={say('options_digest_at')}
          at={digest.at}
          busy={busy}
          onChange={(at) => saveDigest({ at })}
        />
        <Check
          name={say('options_digest_days_off')}
          on={digest.daysOff}
          busy={busy}
          onChange={(daysOff) => saveDigest({ daysOff })}
        />
      </div>
      <p class="quiet">{say('options_digest_note')}</p>
      <Message told={told} />
    </Section>
  );
}

type CheckProps = { name: string; on: boolean; busy: boolean; onChange: (on: boolean) => void };

function Check({ name, on, busy, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={on}
        disabled={busy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {name}
    </label>
  );
}

type TimeProps = { name: string; at: string; busy: boolean; onChange: (at: string) => void };

/** A time of the day, `HH:MM`; one that is being typed changes nothing. */
function TimeOfDay({ name, at, busy, onChange }: TimeProps) {
  return (
    <label>
      {name}
      <input
        type="time"
        value={at}
        disabled={busy}
        onChange={({ currentTarget: { value } }) => value && onChange(value)}
      />
    </label>
  );
}
