import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Alike } from '~/lib/log/triage/triage-look.ts';
import type { TriageView } from '~/lib/log/verdict.ts';
import type { Decide } from './decide.ts';
import { DUTY_WORDS, saySaw } from './words.ts';

type Duty = TriageView['duty'];
type Props = { of: string; triage: TriageView; alike: readonly Alike[]; decide: Decide };

const DUTIES = ['must', 'courtesy', 'none'] as const satisfies readonly Duty[];
const REASONS: readonly MessageKey[] = ['triage_reason_repeat', 'triage_reason_spam', 'triage_reason_not_us'];

/** Whether an answer is owed: what the rule saw, and the word of a person beside it. */
export function DutyPart({ of, triage, alike, decide }: Props) {
  const { told, busy, run } = useAction();
  const [asked, setAsked] = useState<Duty | null>(null);
  const [reason, setReason] = useState('');
  const [last, setLast] = useState<{ duty: Duty; reason: string } | null>(null);
  const set = async (duty: Duty, why: string) => {
    const done = await run(() => decide([of], { kind: 'duty', duty, reason: why }), '');
    if (!done) return;
    setAsked(null);
    setLast({ duty, reason: why });
  };
  const { duty, human } = triage;
  return (
    <section class="triage-part" aria-label={say('triage_duty')}>
      <h3>{say('triage_duty')}</h3>
      <p>
        {say('triage_rule_saw', saySaw(triage))}
        {human &&
          triage.machine !== human.duty &&
          ` ${say('triage_rule_says', say(DUTY_WORDS[triage.machine]))}`}
      </p>
      <div class="triage-choice">
        {DUTIES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={(asked ?? duty) === one}
            disabled={busy}
            data-duty={one}
            onClick={() => (one === 'none' ? setAsked('none') : void set(one, ''))}
          >
            {say(DUTY_WORDS[one])}
          </button>
        ))}
      </div>
      {asked === 'none' && (
        <form
          class="triage-form"
          onSubmit={(event) => {
            event.preventDefault();
            void set('none', reason);
          }}
        >
          <div class="triage-choice">
            {REASONS.map((key, place) => (
              <button
                key={key}
                type="button"
                disabled={busy}
                data-reason={place + 1}
                onClick={() => void set('none', say(key))}
              >
                {say(key)}
              </button>
            ))}
          </div>
          <label>
            {say('triage_reason')}
            <input
              value={reason}
              required
              maxLength={500}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="primary" disabled={busy || reason.trim() === ''}>
            {say('triage_keep')}
          </button>
        </form>
      )}
      {human && (
        <p class="quiet">
          {say('triage_human', say(DUTY_WORDS[human.duty]), human.reason || say('triage_no_reason_given'))}{' '}
          <button
            type="button"
            class="bare"
            data-undo
            disabled={busy}
            onClick={() => {
              setLast(null);
              void run(() => decide([of], { kind: 'duty', duty: null, reason: '' }), '');
            }}
          >
            {say('triage_back_to_rule')}
          </button>
        </p>
      )}
      <Message told={told} />
      {last && <AlikePart last={last} alike={alike} decide={decide} />}
    </section>
  );
}

type AlikeProps = { last: { duty: Duty; reason: string }; alike: readonly Alike[]; decide: Decide };

/** «Похоже на это»: the same decision for comments alike, with a way back. */
function AlikePart({ last, alike, decide }: AlikeProps) {
  const { told, busy, run } = useAction();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<string[]>([]);
  const chosen = alike.map(({ key }) => key).filter((key) => !left.has(key));
  if (done.length > 0) {
    return (
      <p>
        {sayCount('triage_alike_done', done.length)}{' '}
        <button
          type="button"
          class="bare"
          disabled={busy}
          onClick={async () => {
            if (await run(() => decide(done, { kind: 'duty', duty: null, reason: '' }), '')) setDone([]);
          }}
        >
          {say('triage_undo')}
        </button>
      </p>
    );
  }
  if (alike.length === 0) return null;
  const turn = (key: string) =>
    setLeft(
      (before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]),
    );
  return (
    <fieldset class="triage-alike">
      <legend>{say('triage_alike')}</legend>
      {alike.map(({ key, text, authorName }) => (
        <label key={key}>
          <input type="checkbox" checked={!left.has(key)} onChange={() => turn(key)} />
          <span>{say('triage_alike_line', authorName, text)}</span>
        </label>
      ))}
      <button
        type="button"
        disabled={busy || chosen.length === 0}
        onClick={async () => {
          if (await run(() => decide(chosen, { kind: 'duty', ...last }), '')) setDone(chosen);
        }}
      >
        {sayCount('triage_alike_apply', chosen.length, say(DUTY_WORDS[last.duty]))}
      </button>
      <Message told={told} />
    </fieldset>
  );
}
