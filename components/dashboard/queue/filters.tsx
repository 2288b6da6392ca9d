import { ChipList } from '~/components/dashboard/common/chip-list.tsx';
import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { SearchField } from '~/components/dashboard/common/search-field.tsx';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { QUEUE_SLICES, type QueuePlace, type QueueSlice, queueAddress } from './queue-place.ts';

const SLICE_WORDS: Record<QueueSlice, MessageKey> = {
  waiting: 'dashboard_slice_waiting',
  overdue: 'dashboard_slice_overdue',
  burning: 'dashboard_slice_burning',
  held: 'dashboard_slice_held',
  urgent: 'dashboard_slice_urgent',
  promised: 'dashboard_slice_promised',
  outcome: 'dashboard_slice_outcome',
  unknown: 'dashboard_slice_unknown',
  all: 'dashboard_slice_all',
};

/** How networks are named. */
export const NETWORK_WORDS = { vk: 'common_vk', ok: 'common_ok' } as const;

type Props = {
  /** How many lines each slice has in the chosen network and page; what is not counted yet is left out. */
  counts: Partial<Record<QueueSlice, number>>;
  pages: readonly string[];
  pageName: PageName;
  place: QueuePlace;
  /** Who holds anything, by id of the device and name; null where there is no team. */
  holders: readonly Holder[] | null;
  onSearch: (query: string) => void;
  onPage: (page: string | null) => void;
};

/** Chips of more pages than these would push the lines out of sight: then there is a list to choose from. */
const MOST_CHIPS = 6;

/** Somebody in whose hands comments are, as the address names them. */
export type Holder = { who: string; name: string };

/** Chips that are links: a chosen one leads back to the view without it. */
export function Filters({ counts, pages, pageName, place, holders, onSearch, onPage }: Props) {
  const networks = (['vk', 'ok'] as const).filter((network) =>
    pages.some((page) => page.startsWith(`${network}:`)),
  );
  const shownPages = pages.filter((page) => !place.network || page.startsWith(`${place.network}:`));
  return (
    <search class="filters">
      <SearchField name={say('dashboard_search')} value={place.query} onSearch={onSearch} />
      <ChipList
        label={say('dashboard_filter_state')}
        values={QUEUE_SLICES}
        chosen={place.slice}
        address={(slice) => queueAddress({ ...place, slice })}
        name={(slice) => say(SLICE_WORDS[slice])}
        count={(slice) => counts[slice] ?? '…'}
      />
      {holders && (
        <ChipList
          label={say('dashboard_filter_who')}
          values={holders.map(({ who }) => who)}
          chosen={place.who}
          address={(who) => queueAddress({ ...place, who })}
          name={(who) => holders.find((holder) => holder.who === who)?.name ?? who}
        />
      )}
      {networks.length > 1 && (
        <ChipList
          label={say('dashboard_filter_network')}
          values={networks}
          chosen={place.network}
          address={(network) => queueAddress({ ...place, network, page: null })}
          name={(network) => say(NETWORK_WORDS[network])}
        />
      )}
      {shownPages.length > MOST_CHIPS && (
        <select
          aria-label={say('dashboard_filter_page')}
          value={place.page ?? ''}
          onChange={({ currentTarget: { value } }) => onPage(value || null)}
        >
          <option value="">{say('report_all')}</option>
          {shownPages.map((page) => (
            <option key={page} value={page}>
              {sayPage(page, pageName)}
            </option>
          ))}
        </select>
      )}
      {shownPages.length <= MOST_CHIPS && (shownPages.length > 1 || place.page) && (
        <ChipList
          label={say('dashboard_filter_page')}
          values={shownPages}
          chosen={place.page}
          address={(page) => queueAddress({ ...place, page })}
          name={pageName}
          mark={(page) => say(page.startsWith('vk:') ? 'common_vk_short' : 'common_ok_short')}
        />
      )}
    </search>
  );
}
