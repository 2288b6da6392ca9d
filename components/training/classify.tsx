import { useCallback, useMemo, useState } from 'preact/hooks';
import { say } from '~/lib/locale/say.ts';
import { DEFAULT_RULES } from '~/lib/moderation/default-rules.ts';
import { citable } from '~/lib/moderation/page-rules.ts';
import { type Assessment, assessClassification } from '~/lib/training/assess.ts';
import { type CaseOf, DEEDS, type Deed } from '~/lib/training/case.ts';
import { removes } from '~/lib/training/judge-fault.ts';
import { DEED_WORDS } from './drill-words.ts';
import { Options } from './options.tsx';

type Props = { each: CaseOf<'classify'>; done: boolean; onAnswer: (assessment: Assessment) => void };

/** What is done with a comment; a removal names its rule. */
export function Classify({ each, done, onAnswer }: Props) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const [rule, setRule] = useState<string | null>(null);
  const deeds = useMemo(() => DEEDS.map((id) => ({ id, words: say(DEED_WORDS[id]) })), []);
  const rules = useMemo(
    () => citable(DEFAULT_RULES).map(({ number, text }) => ({ id: number, words: `${number}. ${text}` })),
    [],
  );
  const choose = useCallback(
    (id: string) => {
      const chosen = DEEDS.find((known) => known === id);
      if (!chosen) return;
      setDeed(chosen);
      if (!removes(chosen)) onAnswer(assessClassification(each, { do: chosen, rule: null }));
    },
    [each, onAnswer],
  );
  const cite = useCallback(
    (number: string) => {
      if (!deed) return;
      setRule(number);
      onAnswer(assessClassification(each, { do: deed, rule: number }));
    },
    [each, deed, onAnswer],
  );
  const citing = deed !== null && removes(deed);
  return (
    <>
      <Options
        title={say('training_ask_classify')}
        options={deeds}
        chosen={deed}
        right={each.answer.do}
        done={done}
        held={citing}
        onChoose={choose}
      />
      {citing && (
        <>
          <Options
            title={say('training_ask_rule')}
            options={rules}
            chosen={rule}
            right={each.answer.rule ?? null}
            done={done}
            follows
            wide
            onChoose={cite}
          />
          {!done && (
            <button type="button" class="link" onClick={() => setDeed(null)}>
              {say('training_back')}
            </button>
          )}
        </>
      )}
    </>
  );
}
