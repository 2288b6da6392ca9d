import { useMemo } from 'preact/hooks';
import { claimOn, idOf, isOneself, type TeamView } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { Holder } from './filters.tsx';

/** Whether a comment is in the hands that are asked for; as far as it is known who holds what. */
export function useHeld(
  view: TeamView | null,
  who: string | null,
  now: number,
): (item: QueueItem) => boolean {
  // Claims run out by the minute, not by the tick of the clock.
  const minute = Math.floor(now / 60_000);
  return useMemo(() => {
    if (who === null || !view || view.hub === 'none') return () => true;
    return ({ key }: QueueItem) => {
      const holder = claimOn(view.claims, key, minute * 60_000)?.holder;
      if (!holder) return who === 'nobody';
      return who === 'me' ? isOneself(holder, view.me) : idOf(holder) === who;
    };
  }, [view, who, minute]);
}

/** Nobody, oneself and everybody who holds anything, by name; null where there is no team. */
export function holdersIn(view: TeamView | null): Holder[] | null {
  if (!view || view.hub === 'none') return null;
  const others = new Map<string, string>();
  for (const { holder } of Object.values(view.claims)) {
    if (!isOneself(holder, view.me)) others.set(idOf(holder), holder.name || say('team_somebody'));
  }
  const named = [...others].map(([who, name]) => ({ who, name }));
  return [
    { who: 'nobody', name: say('dashboard_who_nobody') },
    { who: 'me', name: say('dashboard_who_me') },
    ...named.sort((one, other) => one.name.localeCompare(other.name, 'ru')),
  ];
}
