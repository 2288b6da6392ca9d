import { useState } from 'preact/hooks';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';

const HOUR = 3_600_000;
/** The right moment stands among two others, hours away. */
const AWAY = [-7, 0, 16] as const;

type Props = {
  /** When the answer is due, ISO 8601. */
  due: string;
  onAnswer: (right: boolean) => void;
};

/** By when the answer is due, to be read off the card. */
export function TimeQuestion({ due, onAnswer }: Props) {
  const [wrong, setWrong] = useState(false);
  const now = Date.now();
  return (
    <fieldset class="tour-times">
      <legend>{say('training_tour_time_ask')}</legend>
      {AWAY.map((hours) => (
        <button
          key={hours}
          type="button"
          onClick={() => {
            setWrong(hours !== 0);
            onAnswer(hours === 0);
          }}
        >
          {sayWhen(new Date(Date.parse(due) + hours * HOUR).toISOString(), now)}
        </button>
      ))}
      <p role="status">{wrong && say('training_tour_time_wrong')}</p>
    </fieldset>
  );
}
