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
          <label class="check">
            <input
              type="checkbox"
              checked={onDuty}
              disabled={busy}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                void run(() => onDutyChange(checked), say('options_reminders_saved'));
              }}
            />
            {say('options_on_duty')}
          </label>
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={quiet.on}
            disabled={busy}
            onChange={(event) => save({ on: event.currentTarget.checked })}
          />
          {say('options_quiet_on')}
        </label>
        <label>
          {say('options_quiet_from')}
          <input
            type="time"
            value={quiet.from}
            disabled={busy}
            onChange={(event) => event.currentTarget.value && save({ from: event.currentTarget.value })}
          />
        </label>
        <label>
          {say('options_quiet_to')}
          <input
            type="time"
            value={quiet.to}
            disabled={busy}
            onChange={(event) => event.currentTarget.value && save({ to: event.currentTarget.value })}
          />
        </label>
      </div>
      <p class="quiet">{say('options_quiet_note')}</p>
      <div class="fields">
        <label class="check">
          <input
            type="checkbox"
            checked={digest.on}
            disabled={busy}
            onChange={(event) => saveDigest({ on: event.currentTarget.checked })}
          />
          {say('options_digest_on')}
        </label>
        <label>
          {say('options_digest_at')}
          <input
            type="time"
            value={digest.at}
            disabled={busy}
            onChange={({ currentTarget: { value } }) => value && saveDigest({ at: value })}
          />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={digest.daysOff}
            disabled={busy}
            onChange={(event) => saveDigest({ daysOff: event.currentTarget.checked })}
          />
          {say('options_digest_days_off')}
        </label>
      </div>
      <p class="quiet">{say('options_digest_note')}</p>
      <Message told={told} />
    </Section>
  );
}
