import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import type { Checked } from '~/components/training/data.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import { hasRemark } from '~/lib/log/training/checked-answers.ts';
import { CheckedCard } from './checked-card.tsx';

type Props = { checked: Checked; now: number; onRewrite: (id: string) => void };

/** So many are read at once; the rest comes at a press. */
const FIRST = 5;

/** Own answers from real pages: what waits, what was approved, and each remark as an exercise. */
export function CheckedAnswers({ checked: { answers, expected, trouble }, now, onRewrite }: Props) {
  const [all, setAll] = useState(false);
  if (answers.length === 0 && !expected) return null;
  const open = answers.filter((answer) => hasRemark(answer) && answer.rewritten === null).length;
  const shown = all ? answers : answers.slice(0, FIRST);
  return (
    <Section
      id="checked"
      title={say('training_checked_title')}
      note={open > 0 ? sayCount('training_checked_open', open) : say('training_checked_note')}
    >
      {trouble && <Message told={{ kind: 'failed', text: say('training_checked_offline', trouble) }} />}
      {answers.length === 0 ? (
        <p class="quiet">{say('training_checked_none')}</p>
      ) : (
        <ul class="checked" data-testid="checked">
          {shown.map((answer) => (
            <li key={answer.id}>
              <CheckedCard answer={answer} now={now} onRewrite={() => onRewrite(answer.id)} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < answers.length && (
        <div class="ways">
          <button type="button" onClick={() => setAll(true)}>
            {say('training_checked_all', answers.length)}
          </button>
        </div>
      )}
    </Section>
  );
}
