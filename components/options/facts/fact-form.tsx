import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { FACT_KIND_WORDS } from '~/components/common/fact-kinds.ts';
import { type FactFault, factFault } from '~/lib/answer/fact-fault.ts';
import { FACT_KINDS, LONGEST_FACT, LONGEST_FACT_LABEL, type PageFact } from '~/lib/comment/page-fact.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';

const FAULTS: Record<FactFault | 'twice', MessageKey> = {
  'no-value': 'options_fact_no_value',
  'too-long': 'options_fact_too_long',
  sentence: 'options_fact_sentence',
  'no-label': 'options_fact_no_label',
  'long-label': 'options_fact_long_label',
  'no-day': 'options_fact_no_day',
  twice: 'options_fact_twice',
};

const EXAMPLES = {
  phone: 'options_fact_phone_example',
  hours: 'options_fact_hours_example',
  link: 'options_fact_link_example',
  other: 'options_fact_other_example',
} as const satisfies Record<PageFact['kind'], MessageKey>;

type Props = {
  fact: PageFact;
  /** The other facts of the page. */
  taken: readonly PageFact[];
  today: string;
  busy: boolean;
  onSave: (fact: PageFact) => void;
  onCancel: () => void;
};

/** One fact as it is written; what is no fact is refused with the reason, and nothing typed is lost. */
export function FactForm({ fact: before, taken, today, busy, onSave, onCancel }: Props) {
  const [fact, setFact] = useState(before);
  const [fault, setFault] = useState<FactFault | 'twice' | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<PageFact>) => {
    setFault(null);
    setFact({ ...fact, ...part });
  };
  const save = () => {
    const clean = { ...fact, label: fact.label.trim(), value: fact.value.trim() };
    const found = factFault(clean, today) ?? (isThere(clean, taken) ? 'twice' : null);
    setFault(found);
    if (found === null) onSave(clean);
  };
  const { kind, label, value, until } = fact;
  return (
    <form
      class="fields fact-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        {say('options_fact_kind')}
        <select
          ref={first}
          value={kind}
          onChange={({ currentTarget }) => {
            const chosen = FACT_KINDS.find((each) => each === currentTarget.value);
            if (chosen) change({ kind: chosen });
          }}
        >
          {FACT_KINDS.map((each) => (
            <option key={each} value={each}>
              {say(FACT_KIND_WORDS[each])}
            </option>
          ))}
        </select>
      </label>
      <label class="wide">
        {say('options_fact_label')}
        <input
          value={label}
          maxLength={LONGEST_FACT_LABEL * 2}
          placeholder={say('options_fact_label_example')}
          onInput={(event) => change({ label: event.currentTarget.value })}
        />
      </label>
      <label class="wide">
        {say('options_fact_value')}
        <input
          value={value}
          placeholder={say(EXAMPLES[kind])}
          onInput={(event) => change({ value: event.currentTarget.value })}
        />
      </label>
      <label>
        {say('options_fact_until_label')}
        <input
          type="date"
          value={until}
          min={today}
          onInput={(event) => change({ until: event.currentTarget.value })}
        />
      </label>
      {fault && (
        <p class="message" data-tone="late" role="alert">
          <span>
            <ErrorText
              text={
                fault === 'too-long'
                  ? say(FAULTS[fault], LONGEST_FACT, [...value].length)
                  : say(FAULTS[fault])
              }
            />
          </span>
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {say('options_fact_save')}
        </button>
        <button type="button" class="bare" disabled={busy} onClick={onCancel}>
          {say('options_cancel')}
        </button>
      </div>
    </form>
  );
}

function isThere({ label, value }: PageFact, taken: readonly PageFact[]): boolean {
  return taken.some((other) => other.label === label && other.value === value);
}
