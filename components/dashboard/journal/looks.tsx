import { postName } from '~/components/common/post-name.ts';
import { sayWhen } from '~/components/common/when.ts';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import { PageCell } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';
import type { Look } from '~/lib/log/queue/looks.ts';

type Props = { looks: readonly Look[]; pageName: PageName; now: number };

/** Seen of total and the last look, page by page and post by post. */
export function Looks({ looks, pageName, now }: Props) {
  if (looks.length === 0) {
    return (
      <Blank icon="eye" title={say('dashboard_looks_none')}>
        <p>{say('dashboard_looks_none_note')}</p>
      </Blank>
    );
  }
  return (
    <>
      <ul class="page-looks">
        {[...new Set(looks.map(({ page }) => page))].map((page) => (
          <li key={page} class="quiet">
            {sayPage(page, looks, pageName)}
          </li>
        ))}
      </ul>
      <table class="rows looks">
        <caption class="unseen">{say('dashboard_looks')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('dashboard_col_page')}</th>
            <th scope="col">{say('dashboard_col_post')}</th>
            <th scope="col">{say('dashboard_col_seen')}</th>
            <th scope="col">{say('dashboard_col_looked')}</th>
          </tr>
        </thead>
        <tbody>
          {looks.map((look) => (
            <LookRow key={`${look.page}:${look.post}`} look={look} pageName={pageName} now={now} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function LookRow({ look, pageName, now }: { look: Look; pageName: PageName; now: number }) {
  return (
    <tr data-testid="look-row">
      <td class="col-page">
        <PageCell page={look.page} pageName={pageName} />
      </td>
      <td class="col-text">
        <a href={look.url} target="_blank" rel="noreferrer">
          <span class="line">{postName(look.post)}</span>
        </a>
      </td>
      <td class="col-seen" data-name={say('dashboard_col_seen').toLowerCase()}>
        {say('dashboard_seen_of', look.seen, totalWords([look]))}
      </td>
      <td class="col-looked">
        <time dateTime={look.at}>{sayWhen(look.at, now)}</time>
      </td>
    </tr>
  );
}

function sayPage(page: string, looks: readonly Look[], pageName: PageName): string {
  const own = looks.filter((look) => look.page === page);
  const seen = own.reduce((sum, look) => sum + look.seen, 0);
  const network = say(page.startsWith('vk:') ? 'common_vk_short' : 'common_ok_short');
  return say('dashboard_looks_page', `${network} ${pageName(page)}`, seen, totalWords(own));
}

/** The network's counters added up; unknown as soon as one post shows none. */
function totalWords(looks: readonly Look[]): string {
  if (looks.some(({ total }) => total === null)) return say('common_unknown');
  const sum = (figure: 'seen' | 'total') => looks.reduce((all, look) => all + (look[figure] ?? 0), 0);
  return String(Math.max(sum('seen'), sum('total')));
}
