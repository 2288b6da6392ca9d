import { createContext } from 'preact';
import type { TeamView } from '~/lib/comment/claim.ts';
import type { ClaimActions } from './claim-part.tsx';

/** Who answers what, and what can be done about it. */
export type Team = { view: TeamView | null; actions: ClaimActions };

/** The team, wherever a comment is shown; null where nobody asked for it. */
export const TeamContext = createContext<Team | null>(null);
