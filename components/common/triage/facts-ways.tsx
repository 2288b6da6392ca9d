import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { FactsAsked } from '~/lib/log/triage/decided.ts';
import type { FactsLook } from '~/lib/log/triage/facts-look.ts';
import { factsText, writeTo } from './facts-text.ts';

/** What a request for facts about a comment begins with; null when nothing answers. */
export type AskFacts = (key: string) => Promise<FactsLook | null>;

type Props = { of: string; facts: FactsAsked; ask: AskFacts; now: number; children: ComponentChildren };

/** The ways a request leaves: copied, by e-mail, or into the conversation whose address the contacts hold. */
export function FactsWays({ of, facts, ask, now, children }: Props) {
  const { told, busy, run } = useAction();
  const [look, setLook] = useState<FactsLook | null>(null);
  useEffect(() => {
    let left = false;
    void ask(of).then((found) => !left && setLook(found));
    return () => {
      left = true;
    };
  }, [of, facts.holder]);
  const text = look ? factsText(facts, look.url, now) : '';
  const address = look?.bodies.find(({ name }) => name === facts.holder)?.address ?? null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => ({ ok: true }) as const,
      () => ({ ok: false, reason: say('facts_not_copied') }) as const,
    );
  return (
    <>
      <div class="triage-line">
        <button type="button" disabled={busy || !look} onClick={() => void run(copy, say('facts_copied'))}>
          {say('facts_copy')}
        </button>
        {address && (
          <a class="button" href={writeTo(address, text)} target="_blank" rel="noreferrer">
            {say(address.includes('@') ? 'facts_mail' : 'facts_chat')}
          </a>
        )}
        {children}
      </div>
      <Message told={told}>{told?.kind === 'failed' && <pre class="facts-text">{text}</pre>}</Message>
    </>
  );
}
