import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/log/triage/triage-events.ts';
import type { TriageView, Verdict } from '~/lib/log/verdict.ts';
import type { Decide } from './decide.ts';
import { OUTCOME_WORDS } from './words.ts';

type Props = { verdict: Verdict; triage: TriageView; decide: Decide; now: number };

const OUTCOMES = ['satisfied', 'neutral', 'dissatisfied', 'impossible'] as const satisfies readonly Outcome[];

/** Whether the answer was interim or final, and what it came to in the eyes of the citizen. */
export function AnswerPart({ verdict, triage, decide, now }: Props) {
  const { told, busy, run } = useAction();
  const { key, answer, state } = verdict;
  if (!answer || (state !== 'answered' && state !== 'interim')) return null;
  const last = answer.last ?? answer;
  const interim = last.interim === true;
  const judge = () =>
    void run(() => decide([key], { kind: 'answer', answer: last.key, interim: !interim }), '');
  const asked = triage.ask && Date.parse(triage.ask.at) <= now ? triage.ask : null;
  const chosen = triage.outcome?.outcome ?? null;
  return (
    <section class="triage-part" aria-label={say('triage_answer')}>
      <h3>{say('triage_answer')}</h3>
      <p>
        {say(interim ? 'triage_answer_interim' : 'triage_answer_final')}{' '}
        <button type="button" class="bare" disabled={busy} onClick={judge}>
          {say(interim ? 'triage_make_final' : 'triage_make_interim')}
        </button>
      </p>
      {answer.last && (
        <p class="quiet">{say('triage_answer_times', sayAt(answer.at, now), sayAt(last.at, now))}</p>
      )}
      {asked && (
        <p>
          {asked.why === 'reaction'
            ? say('triage_ask_reaction', sayWhen(asked.at, now))
            : say('triage_ask_quiet')}
        </p>
      )}
      {state === 'answered' && (
        <fieldset class="triage-choice">
          <legend>{say('triage_outcome')}</legend>
          {OUTCOMES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={chosen === one}
              disabled={busy}
              onClick={() =>
                void run(() => decide([key], { kind: 'outcome', outcome: chosen === one ? null : one }), '')
              }
            >
              {say(OUTCOME_WORDS[one])}
            </button>
          ))}
        </fieldset>
      )}
      <Message told={told} />
    </section>
  );
}

function sayAt(at: string | null, now: number): string {
  return at === null ? say('common_unknown') : sayWhen(at, now);
}
