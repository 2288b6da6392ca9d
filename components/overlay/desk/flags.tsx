import { saySigns } from '~/components/common/say-signs.ts';
import { say } from '~/lib/locale/say.ts';
import { LEXICON_VERSION } from '~/lib/moderation/lexicon-version.ts';
import type { DeskWork } from './desk-work.ts';
import { FlagItem } from './flag-item.tsx';
import { Measures } from './measures.tsx';
import { Order, type Substance } from './order.tsx';
import { ReceiptLine } from './removal.tsx';
import { isSame, type Shown } from './shown.ts';
import type { ProtectedKind } from './types.ts';

type Props = { shown: Shown; work: DeskWork };

/** The first step: what is flagged and why, what is protected, what was done before, what can be done now. */
export function Flags({ shown, work }: Props) {
  const { flags, dismissed, verdict, page, recorded } = shown;
  const stands = flags.some((flag) => !dismissed.some((known) => isSame(known, flag)));
  const substance = substanceOf(shown);
  if (flags.length === 0) return <Protected signs={verdict.protected} onAnswer={work.answer} />;
  return (
    <>
      <ul class="flags">
        {flags.map((flag) => (
          <FlagItem
            key={`${flag.kind} ${flag.start}`}
            flag={flag}
            text={shown.text}
            page={page}
            dismissed={dismissed.some((known) => isSame(known, flag))}
            onDecide={work.decide}
          />
        ))}
      </ul>
      {stands && substance && (
        <Order
          substance={substance}
          rule={page?.rules.find(({ kinds }) => flags[0] && kinds.includes(flags[0].kind))?.number ?? null}
          kept={recorded !== null}
          onKeep={work.record}
          onAnswer={work.answer}
        />
      )}
      {recorded && <ReceiptLine {...recorded} onRetake={work.record} />}
      {stands && (
        <>
          <Measures measures={shown.measures} onWarn={work.warn} onBlock={work.block} />
          {verdict.state !== 'gone' && (
            <div class="buttons">
              <button type="button" class="main" onClick={work.begin}>
                {say('desk_remove')}
              </button>
            </div>
          )}
        </>
      )}
      <p class="small quiet">{say('desk_lexicon', LEXICON_VERSION)}</p>
    </>
  );
}

/** Signs by which a comment is more than its form: a bare threat waits for an answer too, but asks nothing. */
const ASKING: ReadonlySet<string> = new Set(['emergency', 'question', 'request', 'complaint']);

/** What is owed an answer whatever the form; null where the form is all there is. */
function substanceOf({ verdict }: Shown): Substance | null {
  const { state, triage } = verdict;
  if (verdict.protected.length > 0) return 'criticism';
  const owed = state === 'unanswered' || state === 'interim';
  return owed && triage && ASKING.has(triage.saw) ? 'question' : null;
}

function Protected({ signs, onAnswer }: { signs: readonly ProtectedKind[]; onAnswer(): void }) {
  return (
    <>
      <p>{say('desk_protected_signs', saySigns(signs))}</p>
      <p class="quiet">{say('desk_protected_why')}</p>
      <div class="buttons">
        <button type="button" class="main" onClick={onAnswer}>
          {say('desk_order_answer')}
        </button>
      </div>
    </>
  );
}
