import { useState } from 'preact/hooks';
import { useVkWorld } from './world.ts';

type Question = { name: string; choices: readonly string[] };

type Props = {
  title: string;
  questions: readonly Question[];
  action: string;
  onDone(answers: Record<string, string>): void;
  onCancel(): void;
};

/**
 * A window of the network with a choice or two. Nobody has recorded its markup in the React layout: only the
 * choices are attested.
 */
export function ChoiceDialog({ title, questions, action, onDone, onCancel }: Props) {
  const { words } = useVkWorld();
  const first = questions.map(({ name, choices }) => [name, choices[0] ?? '']);
  const [answers, setAnswers] = useState<Record<string, string>>(Object.fromEntries(first));
  return (
    <div class="vkitModal" role="dialog" aria-modal="true" aria-label={title}>
      <h2>{title}</h2>
      {questions.map(({ name, choices }) => (
        <label key={name}>
          {name}
          <select
            value={answers[name]}
            onChange={(event) => setAnswers({ ...answers, [name]: event.currentTarget.value })}
          >
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        </label>
      ))}
      <div class="vkitModal__actions">
        <button type="button" class="vkitLink" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="button" class="vkitModal__do" onClick={() => onDone(answers)}>
          {action}
        </button>
      </div>
    </div>
  );
}
