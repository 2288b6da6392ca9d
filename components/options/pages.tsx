import { type Given, useGiven } from '~/components/common/given.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PageSetting } from '~/lib/settings/schema.ts';
import { Community, sayCommunity } from './community.tsx';

const ADDED_BY: Record<PageSetting['by'], MessageKey> = {
  user: 'options_by_user',
  file: 'options_by_file',
  network: 'options_by_network',
};

type Props = {
  pages: readonly PageSetting[];
  /** Whether a page is the team's: then it is moderated, and only a supervisor takes it off. */
  given?: (page: PageSetting) => Given | null;
  onSwitch: (page: PageSetting, on: boolean) => Promise<Outcome>;
  onRemove: (page: PageSetting) => Promise<Outcome>;
};

/** Pages that are moderated, and by whom each was added. */
export function Pages({ pages, given = () => null, onSwitch, onRemove }: Props) {
  const { told, busy, run } = useAction();
  const isPrescribed = useGiven('pages') !== null;
  const noteOf = (page: PageSetting): MessageKey => {
    if (isPrescribed) return 'organisation_page_note';
    return given(page) ? 'team_page_note' : ADDED_BY[page.by];
  };
  return (
    <Section id="pages" title={say('options_pages')} note={say('options_pages_note')}>
      {pages.length > 0 ? (
        <ul class="list">
          {pages.map((page) => (
            <Line
              key={`${page.network}:${page.owner}`}
              page={page}
              given={given(page)}
              note={say(noteOf(page))}
              busy={busy}
              onSwitch={() => void run(() => onSwitch(page, page.off), '')}
              onRemove={() => void run(() => onRemove(page), '')}
            />
          ))}
        </ul>
      ) : (
        <p>{say('options_pages_none')}</p>
      )}
      <Message told={told} />
    </Section>
  );
}

type LineProps = {
  page: PageSetting;
  given: Given | null;
  /** Who added it. */
  note: string;
  busy: boolean;
  onSwitch: () => void;
  onRemove: () => void;
};

function Line({ page, given, note, busy, onSwitch, onRemove }: LineProps) {
  const name = sayCommunity(page);
  return (
    <li>
      <Community community={page} note={note} />
      {!given && (
        <label class="switch">
          <input type="checkbox" checked={!page.off} disabled={busy} onChange={onSwitch} />
          {say(page.off ? 'options_page_off' : 'options_page_on')}
          <span class="unseen">: {name}</span>
        </label>
      )}
      {given?.locked !== true && (
        <button type="button" class="bare" disabled={busy} onClick={onRemove}>
          <Icon name="close" />
          {say(given ? 'team_page_remove' : 'options_remove')}
          <span class="unseen">: {name}</span>
        </button>
      )}
    </li>
  );
}
