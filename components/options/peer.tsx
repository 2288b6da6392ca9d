import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { placeIn } from '~/lib/settings/peer-setting.ts';
import type { PeerSetting, TargetSetting } from '~/lib/settings/schema.ts';

/** What is asked of whoever connects an incident system; `place` is its project or queue. */
export type PeerOrder = { url: string; apiKey: string; place: string; authors: boolean };

type Kind = PeerSetting['kind'];

type Props = {
  kind: Kind;
  target: TargetSetting | null;
  onConnect: (order: PeerOrder) => Promise<Outcome>;
  onCheck: (target: TargetSetting) => Promise<Outcome>;
  onDisconnect: (target: TargetSetting) => Promise<Outcome>;
};

/** An incident system as a receiver: looked over first, connected only when nothing is missing. */
export function PeerPart({ kind, target, onConnect, onCheck, onDisconnect }: Props) {
  const { told, busy, run } = useAction();
  return (
    <Section id={kind} title={say(`options_${kind}`)} note={say(`options_${kind}_note`)}>
      {target && target.kind !== 'hub' ? (
        <Connected
          target={target}
          busy={busy}
          onChangeKey={(apiKey) =>
            run(() => onConnect(orderOf(target, apiKey)), say('options_peer_key_changed'))
          }
          onCheck={() => run(() => onCheck(target), say('options_peer_checked'))}
          onDisconnect={() => run(() => onDisconnect(target), say(`options_${kind}_disconnected`))}
        />
      ) : (
        <Connect
          kind={kind}
          busy={busy}
          onConnect={(order) => run(() => onConnect(order), say(`options_${kind}_connected`))}
        />
      )}
      <Message told={told} />
    </Section>
  );
}

/** The same connection with another key. */
function orderOf(target: PeerSetting, apiKey: string): PeerOrder {
  return { url: target.url, apiKey, place: placeIn(target), authors: target.setup.authors };
}

type ConnectedProps = {
  target: PeerSetting;
  busy: boolean;
  onCheck: () => void;
  onDisconnect: () => void;
  onChangeKey: (apiKey: string) => Promise<boolean>;
};

function Connected({ target, busy, onCheck, onDisconnect, onChangeKey }: ConnectedProps) {
  const { kind, name, url, setup } = target;
  return (
    <div class="list">
      <div class="line-item">
        <div class="community">
          <strong>{name}</strong>
          <p class="quiet">
            {url} · {say(setup.authors ? 'options_peer_named' : 'options_peer_unnamed')}
          </p>
        </div>
        <button type="button" data-testid={`${kind}-check`} disabled={busy} onClick={onCheck}>
          {say(busy ? 'options_peer_checking' : 'options_peer_check')}
        </button>
        <button type="button" data-testid={`${kind}-disconnect`} disabled={busy} onClick={onDisconnect}>
          {say('options_disconnect')}
        </button>
      </div>
      <NewKey kind={kind} busy={busy} onChangeKey={onChangeKey} />
    </div>
  );
}

type NewKeyProps = Pick<ConnectedProps, 'busy' | 'onChangeKey'> & { kind: Kind };

/** A key may run out or be taken back; nothing else has to be told again then. */
function NewKey({ kind, busy, onChangeKey }: NewKeyProps) {
  const [key, setKey] = useState('');
  return (
    <form
      class="fields"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await onChangeKey(key.trim())) setKey('');
      }}
    >
      <label>
        {say('options_peer_new_key')}
        <input
          type="password"
          data-testid={`${kind}-newKey`}
          required
          autocomplete="off"
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
      </label>
      <button type="submit" data-testid={`${kind}-changeKey`} disabled={busy || key.trim() === ''}>
        {say('options_peer_change_key')}
      </button>
    </form>
  );
}

const NOTHING: PeerOrder = { url: '', apiKey: '', place: '', authors: false };

type ConnectProps = { kind: Kind; busy: boolean; onConnect: (order: PeerOrder) => Promise<boolean> };

function Connect({ kind, busy, onConnect }: ConnectProps) {
  const [order, setOrder] = useState(NOTHING);
  const text = (name: 'url' | 'apiKey' | 'place') => ({
    'data-testid': `${kind}-${name}`,
    required: true,
    autocomplete: 'off',
    spellcheck: false,
    value: order[name],
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setOrder({ ...order, [name]: currentTarget.value }),
  });
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        const { url, apiKey, place, authors } = order;
        void onConnect({ url: url.trim(), apiKey: apiKey.trim(), place: place.trim(), authors });
      }}
    >
      <label class="wide">
        {say(`options_${kind}_url`)}
        <input type="url" placeholder={`https://${kind}.example.ru`} {...text('url')} />
      </label>
      <label>
        {say(`options_${kind}_place`)}
        <input {...text('place')} />
      </label>
      <label>
        {say(`options_${kind}_key`)}
        <input type="password" {...text('apiKey')} />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={order.authors}
          onChange={({ currentTarget }) => setOrder({ ...order, authors: currentTarget.checked })}
        />
        {say('options_peer_authors')}
      </label>
      <p class="quiet wide">{say('options_server_ask')}</p>
      <button type="submit" class="primary" data-testid={`${kind}-connect`} disabled={busy}>
        {say(busy ? 'options_peer_checking' : 'options_peer_connect')}
      </button>
    </form>
  );
}
