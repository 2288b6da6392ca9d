import { FileButton } from '~/components/common/file-button.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { TrainingActions } from './data.ts';

type Props = { own: number; actions: Pick<TrainingActions, 'takeCases' | 'dropCases'> };

/** The organisation's own cases: brought by a file, kept on this device, taken away with one button. */
export function OwnCases({ own, actions }: Props) {
  const { told, busy, run } = useAction();
  return (
    <Section id="own-cases" title={say('training_own_title')} note={say('training_own_note')}>
      <p>{own > 0 ? sayCount('training_own_count', own) : say('training_own_none')}</p>
      <div class="ways">
        <FileButton
          name={say('training_own_take')}
          testId="training-own"
          accept="application/json,.json"
          disabled={busy}
          onChoose={async (file) => {
            const text = await file.text();
            return run(() => actions.takeCases(text), say('training_own_taken'));
          }}
        />
        {own > 0 && (
          <button
            type="button"
            disabled={busy}
            onClick={() => void run(actions.dropCases, say('training_own_dropped'))}
          >
            {say('training_own_drop')}
          </button>
        )}
      </div>
      <Message told={told} />
    </Section>
  );
}
