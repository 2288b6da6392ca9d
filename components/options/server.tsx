import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { TargetSetting } from '~/lib/settings/schema.ts';

type Props = {
  target: TargetSetting | null;
  /** How the delivery stands, in words. */
  status: string | null;
  onConnect: (url: string, code: string) => Promise<Outcome>;
  onDisconnect: (target: TargetSetting) => Promise<Outcome>;
};

/** The team's server: connected by its address and one code. */
export function Server({ target, status, onConnect, onDisconnect }: Props) {
  const { told, busy, run } = useAction();
  return (
    <Section id="server" title={say('options_server')} note={say('options_server_note')}>
      {target ? (
        <div class="list">
          <div class="line-item">
            <div class="community">
              <strong>{target.name}</strong>
              <p class="quiet">{[target.url, status].filter(Boolean).join(' · ')}</p>
            </div>
            <button
              type="button"
              data-testid="hub-disconnect"
              disabled={busy}
              onClick={() => run(() => onDisconnect(target), say('options_server_disconnected'))}
            >
              {say('options_disconnect')}
            </button>
          </div>
        </div>
      ) : (
        <Connect
          busy={busy}
          onConnect={(url, code) => run(() => onConnect(url, code), say('options_server_connected'))}
        />
      )}
      <Message told={told} />
    </Section>
  );
}

type ConnectProps = { busy: boolean; onConnect: (url: string, code: string) => Promise<boolean> };

function Connect({ busy, onConnect }: ConnectProps) {
  const [url, setUrl] = useState('');
  const [code, setCode] = useState('');
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void onConnect(url.trim(), code.trim());
      }}
    >
      <label class="wide">
        {say('options_server_url')}
        <input
          type="url"
          data-testid="hub-url"
          required
          placeholder="https://otklik.example.ru"
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
      <label>
        {say('options_server_code')}
        <input
          data-testid="hub-code"
          required
          autocomplete="off"
          spellcheck={false}
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary" data-testid="hub-connect" disabled={busy}>
        {say(busy ? 'options_connecting' : 'options_connect')}
      </button>
    </form>
  );
}
