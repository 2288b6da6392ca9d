import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { useWayBack } from '~/components/common/use-way-back.ts';
import { sayWhen } from '~/components/common/when.ts';
import type { TeamDevice } from '~/lib/comment/team.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';

type Props = {
  device: TeamDevice;
  owner: string;
  /** True for the device that shows this. */
  mine: boolean;
  onRevoke: () => Promise<Outcome>;
  now: number;
};

/** One device: what it is, when it was heard of, and the way to let it out after saying what that means. */
export function DeviceLine({ device, owner, mine, onRevoke, now }: Props) {
  const { told, busy, run } = useAction();
  const [asking, setAsking] = useState(false);
  const ask = useWayBack(asking);
  const line = useRef<HTMLLIElement>(null);
  const letOut = useRef(false);
  const { about, connected_at, last_seen_at, revoked_at } = device;
  // Nothing is left to press then: the line itself says what came of it.
  useLayoutEffect(() => {
    if (letOut.current && revoked_at !== null) line.current?.focus();
  }, [revoked_at]);
  const name = about ?? say('teamroom_device_unnamed');
  const seen = last_seen_at ? sayWhen(last_seen_at, now) : say('common_unknown');
  return (
    <li
      ref={line}
      tabIndex={-1}
      data-testid="team-device"
      data-revoked={revoked_at === null ? undefined : ''}
    >
      <span class="device">
        {name}
        {mine && <strong> · {say('teamroom_this_device')}</strong>}
      </span>
      <span class="quiet">
        {revoked_at === null
          ? say('teamroom_seen', seen, sayWhen(connected_at, now))
          : say('teamroom_revoked_at', sayWhen(revoked_at, now))}
      </span>
      {revoked_at === null && !asking && (
        <button type="button" class="bare" ref={ask} disabled={busy} onClick={() => setAsking(true)}>
          <Icon name="close" />
          {say('teamroom_revoke')}
          <span class="unseen">
            : {owner}, {name}
          </span>
        </button>
      )}
      {asking && (
        <Confirm
          question={say('teamroom_revoke_ask', owner, name)}
          mine={mine}
          busy={busy}
          onNo={() => setAsking(false)}
          onYes={() => {
            letOut.current = true;
            void run(onRevoke, '').then(() => setAsking(false));
          }}
        />
      )}
      <Message told={told} />
    </li>
  );
}

type ConfirmProps = { question: string; mine: boolean; busy: boolean; onYes: () => void; onNo: () => void };

/** Which device, what is lost and what is not, before it is done: a token cannot be given back. */
function Confirm({ question, mine, busy, onYes, onNo }: ConfirmProps) {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  return (
    <div
      class="confirm"
      role="alertdialog"
      aria-label={question}
      onKeyDown={({ key }) => key === 'Escape' && onNo()}
    >
      <p>
        <strong>{question}</strong>
      </p>
      <p>{say(mine ? 'teamroom_revoke_mine' : 'teamroom_revoke_means')}</p>
      <div class="buttons">
        <button type="button" ref={no} disabled={busy} onClick={onNo}>
          {say('teamroom_revoke_no')}
        </button>
        <button type="button" class="late" disabled={busy} data-testid="team-revoke-yes" onClick={onYes}>
          {say('teamroom_revoke_yes')}
        </button>
      </div>
    </div>
  );
}
