import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { RedmineSetting, TargetSetting } from '~/lib/settings/schema.ts';

/** What is asked of whoever connects a Redmine. */
export type RedmineOrder = { url: string; apiKey: string; project: string; authors: boolean };

type Props = {
  target: RedmineSetting | null;
  onConnect: (order: RedmineOrder) => Promise<Outcome>;
  onDisconnect: (target: TargetSetting) => Promise<Outcome>;
};

/** Redmine as a receiver of incidents: looked over first, connected only when nothing is missing. */
export function RedminePart({ target, onConnect, onDisconnect }: Props) {
  const { told, busy, run } = useAction();
  return (
    <Section id="redmine" title={say('options_redmine')} note={say('options_redmine_note')}>
      {target ? (
        <div class="list">
          <div class="line-item">
            <div class="community">
              <strong>{target.name}</strong>
              <p class="quiet">
                {target.url} ·{' '}
                {say(target.setup.authors ? 'options_redmine_named' : 'options_redmine_unnamed')}
              </p>
            </div>
            <button
              type="button"
              data-testid="redmine-disconnect"
              disabled={busy}
              onClick={() => run(() => onDisconnect(target), say('options_redmine_disconnected'))}
            >
              {say('options_disconnect')}
            </button>
          </div>
        </div>
      ) : (
        <Connect
          busy={busy}
          onConnect={(order) => run(() => onConnect(order), say('options_redmine_connected'))}
        />
      )}
      <Message told={told} />
    </Section>
  );
}

const NOTHING: RedmineOrder = { url: '', apiKey: '', project: '', authors: false };

type ConnectProps = { busy: boolean; onConnect: (order: RedmineOrder) => Promise<boolean> };

function Connect({ busy, onConnect }: ConnectProps) {
  const [order, setOrder] = useState(NOTHING);
  const text = (name: 'url' | 'apiKey' | 'project') => ({
    'data-testid': `redmine-${name}`,
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
        const { url, apiKey, project, authors } = order;
        void onConnect({ url: url.trim(), apiKey: apiKey.trim(), project: project.trim(), authors });
      }}
    >
      <label class="wide">
        {say('options_redmine_url')}
        <input type="url" placeholder="https://redmine.example.ru" {...text('url')} />
      </label>
      <label>
        {say('options_redmine_project')}
        <input {...text('project')} />
      </label>
      <label>
        {say('options_redmine_key')}
        <input type="password" {...text('apiKey')} />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={order.authors}
          onChange={({ currentTarget }) => setOrder({ ...order, authors: currentTarget.checked })}
        />
        {say('options_redmine_authors')}
      </label>
      <button type="submit" class="primary" data-testid="redmine-connect" disabled={busy}>
        {say(busy ? 'options_redmine_checking' : 'options_redmine_connect')}
      </button>
    </form>
  );
}
