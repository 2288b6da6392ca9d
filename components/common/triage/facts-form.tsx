import { useEffect, useRef, useState } from 'preact/hooks';
import { sayPart } from '~/components/common/say-coach.ts';
import type { PartId } from '~/lib/answer/situations.ts';
import { say } from '~/lib/locale/say.ts';
import type { FactsAsked } from '~/lib/log/triage/decided.ts';
import type { FactsLook } from '~/lib/log/triage/facts-look.ts';
import { fromLocalTime, toLocalTime } from './local-time.ts';

/** Whom to ask, what, where and until when (ISO 8601). */
export type FactsRequest = { to: string; question: string; place: string; until: string | null };

type Props = {
  look: FactsLook;
  lacking: readonly PartId[];
  /** The request that stands; null when there is none. */
  before: FactsAsked | null;
  busy: boolean;
  onAsk: (request: FactsRequest) => void;
  onCancel: () => void;
};

const BY = { half: 'facts_by_half', late: 'facts_by_late', none: 'facts_by_none' } as const;

/** The request as it is written: questions of the parts that are empty still, each to keep or to strike out. */
export function FactsForm({ look, lacking, before, busy, onAsk, onCancel }: Props) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [to, setTo] = useState('');
  const [question, setQuestion] = useState(
    before?.question ?? lacking.map((part) => sayPart(part).cue).join('\n'),
  );
  const [place, setPlace] = useState(before?.place ?? look.place);
  const [until, setUntil] = useState(toLocalTime(before?.until ?? look.until));
  return (
    <form
      class="triage-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ to: to.trim(), question: question.trim(), place: place.trim(), until: fromLocalTime(until) });
      }}
    >
      <label>
        {say('facts_to')}
        <input
          ref={first}
          value={to}
          required
          maxLength={200}
          list="facts-bodies"
          autocomplete="off"
          onInput={(event) => setTo(event.currentTarget.value)}
        />
      </label>
      <datalist id="facts-bodies">
        {look.bodies.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        {say('facts_question')}
        <textarea
          rows={Math.min(6, Math.max(2, question.split('\n').length))}
          required
          maxLength={1000}
          value={question}
          onInput={(event) => setQuestion(event.currentTarget.value)}
        />
      </label>
      <label>
        {say('facts_place')}
        <input value={place} maxLength={200} onInput={(event) => setPlace(event.currentTarget.value)} />
      </label>
      <label>
        {say('facts_until')}
        <input
          type="datetime-local"
          required
          value={until}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
      </label>
      {!before && <p class="quiet">{say(BY[look.by])}</p>}
      <div class="triage-line">
        <button
          type="submit"
          class="primary"
          disabled={busy || to.trim() === '' || question.trim() === '' || until === ''}
        >
          {say('facts_do_ask')}
        </button>
        <button type="button" class="bare" disabled={busy} onClick={onCancel}>
          {say('facts_back')}
        </button>
      </div>
    </form>
  );
}
