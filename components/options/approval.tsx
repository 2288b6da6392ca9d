import { useGiven } from '~/components/common/given.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Settings } from '~/lib/settings/schema.ts';

type Whose = Settings['approval'];
type Props = {
  approval: Whose;
  /** This device is a trainee's: whose answers are checked is decided by others. */
  trainee: boolean;
  onChange: (approval: Whose) => Promise<Outcome>;
};

const CHOICES = {
  never: 'options_approval_never',
  trainees: 'options_approval_trainees',
  everybody: 'options_approval_everybody',
} as const satisfies Record<Whose, string>;

/** Whose answers a supervisor checks before anybody puts them into the network's field. */
export function Approval({ approval, trainee, onChange }: Props) {
  const { told, busy, run } = useAction();
  const given = useGiven('approval');
  return (
    <Section id="approval" title={say('options_approval')} note={say('options_approval_note')}>
      <div class="choices">
        {(['never', 'trainees', 'everybody'] as const).map((whose) => (
          <label key={whose}>
            <input
              type="radio"
              name="approval"
              checked={approval === whose}
              disabled={busy}
              onChange={() => void run(() => onChange(whose), say('options_approval_saved'))}
            />
            {say(CHOICES[whose])}
          </label>
        ))}
      </div>
      {trainee && given === null && <p class="quiet">{say('options_approval_trainee')}</p>}
      <Message told={told} />
    </Section>
  );
}
