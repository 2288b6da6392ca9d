import { useEffect, useState } from 'preact/hooks';
import { writeAddress } from '~/components/dashboard/address.ts';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import { SearchField } from '~/components/dashboard/common/search-field.tsx';
import type { LogActions } from '~/components/dashboard/log/actions.ts';
import type { Go } from '~/components/dashboard/use-address.ts';
import { say } from '~/lib/locale/say.ts';
import type { Person } from '~/lib/log/person/person.ts';
import type { PersonActions } from './actions.ts';
import { PersonCard } from './person-card.tsx';
import { sayWho } from './say-who.ts';

type Props = {
  given: URLSearchParams;
  go: Go;
  actions: PersonActions;
  verify: LogActions['verify'];
  /** Events in the whole log. */
  events: number;
  now: number;
};

/** «Что мы храним об этом человеке»: found by a name or an address, shown, saved, erased. */
export function PersonView({ given, go, actions, verify, events, now }: Props) {
  const find = given.get('find') ?? '';
  const [found, look] = useSearch(find, actions.search);
  const [chosen, setChosen] = useState<Person | null>(null);
  const person = chosen ?? (found?.length === 1 ? (found[0] ?? null) : null);
  const search = (query: string) => {
    setChosen(null);
    go(writeAddress('person', { find: query }));
  };
  return (
    <div class="person">
      <p class="quiet">{say('person_intro')}</p>
      <SearchField name={say('person_search')} value={find} onSearch={search} />
      {find.trim() !== '' && found?.length === 0 && !chosen && (
        <Blank icon="person" title={say('person_nobody')}>
          <p>{say('person_nobody_note')}</p>
        </Blank>
      )}
      {!person && found && found.length > 0 && <People found={found} onChoose={setChosen} />}
      {person && (
        <PersonCard
          key={nameOf(person)}
          person={person}
          actions={actions}
          verify={verify}
          events={events}
          now={now}
          onErased={() => {
            // Found no more; what was done is told on the card.
            setChosen(person);
            look();
          }}
        />
      )}
    </div>
  );
}

function People({ found, onChoose }: { found: readonly Person[]; onChoose: (person: Person) => void }) {
  return (
    <ul class="people" aria-label={say('person_found')}>
      {found.map((person) => (
        <li key={nameOf(person)}>
          <button type="button" onClick={() => onChoose(person)}>
            {person.name}
            <span class="quiet">{sayWho(person)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function nameOf({ network, id, slug, name }: Person): string {
  return [network, id, slug, name].join(' ');
}

/** Who is found now; null before the first answer. */
function useSearch(find: string, search: PersonActions['search']): [Person[] | null, () => void] {
  const [found, setFound] = useState<Person[] | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let left = false;
    void search(find).then((people) => !left && setFound(people));
    return () => {
      left = true;
    };
  }, [find, search, times]);
  return [found, () => setTimes(times + 1)];
}
