import { type Claim, claimOn, idOf, type KnownClaims, type Member } from '~/lib/comment/claim.ts';
import { groupBy } from '~/lib/log/group.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';

/** What one member of the team holds now; `overdue` counts those whose deadline is over. */
export type PersonLine = { holder: Member; holding: number; writing: number; overdue: number };

/** One line for each who holds anything, by name: people are not ranked. @param now epoch ms. */
export function peopleLines(claims: KnownClaims, items: readonly QueueItem[], now: number): PersonLine[] {
  const standing = Object.keys(claims).flatMap((key) => claimOn(claims, key, now) ?? []);
  const taken = items.filter(({ key }) => Object.hasOwn(claims, key));
  const late = new Set(taken.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < now).map(keyOf));
  const isLate = ({ key }: Claim) => late.has(key);
  return [...groupBy(standing, ({ holder }) => idOf(holder)).values()]
    .flatMap((held) => {
      const [first] = held;
      if (!first) return [];
      const writing = held.filter(({ doing }) => doing === 'writing').length;
      return [
        {
          holder: first.holder,
          holding: held.length - writing,
          writing,
          overdue: held.filter(isLate).length,
        },
      ];
    })
    .sort((one, other) => one.holder.name.localeCompare(other.holder.name, 'ru'));
}

const keyOf = ({ key }: QueueItem) => key;
