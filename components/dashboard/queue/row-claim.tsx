import { useContext } from 'preact/hooks';
import { ClaimNote } from '~/components/common/claim-note.tsx';
import { claimView } from '~/components/common/say-claim.ts';
import { TeamContext } from '~/components/common/team-context.ts';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { Outcome } from '~/lib/messages/table.ts';

/** States in which there is something to answer. */
const OPEN: ReadonlySet<QueueItem['state']> = new Set(['unanswered', 'interim', 'courtesy', 'unknown']);

const isOpen = ({ state, removal }: QueueItem) => OPEN.has(state) || removal?.open === true;

/** Who answers the comment of a row, with a way to take it on or let it go; nothing where there is no team. */
export function RowClaim({ item, now }: { item: QueueItem; now: number }) {
  const { key } = item;
  const team = useContext(TeamContext);
  const { busy, run } = useAction();
  if (!team?.view || team.view.hub === 'none') return null;
  const { actions } = team;
  const claim = claimView(team.view, key, now);
  const take = () => run(async () => done(await actions.take(key, null)), '');
  const release = () => run(async () => done(await actions.release(key)), '');
  return (
    <>
      <ClaimNote claim={claim} />
      {(claim ? claim.mine : isOpen(item)) && (
        <button
          type="button"
          class="row-claim"
          data-claim={claim ? 'release' : 'take'}
          disabled={busy}
          onClick={claim ? release : take}
        >
          {say(claim ? 'team_release' : 'team_take')}
        </button>
      )}
    </>
  );
}

/** The row itself shows what came of it, also that a colleague was faster. */
const done = (_answer: unknown): Outcome => ({ ok: true });
