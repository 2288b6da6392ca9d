import type { Member } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';
import { eraseEverywhere } from '~/lib/log/person/erase-comments.ts';
import { readDecisions } from '~/lib/log/team/evidence/own-decisions.ts';
import { type Reviewing, reviewTold } from '~/lib/log/team/evidence/review-told.ts';
import { teamRemovals } from '~/lib/log/team/evidence/team-removals.ts';
import { NOTHING_TOLD, withNews } from '~/lib/log/team/evidence/told.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { memberAt } from '~/lib/settings/me.ts';
import { namedPerson } from '~/lib/settings/named-person.ts';
import { hubRemovals } from '~/lib/sync/hub-removals.ts';
import { asSupervisor } from './as-supervisor.ts';
import { refusalOf } from './desk-messages.ts';
import { deliver, journalContext } from './jobs.ts';

/** What is done with messages of a supervisor about removals that other devices made. */
export const auditMessages: Pick<Handlers, 'removals.changes' | 'removals.review' | 'removals.erase'> = {
  'removals.changes': ({ after }) => asSupervisor((place) => hubRemovals(place).since(after)),

  'removals.review': ({ key, said }) =>
    asSupervisor(async (place) => {
      // As the hub knows it at this moment: another supervisor may have decided since.
      const told = withNews(NOTHING_TOLD, await hubRemovals(place).about(key));
      const context = await journalContext();
      const decisions = (await readDecisions()).filter(({ event }) => event.key === key);
      const { removals } = teamRemovals(NO_RECORDS, told, { device: context.device, decisions });
      const written = await reviewTold(context, removals, signed(said, await memberAt(place)));
      if (!written.ok) return { refused: say(refusalOf(written.why)) };
      void deliver();
      return {};
    }),

  'removals.erase': ({ keys }) =>
    asSupervisor(async () => {
      await eraseEverywhere(await journalContext(), keys);
      void deliver();
      return {};
    }),
};

/** A decision bears the name by which the hub knows whoever decides: the colleague reads it. */
function signed(said: Reviewing, member: Member | null): Reviewing {
  const decides = said.does === 'decide' || said.does === 'judge';
  return decides ? { ...said, decider: said.decider ?? namedPerson(member) } : said;
}

/** A log that holds no removal. */
const NO_RECORDS: Parameters<typeof teamRemovals>[0] = {
  removals: [],
  snapshots: new Map(),
  comments: new Map(),
  answered: new Set(),
  erased: new Set(),
  measures: [],
  rules: [],
  flags: [],
  coverage: [],
};
