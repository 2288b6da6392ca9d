import { useEffect, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { fileName } from '~/components/common/save-file.ts';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import { SPANS } from '~/lib/report/incidents/file-span.ts';
import { type FileActions, type FileCount, type FileWish, FORMS, type Form } from './actions.ts';

type Props = { pages: readonly string[]; pageName: PageName; actions: FileActions };

const PERIOD_WORDS = {
  week: 'files_period_week',
  month: 'files_period_month',
  'last-month': 'files_period_last_month',
  all: 'files_period_all',
} as const;
const FORM_WORDS = { xlsx: 'files_form_xlsx', csv: 'files_form_csv' } as const;

/** A file of incidents to be uploaded by hand where the region works; names are hidden unless somebody chooses. */
export function SaveIncidents({ pages, pageName, actions }: Props) {
  const [wish, setWish] = useState<FileWish>({ period: 'month', page: null, named: false });
  const [form, setForm] = useState<Form>('xlsx');
  const { told, busy, run } = useAction();
  const count = useCount(wish, actions.count);
  const save = () => {
    const name = fileName('otklik-incidents', new Date(), form);
    const words = say(wish.named ? 'files_saved_named' : 'files_saved', name);
    return run(() => actions.save(wish, form, name, pageName), words);
  };
  return (
    <Section id="files-save" title={say('files_save_title')} note={say('files_save_note')}>
      <div class="files-line">
        <label>
          {say('files_period')}
          <select
            onChange={({ currentTarget }) => {
              const period = SPANS.find((one) => one === currentTarget.value);
              if (period) setWish({ ...wish, period });
            }}
          >
            {SPANS.map((one) => (
              <option key={one} value={one} selected={one === wish.period}>
                {say(PERIOD_WORDS[one])}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('files_page')}
          <select onChange={({ currentTarget }) => setWish({ ...wish, page: currentTarget.value || null })}>
            <option value="">{say('files_all_pages')}</option>
            {pages.map((page) => (
              <option key={page} value={page} selected={page === wish.page}>
                {pageName(page)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('files_form')}
          <select
            onChange={({ currentTarget }) =>
              setForm(FORMS.find((one) => one === currentTarget.value) ?? 'xlsx')
            }
          >
            {FORMS.map((one) => (
              <option key={one} value={one} selected={one === form}>
                {say(FORM_WORDS[one])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="files-choice">
        <input
          type="checkbox"
          data-testid="files-named"
          checked={wish.named}
          onChange={({ currentTarget }) => setWish({ ...wish, named: currentTarget.checked })}
        />
        <span>
          {say('files_named')}
          <span class="quiet"> {say('files_named_note')}</span>
        </span>
      </label>
      <div class="files-line">
        <button
          type="button"
          class="primary"
          data-testid="files-save"
          disabled={busy || count?.incidents === 0}
          onClick={() => void save()}
        >
          <Icon name="download" />
          {say('files_save')}
        </button>
        <span class="quiet" role="status" data-testid="files-count">
          {count && sayFound(count)}
        </span>
      </div>
      <Message told={told} />
    </Section>
  );
}

function sayFound({ incidents, seen, total }: FileCount): string {
  const found = incidents === 0 ? say('files_nothing') : sayCount('files_incidents', incidents);
  return `${found}, ${say('dashboard_counted_in', seen, total ?? say('common_unknown'))}`;
}

/** Null until it was counted; an earlier answer that comes late is not shown. */
function useCount(wish: FileWish, count: FileActions['count']): FileCount | null {
  const [found, setFound] = useState<FileCount | null>(null);
  const { period, page } = wish;
  useEffect(() => {
    let left = false;
    void count({ period, page, named: false }).then((next) => !left && setFound(next));
    return () => {
      left = true;
    };
  }, [period, page, count]);
  return found;
}
