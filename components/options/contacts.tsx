import { useEffect, useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PageSetting } from '~/lib/settings/schema.ts';

const NETWORKS = { vk: 'common_vk', ok: 'common_ok' } as const;

type Props = { pages: readonly PageSetting[]; onChange: (page: PageSetting) => Promise<Outcome> };

/** Whom to tell of an emergency, page by page; shown beside every comment that reports one. */
export function DutyContacts({ pages, onChange }: Props) {
  if (pages.length === 0) return null;
  return (
    <Section id="contacts" title={say('options_contacts')} note={say('options_contacts_note')}>
      {pages.map((page) => (
        <PageContacts key={`${page.network}:${page.owner}`} page={page} onChange={onChange} />
      ))}
    </Section>
  );
}

function PageContacts({ page, onChange }: { page: PageSetting; onChange: Props['onChange'] }) {
  const { told, busy, run } = useAction();
  const [text, setText] = useState(page.contacts ?? '');
  useEffect(() => setText(page.contacts ?? ''), [page.contacts]);
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => onChange({ ...page, contacts: text }), say('options_contacts_saved'));
      }}
    >
      <label>
        {say('options_contacts_page', page.name ?? page.slug ?? page.owner, say(NETWORKS[page.network]))}
        <textarea
          rows={2}
          maxLength={1000}
          value={text}
          placeholder={say('options_contacts_example')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={busy || text === (page.contacts ?? '')}>
        {say('options_contacts_save')}
      </button>
      <Message told={told} />
    </form>
  );
}
