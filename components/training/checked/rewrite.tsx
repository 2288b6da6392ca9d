import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { sayRule } from '~/components/common/say-coach.ts';
import { useAction } from '~/components/common/use-action.ts';
import { advise } from '~/components/overlay/composer/advise.ts';
import { Field } from '~/components/overlay/composer/field.tsx';
import { Findings } from '~/components/overlay/composer/findings.tsx';
import { Parts } from '~/components/overlay/composer/parts.tsx';
import { useDraft } from '~/components/training/write/use-draft.ts';
import { say } from '~/lib/locale/say.ts';
import type { CheckedAnswer } from '~/lib/log/training/checked-answers.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { shownForAnswer } from './answer-shown.ts';
import { Asked, Remark, Words } from './checked-card.tsx';

type Props = {
  answer: CheckedAnswer;
  keep: (text: string) => Promise<Outcome>;
  onLeave: () => void;
};

/** An own answer that came back, written anew with the live coach; then what was approved stands beside it. */
export function Rewrite({ answer, keep, onLeave }: Props) {
  const { shown, work, choose } = useDraft(() => shownForAnswer(answer));
  const [done, setDone] = useState(false);
  const { told, run } = useAction();
  const title = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const empty = shown.text.trim() === '';
  const finish = () => {
    if (done || empty) return;
    setDone(true);
    void run(() => keep(shown.text), say('training_checked_kept'));
  };
  return (
    <section class="lesson rewrite" aria-labelledby="rewrite-title" data-testid="rewrite">
      <div class="head">
        <h2 id="rewrite-title" ref={title} tabIndex={-1}>
          {say('training_checked_rewrite_title')}
        </h2>
        <button type="button" class="bare" onClick={onLeave}>
          <Icon name="close" />
          {say('training_home')}
        </button>
      </div>
      <div class="case">
        <Asked answer={answer} />
        <Remark answer={answer} />
      </div>
      <div class="write">
        <Parts shown={shown} onChoose={choose} />
        <Field field={field} shown={shown} onWrite={done ? () => undefined : work.write} onSend={finish} />
        <Findings shown={shown} work={work} field={field} />
        {!done && (
          <div class="ways">
            <button type="button" class="primary" disabled={empty} onClick={finish}>
              {say(answer.approved === null ? 'training_checked_finish' : 'training_checked_compare')}
            </button>
          </div>
        )}
      </div>
      {done && (
        <Compared
          answer={answer}
          text={shown.text}
          // What stands now, also where the pause of the live coach is not over.
          left={(advise(shown)?.findings ?? []).map(({ rule }) => rule)}
          onAgain={() => {
            setDone(false);
            field.current?.focus();
          }}
          onLeave={onLeave}
        />
      )}
      <Message told={told} />
    </section>
  );
}

type ComparedProps = {
  answer: CheckedAnswer;
  text: string;
  /** Rules that the coach still speaks by. */
  left: readonly string[];
  onAgain: () => void;
  onLeave: () => void;
};

function Compared({
  answer: { approved, text: before, rules },
  text,
  left,
  onAgain,
  onLeave,
}: ComparedProps) {
  const leave = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => leave.current?.focus(), []);
  return (
    <div class="compared" data-testid="compared">
      <div class="sides" data-both="true">
        <Words title={say('training_checked_new')} text={text} />
        {approved === null ? (
          <Words title={say('training_checked_before')} text={before} />
        ) : (
          <Words title={say('training_checked_approved_text')} text={approved} tone="answered" />
        )}
      </div>
      {approved === null && <p class="quiet">{say('training_checked_not_approved')}</p>}
      {rules.length > 0 && (
        <ul class="mended">
          {rules.map((rule) => {
            const stays = left.includes(rule);
            return (
              <li key={rule} data-tone={stays ? 'soon' : 'answered'}>
                <Icon name={stays ? 'pen' : 'tick'} />
                {say(stays ? 'training_checked_rule_left' : 'training_checked_rule_gone', sayRule(rule))}
              </li>
            );
          })}
        </ul>
      )}
      <div class="ways">
        <button type="button" class="primary" ref={leave} onClick={onLeave}>
          {say('training_home')}
        </button>
        <button type="button" onClick={onAgain}>
          {say('training_checked_more')}
        </button>
      </div>
    </div>
  );
}
