import { useRef, useState } from 'preact/hooks';
import { Field } from '~/components/overlay/composer/field.tsx';
import { Findings } from '~/components/overlay/composer/findings.tsx';
import { Parts } from '~/components/overlay/composer/parts.tsx';
import { sayCaseDay } from '~/components/training/moments.ts';
import { say } from '~/lib/locale/say.ts';
import { type Assessment, assessAnswer } from '~/lib/training/assess.ts';
import type { CaseOf } from '~/lib/training/case.ts';
import { shownFor } from './case-shown.ts';
import { useDraft } from './use-draft.ts';

type Props = { each: CaseOf<'write'>; done: boolean; onAnswer: (assessment: Assessment) => void };

/** An answer of one's own with the live coach; a good one is shown only after the attempt. Nothing sends it. */
export function Write({ each, done, onAnswer }: Props) {
  const { shown, work, withPhoto, take, choose } = useDraft(() => shownFor(each));
  const field = useRef<HTMLTextAreaElement>(null);
  const [taken, setTaken] = useState(0);
  const finish = () => {
    if (done || shown.text.trim() === '') return;
    onAnswer(assessAnswer(each, { text: shown.text, photo: shown.paired }));
  };
  const mend = () => {
    const weak = each.weak[taken % each.weak.length];
    if (!weak) return;
    take(weak);
    setTaken(taken + 1);
    field.current?.focus();
  };
  return (
    <div class="write">
      <p class="quiet">{say('training_today', sayCaseDay(each.today))}</p>
      <Parts shown={shown} onChoose={choose} />
      <Field field={field} shown={shown} onWrite={done ? () => undefined : work.write} onSend={finish} />
      {each.repair && (
        <label class="check">
          <input
            type="checkbox"
            checked={shown.paired}
            disabled={done}
            onChange={(event) => withPhoto(event.currentTarget.checked)}
          />{' '}
          {say('training_with_photo')}
        </label>
      )}
      <Findings shown={shown} work={work} field={field} />
      {!done && (
        <div class="ways">
          <button type="button" class="primary" disabled={shown.text.trim() === ''} onClick={finish}>
            {say('training_compare')}
          </button>
          <button type="button" onClick={mend}>
            {say('training_take_weak')}
          </button>
        </div>
      )}
      {done && (
        <figure class="good" data-testid="good-answer">
          <figcaption>{say('training_good')}</figcaption>
          <blockquote>{each.good.text}</blockquote>
        </figure>
      )}
    </div>
  );
}
