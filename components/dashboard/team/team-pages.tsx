import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { PageCell } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { TeamPage } from '~/lib/comment/team.ts';
import { say } from '~/lib/locale/say.ts';
import type { TeamActions } from './data.ts';

type Props = {
  pages: readonly TeamPage[];
  give: TeamActions['givePage'];
  pageName: PageName;
  now: number;
};

/** The pages that the hub knows: given out to the team, or met in the work of somebody alone. */
export function TeamPages({ pages, give, pageName, now }: Props) {
  const { told, busy, run } = useAction();
  const named = new Map(pages.map(({ page, name }) => [page, name]));
  // A page that nobody here moderates has a name only at the hub.
  const nameOf: PageName = (page) => {
    const known = pageName(page);
    return known === page ? (named.get(page) ?? page) : known;
  };
  if (pages.length === 0) return <p class="quiet">{say('teamroom_pages_none')}</p>;
  return (
    <>
      <table class="rows numbers pages" data-testid="team-pages">
        <caption class="unseen">{say('teamroom_pages')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('dashboard_col_page')}</th>
            <th scope="col">{say('dashboard_slice_waiting')}</th>
            <th scope="col">{say('teamroom_changed')}</th>
            <th scope="col">{say('teamroom_given')}</th>
          </tr>
        </thead>
        <tbody>
          {pages.map(({ page, given, waiting, changed_at }) => (
            <tr key={page} data-page={page}>
              <th scope="row">
                <PageCell page={page} pageName={nameOf} />
              </th>
              <td data-name={say('dashboard_slice_waiting').toLowerCase()}>{waiting}</td>
              <td data-name={say('teamroom_changed').toLowerCase()}>
                {changed_at ? sayWhen(changed_at, now) : say('teamroom_never')}
              </td>
              <td data-name={say('teamroom_given').toLowerCase()}>
                {given ? (
                  say('teamroom_given_yes')
                ) : (
                  <button
                    type="button"
                    disabled={busy}
                    onClick={() => {
                      const name = nameOf(page);
                      void run(() => give(page, name === page ? null : name), say('team_settings_given'));
                    }}
                  >
                    {say('teamroom_give_page')}
                    <span class="unseen">: {nameOf(page)}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{say('teamroom_pages_note')}</p>
      <p>
        <a href="options.html#team-settings" target="_blank" rel="noreferrer">
          {say('team_settings')}
        </a>
      </p>
      <Message told={told} />
    </>
  );
}
