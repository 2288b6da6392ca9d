import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Settings } from '~/lib/settings/schema.ts';

type Quiet = Settings['quiet'];
type Props = { quiet: Quiet; onChange: (quiet: Quiet) => Promise<Outcome> };

/** When nobody is to be reminded of anything but an emergency. */
export function QuietHours({ quiet, onChange }: Props) {
  const { told, busy, run } = useAction();
  const save = (part: Partial<Quiet>) =>
    void run(() => onChange({ ...quiet, ...part }), say('options_quiet_saved'));
  return (
    <Section id="quiet" title={say('options_quiet')} note={say('options_quiet_note')}>
      <div class="fields">
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
      <Message told={told} />
    </Section>
  );
}
