import { useEffect, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { fileName } from '~/components/common/save-file.ts';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import type { LogActions } from '~/components/dashboard/log/actions.ts';
import { ChainLine } from '~/components/dashboard/log/chain-line.tsx';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { Person } from '~/lib/log/person/person.ts';
import type { PersonRecords } from '~/lib/log/person/person-records.ts';
import type { PersonActions } from './actions.ts';
import { ErasePerson } from './erase-person.tsx';
import { type Group, groupsOf } from './groups.ts';
import { sayWho } from './say-who.ts';

type Props = {
  person: Person;
  actions: PersonActions;
  verify: LogActions['verify'];
  events: number;
  now: number;
  onErased: () => void;
};

/** Everything that is kept of one person, and what can be done about it. */
export function PersonCard({ person, actions, verify, events, now, onErased }: Props) {
  const [kept, setKept] = useState<PersonRecords | null>(null);
  const [erased, setErased] = useState(false);
  const { told, busy, run } = useAction();
  useEffect(() => actions.watch(person, setKept), [actions, person]);
  const groups = kept ? groupsOf(kept) : [];
  const save = () => {
    const name = fileName('otklik-person', new Date(), 'xlsx');
    return run(() => actions.save(groups, name), say('person_saved', name));
  };
  const erase = async (neighbours: boolean) => {
    const done = await run(() => actions.erase(person, neighbours), say('person_erased'));
    if (!done) return;
    setErased(true);
    onErased();
  };
  if (!kept) return null;
  return (
    <section class="part" aria-labelledby="person-name" data-testid="person">
      <h2 id="person-name">{erased ? say('person_title_erased') : person.name}</h2>
      {!erased && <p class="quiet">{sayWho(person)}</p>}
      {groups.map((group) => (
        <Records key={group.name} group={group} now={now} />
      ))}
      {groups.length === 0 && !erased && <p>{say('person_nothing')}</p>}
      <Away kept={kept} />
      {groups.length > 0 && (
        <>
          <div class="files-line">
            <button type="button" disabled={busy} onClick={() => void save()}>
              <Icon name="download" />
              {say('person_save')}
            </button>
          </div>
          <ErasePerson kept={kept} busy={busy} onErase={(neighbours) => void erase(neighbours)} />
        </>
      )}
      <Message told={told} />
      {erased && <ChainLine verify={verify} events={events} now={now} />}
    </section>
  );
}

function Records({ group: { name, lines }, now }: { group: Group; now: number }) {
  return (
    <details class="records" data-testid={name}>
      <summary>
        {say(name)} <span class="number quiet">{lines.length}</span>
      </summary>
      <ul>
        {lines.map(({ id, at, words, url }) => (
          <li key={id}>
            <time class="quiet" dateTime={at}>
              {sayWhen(at, now)}
            </time>{' '}
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {words || say('dashboard_no_text')}
              </a>
            ) : (
              words || say('dashboard_no_text')
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is on its way or with others: deliveries, and claims this device knows of. */
function Away({ kept: { outbox, claims } }: { kept: PersonRecords }) {
  const waiting = outbox.filter(({ state }) => state !== 'delivered').length;
  const delivered = outbox.length - waiting;
  return (
    <>
      {waiting > 0 && <p class="quiet">{sayCount('person_waiting', waiting)}</p>}
      {delivered > 0 && <p class="quiet">{sayCount('person_delivered', delivered)}</p>}
      {claims.length > 0 && (
        <p class="quiet">
          {say('person_claims', claims.map(({ holder }) => holder || say('person_claim_own')).join(', '))}
        </p>
      )}
    </>
  );
}
