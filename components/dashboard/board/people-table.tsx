import { ErrorText } from '~/components/common/error/error-text.tsx';
import { queueAddress, readQueuePlace } from '~/components/dashboard/queue/queue-place.ts';
import { idOf, isOneself, type Self } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';
import type { PersonLine } from '~/lib/report/board/people-lines.ts';

type Props = {
  people: readonly PersonLine[];
  /** Whoever looks. */
  me: Self | null;
  from: 'browser' | null;
  down: boolean;
};

const ANY = { ...readQueuePlace(new URLSearchParams()), slice: 'all' } as const;

/** Who holds what, by name: to see whom to ask, not who is better. */
export function PeopleTable({ people, me, from, down }: Props) {
  return (
    <section>
      <h2>{say('board_people')}</h2>
      {down && (
        <p class="quiet">
          <ErrorText text={say('board_team_down')} />
        </p>
      )}
      {people.length === 0 ? (
        <p class="quiet">{say('board_people_none')}</p>
      ) : (
        <table class="rows numbers pages" data-testid="board-people">
          <caption class="unseen">{say('board_people')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('board_person')}</th>
              <th scope="col">{say('board_writing')}</th>
              <th scope="col">{say('board_holding')}</th>
              <th scope="col">{say('dashboard_overdue')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ holder, holding, writing, overdue }) => (
              <tr key={idOf(holder)}>
                <th scope="row">
                  <a href={queueAddress({ ...ANY, from, who: isOneself(holder, me) ? 'me' : idOf(holder) })}>
                    {holder.name || say('team_somebody')}
                  </a>
                </th>
                <td data-name={say('board_writing').toLowerCase()}>{writing}</td>
                <td data-name={say('board_holding').toLowerCase()}>{holding}</td>
                <td data-name={say('dashboard_overdue').toLowerCase()}>{overdue}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
