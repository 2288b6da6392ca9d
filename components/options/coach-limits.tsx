import { useEffect, useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { DEFAULT_LIMITS } from '~/lib/answer/limits.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { COACH_BOUNDS, type CoachLimits } from '~/lib/settings/coach-schema.ts';

type Name = keyof CoachLimits;
/** What stands in the fields; an empty one leaves the threshold as the product has it. */
type Typed = Record<Name, string>;
type Props = { limits: CoachLimits; onChange: (limits: CoachLimits) => Promise<Outcome> };

const LABELS = {
  greeting: 'options_coach_greeting',
  name: 'options_coach_name',
  longSentence: 'options_coach_long_sentence',
  tooLongSentence: 'options_coach_too_long_sentence',
  shortAnswer: 'options_coach_short_answer',
  longAnswer: 'options_coach_long_answer',
  sentences: 'options_coach_sentences',
  ease: 'options_coach_ease',
  easeFrom: 'options_coach_ease_from',
  promises: 'options_coach_promises',
  exclamations: 'options_coach_exclamations',
  emoji: 'options_coach_emoji',
  nounChain: 'options_coach_noun_chain',
  institution: 'options_coach_institution',
  participles: 'options_coach_participles',
  repeat: 'options_coach_repeat',
} as const satisfies Record<Name, MessageKey>;

const NAMES = Object.keys(LABELS).filter((name): name is Name => name in LABELS);

/** A share is shown as a percentage. */
const PERCENT = 100;
const shownAs = (name: Name, value: number) => (name === 'repeat' ? Math.round(value * PERCENT) : value);
const boundsOf = (name: Name) => (name === 'repeat' ? ([10, PERCENT] as const) : COACH_BOUNDS[name]);

/** Where the hints to an answer begin to speak. */
export function CoachLimitsPart({ limits, onChange }: Props) {
  const { told, busy, run } = useAction();
  const [typed, setTyped] = useState(() => typedOf(limits));
  useEffect(() => setTyped(typedOf(limits)), [limits]);
  const save = (next: Typed) => run(() => onChange(limitsOf(next)), say('options_coach_saved'));
  const changed = NAMES.some((name) => typed[name] !== typedOf(limits)[name]);
  return (
    <Section id="coach" title={say('options_coach')} note={say('options_coach_note')}>
      <details>
        <summary>{say('options_coach_show')}</summary>
        <form
          class="fields coach-limits"
          onSubmit={(event) => {
            event.preventDefault();
            void save(typed);
          }}
        >
          {NAMES.map((name) => (
            <label key={name}>
              {say(LABELS[name])}
              <input
                type="number"
                min={boundsOf(name)[0]}
                max={boundsOf(name)[1]}
                step="1"
                placeholder={String(shownAs(name, DEFAULT_LIMITS[name]))}
                value={typed[name]}
                onInput={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
              />
            </label>
          ))}
          <div class="buttons">
            <button type="submit" disabled={busy || !changed}>
              {say('options_save')}
            </button>
            {Object.keys(limits).length > 0 && (
              <button type="button" class="bare" disabled={busy} onClick={() => void save(typedOf({}))}>
                {say('options_coach_standard')}
              </button>
            )}
          </div>
        </form>
      </details>
      <Message told={told} />
    </Section>
  );
}

function typedOf(limits: CoachLimits): Typed {
  const typed = { ...EMPTY };
  for (const name of NAMES) {
    const value = limits[name];
    if (value !== undefined) typed[name] = String(shownAs(name, value));
  }
  return typed;
}

function limitsOf(typed: Typed): CoachLimits {
  const limits: CoachLimits = {};
  for (const name of NAMES) {
    const value = Number(typed[name]);
    if (typed[name].trim() !== '') limits[name] = name === 'repeat' ? value / PERCENT : value;
  }
  return limits;
}

const EMPTY: Typed = {
  greeting: '',
  name: '',
  longSentence: '',
  tooLongSentence: '',
  shortAnswer: '',
  longAnswer: '',
  sentences: '',
  ease: '',
  easeFrom: '',
  promises: '',
  exclamations: '',
  emoji: '',
  nounChain: '',
  institution: '',
  participles: '',
  repeat: '',
};
