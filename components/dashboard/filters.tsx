import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { type Place, QUEUE_SLICES, type QueueSlice, writeAddress } from './address.ts';
import { inSlice, type PageName } from './queue-order.ts';

const SLICE_WORDS: Record<QueueSlice, MessageKey> = {
  waiting: 'dashboard_slice_waiting',
  overdue: 'dashboard_slice_overdue',
  urgent: 'dashboard_slice_urgent',
  unknown: 'dashboard_slice_unknown',
  all: 'dashboard_slice_all',
};

const NETWORK_WORDS = { vk: 'common_vk', ok: 'common_ok' } as const;

type Props = {
  /** Items of the chosen network and page: what each slice is counted in. */
  narrowed: readonly QueueItem[];
  pages: readonly string[];
  pageName: PageName;
  place: Place;
  now: number;
  onSearch: (query: string) => void;
};

/** Chips that are links: a chosen one leads back to the view without it. */
export function Filters({ narrowed, pages, pageName, place, now, onSearch }: Props) {
  const networks = (['vk', 'ok'] as const).filter((network) =>
    pages.some((page) => page.startsWith(`${network}:`)),
  );
  const shownPages = pages.filter((page) => !place.network || page.startsWith(`${place.network}:`));
  return (
    <search class="filters">
      <label class="search-field">
        <Icon name="search" />
        <span class="unseen">{say('dashboard_search')}</span>
        <input
          type="search"
          value={place.query}
          placeholder={say('dashboard_search')}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <ul class="chips" aria-label={say('dashboard_filter_state')}>
        {QUEUE_SLICES.map((slice) => (
          <Chip
            key={slice}
            chosen={place.slice === slice}
            href={writeAddress({ ...place, slice: place.slice === slice ? null : slice })}
            count={narrowed.filter((item) => inSlice(item, slice, now)).length}
            name={say(SLICE_WORDS[slice])}
          />
        ))}
      </ul>
      {networks.length > 1 && (
        <ul class="chips" aria-label={say('dashboard_filter_network')}>
          {networks.map((network) => (
            <Chip
              key={network}
              chosen={place.network === network}
              href={writeAddress({
                ...place,
                network: place.network === network ? null : network,
                page: null,
              })}
              name={say(NETWORK_WORDS[network])}
            />
          ))}
        </ul>
      )}
      {(shownPages.length > 1 || place.page) && (
        <ul class="chips" aria-label={say('dashboard_filter_page')}>
          {shownPages.map((page) => (
            <Chip
              key={page}
              chosen={place.page === page}
              href={writeAddress({ ...place, page: place.page === page ? null : page })}
              mark={say(page.startsWith('vk:') ? 'common_vk_short' : 'common_ok_short')}
              name={pageName(page)}
            />
          ))}
        </ul>
      )}
    </search>
  );
}

type ChipProps = { chosen: boolean; href: string; name: string; mark?: string; count?: number };

function Chip({ chosen, href, name, mark, count }: ChipProps) {
  return (
    <li>
      <a class="chip" href={href} aria-current={chosen ? 'true' : undefined}>
        {mark && <span class="network">{mark}</span>}
        <span class="chip-name">{name}</span>
        {count !== undefined && <span class="number quiet">{count}</span>}
        {chosen && <Icon name="close" />}
        {chosen && <span class="unseen">{say('dashboard_filter_off')}</span>}
      </a>
    </li>
  );
}
