import { oneOf, writeAddress } from '~/components/dashboard/address.ts';
import type { Network } from '~/lib/comment/sighting.ts';

/** What pages can be picked by. */
export const BOARD_PICKS = ['overdue', 'unclaimed', 'promised', 'unseen'] as const;
export type BoardPick = (typeof BOARD_PICKS)[number];

/** Which pages the board shows and whose knowledge, all of it kept in the address. */
export type BoardPlace = {
  network: Network | null;
  pick: BoardPick | null;
  /** A part of the name of a page. */
  query: string;
  from: 'browser' | null;
};

/** Reads what the board was asked for; what it does not understand it leaves at its default. */
export function readBoardPlace(given: URLSearchParams): BoardPlace {
  return {
    network: oneOf(['vk', 'ok'] as const, given.get('network')),
    pick: oneOf(BOARD_PICKS, given.get('pick')),
    query: given.get('q') ?? '',
    from: oneOf(['browser'] as const, given.get('from')),
  };
}

/** The address of a place on the board, defaults left out. */
export function boardAddress({ network, pick, query, from }: BoardPlace): string {
  return writeAddress('board', { network, pick, q: query, from });
}
