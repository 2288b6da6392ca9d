import { Chip } from '~/components/dashboard/chip.tsx';
import { SearchField } from '~/components/dashboard/search-field.tsx';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { BOARD_PICKS, type BoardPick, type BoardPlace, boardAddress } from './board-place.ts';

const PICK_WORDS: Record<BoardPick, MessageKey> = {
  overdue: 'board_pick_overdue',
  unclaimed: 'board_pick_unclaimed',
  promised: 'board_pick_promised',
  unseen: 'board_pick_unseen',
};

type Props = {
  place: BoardPlace;
  networks: readonly ('vk' | 'ok')[];
  /** Whether a hub tells who took what. */
  team: boolean;
  onSearch: (query: string) => void;
};

/** Which pages of many are looked at; what is chosen stands in the address. */
export function BoardFilters({ place, networks, team, onSearch }: Props) {
  const picks = BOARD_PICKS.filter((pick) => team || pick !== 'unclaimed');
  return (
    <search class="filters">
      <SearchField name={say('board_search')} value={place.query} onSearch={onSearch} />
      <ul class="chips" aria-label={say('board_pick')}>
        {picks.map((pick) => (
          <Chip
            key={pick}
            chosen={place.pick === pick}
            href={boardAddress({ ...place, pick: place.pick === pick ? null : pick })}
            name={say(PICK_WORDS[pick])}
          />
        ))}
      </ul>
      {networks.length > 1 && (
        <ul class="chips" aria-label={say('dashboard_filter_network')}>
          {networks.map((network) => (
            <Chip
              key={network}
              chosen={place.network === network}
              href={boardAddress({ ...place, network: place.network === network ? null : network })}
              name={say(network === 'vk' ? 'common_vk' : 'common_ok')}
            />
          ))}
        </ul>
      )}
    </search>
  );
}
