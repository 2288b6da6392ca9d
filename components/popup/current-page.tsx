import type { ComponentChildren } from 'preact';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { TabView } from './tab-view.ts';

type Props = {
  tab: TabView;
  onModerate: (page: PageIdentity, on: boolean) => Promise<Outcome>;
  onReload: () => void;
  onAllow: () => void;
};

/** What the tab shows and what can be done with it. */
export function CurrentPage({ tab, onModerate, onReload, onAllow }: Props) {
  switch (tab.kind) {
    case 'elsewhere':
      return <Line title={say('popup_elsewhere')} note={say('popup_elsewhere_note')} />;
    case 'no-page':
      return <Line title={say('popup_no_page')} note={say('popup_no_page_note')} />;
    case 'stale':
      return (
        <Line title={say('popup_stale')} note={say('popup_stale_note')}>
          <button type="button" class="primary" onClick={onReload}>
            <Icon name="refresh" />
            {say('popup_reload')}
          </button>
        </Line>
      );
    case 'forbidden':
      return (
        <Line title={say('popup_forbidden')} note={say('popup_forbidden_note')}>
          <button type="button" class="primary" data-testid="networks-allow" onClick={onAllow}>
            {say('popup_allow')}
          </button>
        </Line>
      );
    case 'page':
      return tab.given ? (
        <Line title={nameOf(tab.page)} note={`${say('popup_moderated')} · ${say('team_page_note')}`} />
      ) : (
        <Moderation page={tab.page} moderated={tab.moderated} onModerate={onModerate} />
      );
  }
}

type ModerationProps = {
  page: PageIdentity;
  moderated: boolean;
  onModerate: (page: PageIdentity, on: boolean) => Promise<Outcome>;
};

function Moderation({ page, moderated, onModerate }: ModerationProps) {
  const { told, busy, run } = useAction();
  const network = say(page.network === 'vk' ? 'common_vk' : 'common_ok');
  return (
    <Line
      title={nameOf(page)}
      note={`${network} · ${say(moderated ? 'popup_moderated' : 'popup_not_moderated')}`}
    >
      <button
        type="button"
        class={moderated ? undefined : 'primary'}
        disabled={busy}
        onClick={() => run(() => onModerate(page, !moderated), '')}
      >
        {say(moderated ? 'popup_stop' : 'popup_moderate')}
      </button>
      <Message told={told} />
    </Line>
  );
}

function nameOf({ name, slug, owner }: PageIdentity): string {
  return name ?? slug ?? owner;
}

type LineProps = { title: string; note: string; children?: ComponentChildren };

function Line({ title, note, children }: LineProps) {
  return (
    <section class="current">
      <h2>{title}</h2>
      <p class="quiet">
        <ErrorText text={note} />
      </p>
      {children}
    </section>
  );
}
