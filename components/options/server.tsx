import { useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import type { Member } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { TargetSetting } from '~/lib/settings/schema.ts';

type Props = {
  target: TargetSetting | null;
  /** How the delivery stands, in words. */
  status: string | null;
  /** How colleagues see this device; null while the hub was not asked. */
  me: Member | null;
  /** `name` empty: the browser is named instead of a person. */
  onConnect: (url: string, code: string, name: string) => Promise<Outcome>;
  onRename: (name: string) => Promise<Outcome>;
  onDisconnect: (target: TargetSetting) => Promise<Outcome>;
};

/** The team's server: connected by its address and one code. */
export function Server({ target, status, me, onConnect, onRename, onDisconnect }: Props) {
  const { told, busy, run } = useAction();
  return (
    <Section id="server" title={say('options_server')} note={say('options_server_note')}>
      {target ? (
        <div class="list">
          <div class="line-item">
            <div class="community">
              <strong>{target.name}</strong>
              <p class="quiet">
                <ErrorText text={[target.url, status].filter(Boolean).join(' · ')} />
              </p>
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
          {me && (
            <Name
              key={me.name}
              name={me.name}
              role={me.role}
              busy={busy}
              onRename={(name) => run(() => onRename(name), say('team_renamed'))}
            />
          )}
        </div>
      ) : (
        <Connect
          busy={busy}
          onConnect={(url, code, name) =>
            run(() => onConnect(url, code, name), say('options_server_connected'))
          }
        />
      )}
      <Message told={told} />
    </Section>
  );
}

const ROLES = {
  moderator: 'team_role_moderator',
  supervisor: 'team_role_supervisor',
  trainee: 'team_role_trainee',
} as const satisfies Record<Member['role'], string>;

type NameProps = Pick<Member, 'name' | 'role'> & { busy: boolean; onRename: (name: string) => void };

/** The name by which colleagues see who answers what, and the role the hub gave. */
function Name({ name: known, role, busy, onRename }: NameProps) {
  const [name, setName] = useState(known);
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        onRename(name.trim());
      }}
    >
      <label>
        {say('team_name')}
        <input
          data-testid="team-name"
          required
          maxLength={64}
          autocomplete="name"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{say('team_role', say(ROLES[role]))}</p>
      <button type="submit" data-testid="team-rename" disabled={busy || name.trim() === known}>
        {say('team_rename')}
      </button>
    </form>
  );
}

type ConnectProps = {
  busy: boolean;
  onConnect: (url: string, code: string, name: string) => Promise<boolean>;
};

function Connect({ busy, onConnect }: ConnectProps) {
  const [url, setUrl] = useState('');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void onConnect(url.trim(), code.trim(), name.trim());
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
      <label>
        {say('team_name')}
        <input
          data-testid="hub-name"
          maxLength={64}
          autocomplete="name"
          placeholder={say('team_name_example')}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <p class="quiet wide">{say('options_server_ask')}</p>
      <button type="submit" class="primary" data-testid="hub-connect" disabled={busy}>
        {say(busy ? 'options_connecting' : 'options_connect')}
      </button>
    </form>
  );
}
