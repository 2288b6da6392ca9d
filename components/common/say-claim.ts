import { type Claim, claimOn, isOneself, type TeamView } from '~/lib/comment/claim.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { say, sayCount } from '~/lib/locale/say.ts';

const MINUTE = 60_000;

/** What is said of a claim beside a comment; `mine` where whoever looks holds it, `elsewhere` on another device. */
export type ClaimView = { words: string; mine: boolean; elsewhere?: boolean };

/**
 * «Марина пишет ответ, 2 мин», «вы пишете», «вы пишете на другом устройстве»; null where nobody holds the comment at `now` (epoch ms), as far
 * as is known. The one function for mark, panel, composer and dashboard.
 */
export function claimView(team: TeamView | null | undefined, key: string, now: number): ClaimView | null {
  const claim = team && claimOn(team.claims, key, now);
  if (!claim) return null;
  if (isOneself(claim.holder, team.me)) {
    const elsewhere = claim.holder.device !== team.me?.device;
    return { words: elsewhere ? sayElsewhere(claim) : sayOwn(claim), mine: true, elsewhere };
  }
  return { words: sayHolder(claim, now), mine: false };
}

function sayOwn({ doing, by }: Claim): string {
  if (doing === 'writing') return say('team_you_write');
  return by === undefined ? say('team_you_hold') : say('team_given_you', by || say('team_somebody'));
}

/** What whoever looks does on another device of theirs. */
function sayElsewhere({ doing }: Claim): string {
  return say(doing === 'writing' ? 'team_you_write_elsewhere' : 'team_you_hold_elsewhere');
}

/** A colleague's claim in words. */
function sayHolder(claim: Claim, now: number): string {
  const spent = now - Date.parse(claim.since);
  const words = say(claim.doing === 'writing' ? 'team_writes' : 'team_holds', nameOf(claim));
  // The first minute says nothing yet.
  return spent < MINUTE ? words : `${words}, ${sayDuration(spent)}`;
}

/** How a colleague is called. */
function nameOf({ holder }: Claim): string {
  return holder.name || say('team_somebody');
}

/** «Марина пишет ответ уже 2 минуты», for a question. */
export function sayAlready(claim: Claim, now: number): string {
  const minutes = Math.floor((now - Date.parse(claim.since)) / MINUTE);
  if (claim.doing === 'holding' || minutes < 1 || minutes >= 60) return sayHolder(claim, now);
  return sayCount('team_writes_already', minutes, nameOf(claim));
}
