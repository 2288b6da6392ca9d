import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayClock } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome, TeamCode } from '~/lib/messages/table.ts';

/** A code that was given. */
export type GivenCode = Extract<TeamCode, { ok: true }>;

type Props = { code: GivenCode; whose: string; hubUrl: string; now: number; onClose: () => void };

/** Whose code it is and what it is: said to a screen reader from a place that stands before the card does. */
export function sayCode({ code }: GivenCode, whose: string): string {
  return `${say('teamroom_code_for', whose)} ${code}`;
}

/** A one-time code with what to do with it; it is shown here and nowhere else. */
export function CodeCard({ code: { code, until }, whose, hubUrl, now, onClose }: Props) {
  const { told, busy, run } = useAction();
  const over = Date.parse(until) <= now;
  const copy = async (): Promise<Outcome> => {
    try {
      await navigator.clipboard.writeText(say('teamroom_code_letter', hubUrl, code, sayClock(until)));
      return { ok: true };
    } catch {
      return { ok: false, reason: say('teamroom_code_not_copied') };
    }
  };
  return (
    <div class="code-card" data-testid="team-code">
      <p>
        {say('teamroom_code_for', whose)} <code>{code}</code>
      </p>
      <p class="quiet">
        {over ? say('teamroom_code_over') : say('teamroom_code_how', hubUrl, sayClock(until))}
      </p>
      <div class="buttons">
        <button
          type="button"
          disabled={busy || over}
          onClick={() => void run(copy, say('teamroom_code_copied'))}
        >
          {say('teamroom_code_copy')}
        </button>
        <button type="button" class="bare" onClick={onClose}>
          {say('teamroom_code_hide')}
        </button>
      </div>
      <Message told={told} />
    </div>
  );
}
