import { createContext } from 'preact';
import type { Member, TeamView } from '~/lib/comment/claim.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { ClaimActions } from './claim-part.tsx';

/** What a supervisor can do about who answers what. */
export type GiveActions = {
  people(): Promise<{ ok: true; people: Member[] } | { ok: false; reason: string }>;
  give(key: string, to: string, over: string | null): Promise<Outcome>;
};

/** Who answers what, and what can be done about it; `giving` is absent where nothing can be given. */
export type Team = { view: TeamView | null; actions: ClaimActions; giving?: GiveActions };

/** The team, wherever a comment is shown; null where nobody asked for it. */
export const TeamContext = createContext<Team | null>(null);
