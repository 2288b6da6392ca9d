/** What somebody does with a comment that is theirs for now: an answer is being written, or it is only held. */
export type Doing = 'writing' | 'holding';

export type TeamRole = 'moderator' | 'supervisor' | 'trainee';

/**
 * A member of the team as the hub knows them: one device, with the name of its owner. `person` is the same on all
 * devices of its owner; absent where the hub has not told it.
 */
export type Member = { device: string; name: string; role: TeamRole; person?: string | undefined };

/** Whoever looks: this device and its owner. */
export type Self = Pick<Member, 'device' | 'person'>;

/** Whether a holder is whoever looks, on this or another of their devices. */
export function isOneself(holder: Member, self: Self | null): boolean {
  if (holder.device === self?.device) return true;
  return holder.person !== undefined && holder.person === self?.person;
}

/** What tells one holder from another: the person, or the device where nobody told whose it is. */
export const idOf = ({ person, device }: Member): string => person ?? device;

/**
 * «I am answering this one» (DESIGN §2). `since` and `until` are ISO 8601; after `until` it holds no more.
 * `by` names the supervisor who gave it to its holder; absent where the holder took it.
 */
export type Claim = {
  key: string;
  holder: Member;
  doing: Doing;
  since: string;
  until: string;
  by?: string | undefined;
};

/**
 * How long a claim lasts after its holder's last sign, ms. Writing: whoever types gives a sign every half a
 * minute, so three minutes outlive a thought and a short loss of the network, and nobody waits long for a
 * colleague who closed the lid. Holding: nobody types, so it has to outlive the look for facts.
 */
export const LASTS_MS: Readonly<Record<Doing, number>> = { writing: 3 * 60_000, holding: 30 * 60_000 };

/**
 * How long a comment that a supervisor gave to a colleague stays theirs, ms: as long as the ordinary first
 * reaction (product.md R32), for the colleague may look at the queue only after lunch.
 */
export const GIVEN_LASTS_MS = 8 * 3_600_000;

/**
 * What this device knows of who answers what. `hub`: there is none, it answers, or it does not (since
 * `downSince`, ISO 8601). Times of `claims` are by the clock of the device. `stamp` is another one after
 * every change. Without a hub there are no claims to show: one person needs none.
 */
export type TeamView = {
  stamp: string;
  hub: 'none' | 'ok' | 'down';
  downSince: string | null;
  me: Member | null;
  claims: KnownClaims;
};

/**
 * What came of taking a claim: it is ours – unless `shared` is false only as far as this device knows – or
 * a colleague holds it.
 */
export type ClaimAnswer = { ok: true; shared: boolean } | { ok: false; held: Claim };

/**
 * Why a claim of this device ended. `taken-over`: a colleague decided so; `moved`: its holder goes on at another device;
 * `idle`: nobody typed any more.
 */
export const RELEASES = [
  'answered',
  'cancelled',
  'idle',
  'by-hand',
  'taken-over',
  'moved',
  'expired',
] as const;

export type Release = (typeof RELEASES)[number];

/** Who holds a comment, seen from one device. */
export type Holder = 'me' | 'other' | 'nobody';

/** Claims by the key of their comment, as far as they are known. */
export type KnownClaims = Readonly<Record<string, Claim>>;

/** The claim that stands on a comment at `now` (epoch ms); null when nobody holds it or it has run out. */
export function claimOn(claims: KnownClaims, key: string, now: number): Claim | null {
  const claim = Object.hasOwn(claims, key) ? claims[key] : undefined;
  return claim && Date.parse(claim.until) > now ? claim : null;
}

/**
 * Who holds a comment at `now` (epoch ms), from the claims that are known: of a hub that does not answer
 * nothing is known, so `nobody` means «nobody we know of».
 * @param self this device and its owner: what somebody holds on another device of theirs is theirs.
 */
export function holderOf(claims: KnownClaims, key: string, self: Self | null, now: number): Holder {
  const claim = claimOn(claims, key, now);
  if (!claim) return 'nobody';
  return isOneself(claim.holder, self) ? 'me' : 'other';
}
