import { ChipList } from '~/components/dashboard/common/chip-list.tsx';
import { SearchField } from '~/components/dashboard/common/search-field.tsx';
import { NETWORK_WORDS } from '~/components/dashboard/queue/filters.tsx';
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
      <ChipList
        label={say('board_pick')}
        values={picks}
        chosen={place.pick}
        address={(pick) => boardAddress({ ...place, pick })}
        name={(pick) => say(PICK_WORDS[pick])}
      />
      {networks.length > 1 && (
        <ChipList
          label={say('dashboard_filter_network')}
          values={networks}
          chosen={place.network}
          address={(network) => boardAddress({ ...place, network })}
          name={(network) => say(NETWORK_WORDS[network])}
        />
      )}
    </search>
  );
}
