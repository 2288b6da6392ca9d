import { ErrorText } from '~/components/common/error/error-text.tsx';
import { type ClaimAnswer, claimOn, type TeamView } from '~/lib/comment/claim.ts';
import { clockFields } from '~/lib/locale/clock-fields.ts';
import { language, say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { ClaimNote } from './claim-note.tsx';
import { Message } from './message.tsx';
import { claimView } from './say-claim.ts';
import { useAction } from './use-action.ts';

/** What can be done about a claim; null where the background did not answer. */
export type ClaimActions = {
  take(key: string, over: string | null): Promise<ClaimAnswer | null>;
  release(key: string): Promise<Outcome | null>;
};

type Props = { of: string; team: TeamView | null; actions: ClaimActions; now: number };

/** Who answers a comment, with «Взять в работу» and «Отпустить»; nothing where there is no team. */
export function ClaimPart({ of: key, team, actions, now }: Props) {
  const { told, busy, run } = useAction();
  if (!team || team.hub === 'none') return null;
  const claim = claimOn(team.claims, key, now);
  const view = claimView(team, key, now);
  const take = async (): Promise<Outcome> => {
    const answer = await actions.take(key, view && !view.mine ? (claim?.holder.device ?? null) : null);
    if (!answer) return { ok: false, reason: say('triage_not_reached') };
    return answer.ok ? { ok: true } : { ok: false, reason: say('team_was_faster') };
  };
  const release = async (): Promise<Outcome> =>
    (await actions.release(key)) ?? { ok: false, reason: say('triage_not_reached') };
  const mayTakeOver = team.me?.role !== 'trainee';
  return (
    <div class="claim-part" data-testid="claim-part">
      <ClaimNote claim={view} />
      {claim && view?.mine && <span class="quiet">{say('team_until', sayTime(claim.until))}</span>}
      {view?.mine && (
        <button type="button" data-claim="release" disabled={busy} onClick={() => run(release, '')}>
          {say('team_release')}
        </button>
      )}
      {(!view || (!view.mine && mayTakeOver)) && (
        <button type="button" data-claim="take" disabled={busy} onClick={() => run(take, '')}>
          {say(view ? 'team_take_over' : 'team_take')}
        </button>
      )}
      {team.hub === 'down' && (
        <p class="quiet">
          <ErrorText text={say('team_down')} />
        </p>
      )}
      <Message told={told} />
    </div>
  );
}

function sayTime(iso: string): string {
  return new Intl.DateTimeFormat(language(), clockFields()).format(new Date(iso));
}
