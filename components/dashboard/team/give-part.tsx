import { useEffect, useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import type { GiveActions } from '~/components/common/team-context.ts';
import { useAction } from '~/components/common/use-action.ts';
import { type Claim, claimOn, idOf, type Member, type TeamView } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';

type Props = { of: string; view: TeamView; actions: GiveActions; now: number };

/** A supervisor gives a comment to a colleague; nothing for whoever is no supervisor, and without a hub that answers. */
export function GivePart({ of: key, view, actions, now }: Props) {
  const { told, busy, run } = useAction();
  const [people, setPeople] = useState<Member[] | null>(null);
  const claim = claimOn(view.claims, key, now);
  const { stands, begin } = useGiven(claim && idOf(claim.holder));
  if (view.hub !== 'ok' || view.me?.role !== 'supervisor') return null;
  const ask = () =>
    run(async () => {
      const answer = await actions.people();
      if (answer.ok) setPeople(answer.people);
      return answer.ok ? { ok: true } : answer;
    }, '');
  const give = async (person: Member) => {
    const { device, name } = person;
    const over = claim && idOf(claim.holder) !== idOf(person) ? claim.holder.device : null;
    const done = say('team_given', name || say('team_somebody'));
    begin(idOf(person));
    if (await run(() => actions.give(key, device, over), done)) setPeople(null);
  };
  return (
    <div class="give-part" data-testid="give-part">
      {people === null ? (
        <button type="button" data-give disabled={busy} onClick={ask}>
          {say('team_give')}
        </button>
      ) : (
        <People people={people} claim={claim} busy={busy} onGive={give} onCancel={() => setPeople(null)} />
      )}
      <Message told={stands || told?.kind === 'failed' ? told : null} />
    </div>
  );
}

/** Whether what was given still is with whom it was given to: whoever lets it go makes the words about it untrue. */
function useGiven(holder: string | null): { stands: boolean; begin: (to: string) => void } {
  const [given, setGiven] = useState<{ to: string; arrived: boolean } | null>(null);
  useEffect(() => {
    if (given === null) return;
    // The hub's news of it may come after its answer.
    if (holder === given.to && !given.arrived) setGiven({ ...given, arrived: true });
    else if (holder !== given.to && given.arrived) setGiven(null);
  }, [given, holder]);
  return { stands: given !== null, begin: (to) => setGiven({ to, arrived: false }) };
}

type PeopleProps = {
  people: readonly Member[];
  claim: Claim | null;
  busy: boolean;
  onGive: (person: Member) => void;
  onCancel: () => void;
};

function People({ people, claim, busy, onGive, onCancel }: PeopleProps) {
  const others = people.filter((person) => !claim || idOf(person) !== idOf(claim.holder));
  return (
    <fieldset class="triage-choice">
      <legend>{say('team_give_to')}</legend>
      {others.map((person) => (
        <button key={person.device} type="button" disabled={busy} onClick={() => onGive(person)}>
          {person.name || say('team_somebody')}
        </button>
      ))}
      {others.length === 0 && <p class="quiet">{say('team_give_nobody')}</p>}
      <button type="button" class="bare" onClick={onCancel}>
        {say('views_cancel')}
      </button>
    </fieldset>
  );
}
