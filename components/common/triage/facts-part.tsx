import { useState } from 'preact/hooks';
import { sayFactsHeld } from '~/components/common/facts-view.ts';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import type { PartId } from '~/lib/answer/situations.ts';
import { say } from '~/lib/locale/say.ts';
import { leftOf } from '~/lib/log/chain/left-of.ts';
import type { FactsLook } from '~/lib/log/triage/facts-look.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { Decide } from './decide.ts';
import { FactsForm } from './facts-form.tsx';
import { type AskFacts, FactsWays } from './facts-ways.tsx';

type Props = {
  verdict: Verdict;
  decide: Decide;
  ask: AskFacts;
  now: number;
  /** Parts that the answer lacks as it stands in the field; without it those of the kept draft. */
  lacking?: readonly PartId[];
  /** Offers the parts of an interim answer; absent where none is being written. */
  onInterim?: () => void;
};

const OPEN: ReadonlySet<Verdict['state']> = new Set(['unanswered', 'interim', 'courtesy', 'none', 'unknown']);

/** Another body is asked for facts: who holds the comment, until when, and the request to copy or to send. */
export function FactsPart({ verdict, decide, ask, now, lacking, onInterim }: Props) {
  const { told, busy, run } = useAction();
  const [look, setLook] = useState<FactsLook | null>(null);
  const [writing, setWriting] = useState(false);
  const { key, triage, state } = verdict;
  if (!triage || !OPEN.has(state)) return null;
  const { facts } = triage;
  const begin = async () => {
    const found = await ask(key);
    if (!found) return { ok: false, reason: say('triage_not_reached') } as const;
    setLook(found);
    setWriting(true);
    return { ok: true } as const;
  };
  const end = (how: 'received' | 'cancelled', done: string) =>
    void run(() => decide([key], { kind: 'facts-end', end: how }), done);
  return (
    <section class="triage-part facts-part" aria-label={say('facts_part')} data-testid="facts-part">
      <h3>{say('facts_part')}</h3>
      {facts && (
        <>
          <p class="facts-held">{sayFactsHeld(facts, now)}</p>
          {facts.question && <p class="quiet facts-question">{facts.question}</p>}
          {verdict.urgent !== null && <p class="quiet">{say('facts_urgent')}</p>}
          <div class="triage-line">
            <button
              type="button"
              class="primary"
              disabled={busy}
              onClick={() => end('received', say('facts_received_told'))}
            >
              {say('triage_resume')}
            </button>
            <button
              type="button"
              disabled={busy}
              onClick={() => end('cancelled', say('facts_cancelled_told'))}
            >
              {say('facts_cancel')}
            </button>
            {onInterim && state !== 'interim' && (
              <button type="button" onClick={onInterim}>
                {say('facts_interim')}
              </button>
            )}
          </div>
          <FactsWays of={key} facts={facts} ask={ask} now={now}>
            {!writing && (
              <button type="button" disabled={busy} onClick={() => void run(begin, '')}>
                {say('facts_ask_other')}
              </button>
            )}
          </FactsWays>
        </>
      )}
      {writing && look && (
        <FactsForm
          look={look}
          lacking={lacking ?? look.parts}
          before={facts ?? null}
          busy={busy}
          onAsk={async (request) => {
            const asked = await run(
              () => decide([key], { kind: 'facts-ask', ...request }),
              say(isRunning(verdict, now) ? 'facts_asked' : 'facts_asked_plain'),
            );
            if (asked) setWriting(false);
          }}
          onCancel={() => setWriting(false)}
        />
      )}
      {!facts && !writing && (
        <p class="triage-line">
          <button type="button" disabled={busy} onClick={() => void run(begin, '')}>
            {say('facts_ask')}
          </button>
        </p>
      )}
      <Message told={told} />
    </section>
  );
}

/** True while a clock of the answer runs that the request stops. */
function isRunning(verdict: Verdict, now: number): boolean {
  return verdict.urgent === null && leftOf(verdict, now)?.tone !== 'overdue';
}
