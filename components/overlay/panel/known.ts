import { countUnread } from '~/components/overlay/look/look.ts';
import type { PanelState } from './panel-state.ts';

/** True where nothing is there yet, or comments are counted and none is read: what waits there nobody knows. */
export function isUnknown({ health, look }: Pick<PanelState, 'health' | 'look'>): boolean {
  const nothing = look.posts.length === 0 && look.total === null;
  return nothing || health.state === 'blind' || countUnread(look.posts) !== null;
}

/** A zero is shown only where something was read, a figure only after the background answered, and did not refuse. */
export function figure(count: number | undefined, unknown: boolean, refused: boolean): string {
  if (count === undefined) return refused ? '?' : '…';
  return unknown && count === 0 ? '?' : String(count);
}
