import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { RemovalCase } from '~/lib/report/removals/removal-case.ts';
import type { Role } from '~/lib/settings/roles.ts';
import type { RemovalActions } from './actions.ts';
import { Decision } from './decision.tsx';
import type { Teller } from './say-facts.ts';
import { whoRemoved } from './who-removed.ts';

type Props = { one: RemovalCase; teller: Teller; role: Role | null; review: RemovalActions['reviewTold'] };

/**
 * What a supervisor finds of a colleague's removal with no complaint made; whoever removed reads it. A complaint, where
 * there is one, is decided instead.
 */
export function Judge({ one, teller, role, review }: Props) {
  const { removal, told: isTold } = one;
  const { told, busy, run } = useAction();
  const known = removal.review;
  const takeBack = () => review(removal.key, { does: 'take-back', removal: removal.id });
  if (known) {
    return (
      <Part>
        <Decision decision={known} told teller={teller} />
        {isTold && known.actor === teller.device && removal.appeal === null && (
          <div class="bar">
            <button
              type="button"
              data-undo
              disabled={busy}
              onClick={() => run(takeBack, say('audit_judged_back'))}
            >
              {say('audit_judge_back')}
            </button>
          </div>
        )}
        <Message told={told} />
      </Part>
    );
  }
  const isTheirs = isTold && whoRemoved(removal, teller.device, role !== null) === 'colleague';
  if (role !== 'supervisor' || !isTheirs || removal.appeal !== null) return null;
  return (
    <Part>
      <JudgeForm
        busy={busy}
        run={run}
        judge={(agrees, reason) =>
          review(removal.key, { does: 'judge', removal: removal.id, agrees, reason, decider: null })
        }
      />
      <Message told={told} />
    </Part>
  );
}

function Part({ children }: { children: ComponentChildren }) {
  return (
    <section aria-labelledby="case-review">
      <h3 id="case-review">{say('audit_review')}</h3>
      {children}
    </section>
  );
}

type FormProps = Pick<ReturnType<typeof useAction>, 'busy' | 'run'> & {
  judge: (agrees: boolean, reason: string) => ReturnType<Props['review']>;
};

/** To agree takes no words; whoever disagrees tells the colleague why. */
function JudgeForm({ busy, run, judge }: FormProps) {
  const [reason, setReason] = useState('');
  const words = reason.trim();
  const press = (agrees: boolean) =>
    run(
      async () =>
        agrees || words !== ''
          ? judge(agrees, words)
          : { ok: false, reason: say('audit_judge_reason_missing') },
      say('audit_judged'),
    );
  return (
    <div class="decide">
      <label>
        {say('audit_judge_words')}
        <textarea rows={2} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <div class="bar">
        <button type="button" disabled={busy} onClick={() => press(true)}>
          {say('audit_judge_agree')}
        </button>
        <button type="button" disabled={busy} onClick={() => press(false)}>
          {say('audit_judge_disagree')}
        </button>
      </div>
    </div>
  );
}
