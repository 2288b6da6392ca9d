import { useEffect, useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { PromiseProposal, TriageView } from '~/lib/log/verdict.ts';
import type { Decide } from './decide.ts';

type Props = { of: string; triage: TriageView; decide: Decide; now: number };

/** A day that the answer gave: confirmed by one click, kept or missed by one more. */
export function PromisePart({ of, triage, decide, now }: Props) {
  const { told, busy, run } = useAction();
  const { promise, proposal } = triage;
  if (!promise && !proposal) return null;
  const end = (id: string, how: 'kept' | 'missed' | 'dropped') =>
    void run(() => decide([of], { kind: 'promise-end', promise: id, end: how }), '');
  return (
    <section class="triage-part" aria-label={say('triage_promise')}>
      <h3>{say('triage_promise')}</h3>
      {promise && (
        <>
          <p>{say('triage_promised', promise.text, sayWhen(promise.dueAt, now))}</p>
          <div class="triage-choice">
            <button type="button" disabled={busy} onClick={() => end(promise.id, 'kept')}>
              {say('triage_promise_kept')}
            </button>
            <button type="button" disabled={busy} onClick={() => end(promise.id, 'missed')}>
              {say('triage_promise_missed')}
            </button>
            <button type="button" class="bare" disabled={busy} onClick={() => end(promise.id, 'dropped')}>
              {say('triage_promise_drop')}
            </button>
          </div>
        </>
      )}
      {proposal && <Proposal of={of} proposal={proposal} busy={busy} decide={decide} run={run} />}
      <Message told={told} />
    </section>
  );
}

type ProposalProps = {
  of: string;
  proposal: PromiseProposal;
  busy: boolean;
  decide: Decide;
  run: ReturnType<typeof useAction>['run'];
};

function Proposal({ of, proposal, busy, decide, run }: ProposalProps) {
  const [due, setDue] = useState(proposal.due);
  useEffect(() => setDue(proposal.due), [proposal.due]);
  const { answer, text, doubtful } = proposal;
  return (
    <form
      class="triage-form"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => decide([of], { kind: 'promise', answer, due, text }), '');
      }}
    >
      <p>{say(doubtful ? 'triage_proposal_doubtful' : 'triage_proposal', text)}</p>
      <div class="triage-line">
        <input
          type="date"
          required
          aria-label={say('triage_promise_day')}
          value={due}
          onInput={(event) => setDue(event.currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={busy || due === ''}>
          {say('triage_promise_confirm')}
        </button>
      </div>
    </form>
  );
}
