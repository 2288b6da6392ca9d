import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PageSetting } from '~/lib/settings/schema.ts';
import { Community } from './community.tsx';

const ADDED_BY: Record<PageSetting['by'], MessageKey> = {
  user: 'options_by_user',
  file: 'options_by_file',
  network: 'options_by_network',
};

type Props = {
  pages: readonly PageSetting[];
  onSwitch: (page: PageSetting, on: boolean) => Promise<Outcome>;
  onRemove: (page: PageSetting) => Promise<Outcome>;
};

/** Pages that are moderated, and by whom each was added. */
export function Pages({ pages, onSwitch, onRemove }: Props) {
  const { told, busy, run } = useAction();
  return (
    <Section id="pages" title={say('options_pages')} note={say('options_pages_note')}>
      {pages.length > 0 ? (
        <ul class="list">
          {pages.map((page) => (
            <li key={`${page.network}:${page.owner}`}>
              <Community community={page} note={say(ADDED_BY[page.by])} />
              <label class="switch">
                <input
                  type="checkbox"
                  checked={!page.off}
                  disabled={busy}
                  onChange={() => run(() => onSwitch(page, page.off), '')}
                />
                {say(page.off ? 'options_page_off' : 'options_page_on')}
                <span class="unseen">: {page.name ?? page.slug ?? page.owner}</span>
              </label>
              <button
                type="button"
                class="bare"
                disabled={busy}
                onClick={() => run(() => onRemove(page), '')}
              >
                <Icon name="close" />
                {say('options_remove')}
                <span class="unseen">: {page.name ?? page.slug ?? page.owner}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>{say('options_pages_none')}</p>
      )}
      <Message told={told} />
    </Section>
  );
}
