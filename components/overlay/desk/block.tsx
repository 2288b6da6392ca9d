import { sayTerm } from '~/components/common/say-step.ts';
import { say } from '~/lib/locale/say.ts';
import type { Shown } from './shown.ts';
import type { NetworkReason } from './types.ts';

/** What a person chooses in the network: the step of the ladder (`24h`, `7d`) and the reason to name there. */
export type Blocking = { step: string; reason: NetworkReason };

/** The block that comes next for the author of a comment; null while neither measures nor rules are known. */
export function blockingOf({
  flags,
  measures,
  page,
}: Pick<Shown, 'flags' | 'measures' | 'page'>): Blocking | null {
  const kind = flags[0]?.kind;
  const id = kind && page?.reasonFor[kind];
  const reason = page?.networkReasons.find((known) => known.id === id);
  return measures && reason ? { step: measures.next, reason } : null;
}

type Props = {
  blocking: Blocking;
  /** True when the network's own control is in sight and pointed at. */
  pointed: boolean;
  onBlocked(): void;
  onBack(): void;
};

/** A block is made in the network by a person; here it is explained and, when they say so, recorded. */
export function Block({ blocking, pointed, onBlocked, onBack }: Props) {
  return (
    <div class="block">
      <p>{sayWhere(pointed)}</p>
      <ul>
        {sayChoices(blocking).map((choice) => (
          <li key={choice}>{choice}</li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="main" onClick={onBlocked}>
          {say('desk_blocked')}
        </button>
        <button type="button" class="link" onClick={onBack}>
          {say('desk_back')}
        </button>
      </div>
    </div>
  );
}

/** The same in one line, as it is spoken. */
export function sayBlocking(blocking: Blocking, pointed: boolean): string {
  return `${sayWhere(pointed)} ${sayChoices(blocking).join('. ')}.`;
}

function sayWhere(pointed: boolean): string {
  return say(pointed ? 'desk_block_pointed' : 'desk_block_by_hand');
}

function sayChoices({ step, reason }: Blocking): string[] {
  return [say('desk_block_term', sayTerm(step)), sayReason(reason)];
}

function sayReason({ sure, deed, words }: NetworkReason): string {
  if (deed) return say('desk_block_deed', words);
  return say(sure ? 'desk_block_reason' : 'desk_block_reason_unsure', words);
}
