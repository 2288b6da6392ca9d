/** What somebody does with a comment that is theirs for now: an answer is being written, or it is only held. */
export type Doing = 'writing' | 'holding';

export type TeamRole = 'moderator' | 'supervisor' | 'trainee';

/** A member of the team as the hub knows them: one device, with the name its owner gave it. */
export type Member = { device: string; name: string; role: TeamRole };

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

/** Why a claim of this device ended. `taken-over`: a colleague decided so; `idle`: nobody typed any more. */
export const RELEASES = ['answered', 'cancelled', 'idle', 'by-hand', 'taken-over', 'expired'] as const;

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
 * @param me id of this device, the holder's `device` in its own claims.
 */
export function holderOf(claims: KnownClaims, key: string, me: string | null, now: number): Holder {
  const claim = claimOn(claims, key, now);
  if (!claim) return 'nobody';
  return claim.holder.device === me ? 'me' : 'other';
}
