import { Figure } from '~/components/common/figure.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';
import type { OpennessStep, StepMark } from '~/lib/log/openness/openness-events.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { type PageOpenness, STALE_DAYS } from '~/lib/report/openness.ts';
import { OverviewTable } from './overview-table.tsx';
import { PageChecklist } from './page-checklist.tsx';

type Props = {
  pages: readonly PageOpenness[];
  /** `network:owner` of the page whose steps are open; null for the overview. */
  open: string | null;
  /** ISO 8601 of the latest comment of a citizen seen on that page; null where none was lately. */
  lastComment: string | null;
  check: (page: string, step: OpennessStep, state: StepMark) => Promise<Outcome>;
  pageName: PageName;
  now: number;
};

/** How open the pages are: all of them at a glance, or the six steps of one. */
export function Openness({ pages, open, lastComment, check, pageName, now }: Props) {
  const one = pages.find(({ page }) => page === open);
  if (one) {
    const rest = [...pages.slice(pages.indexOf(one) + 1), ...pages.slice(0, pages.indexOf(one))];
    const next = rest.find(({ unknown, stale }) => unknown + stale > 0)?.page ?? null;
    return (
      <PageChecklist
        key={one.page}
        openness={one}
        lastComment={lastComment}
        next={next}
        check={check}
        pageName={pageName}
        now={now}
      />
    );
  }
  const sum = (figure: 'missing' | 'stale' | 'unknown') => pages.reduce((all, page) => all + page[figure], 0);
  const whole = pages.filter(({ done, steps }) => done === steps.length).length;
  const [missing, stale] = [sum('missing'), sum('stale')];
  return (
    <div class="openness">
      <p class="quiet">{say('openness_note', STALE_DAYS)}</p>
      <dl class="figures">
        <Figure name={say('openness_whole')} value={say('board_of_pages', whole, pages.length)} />
        <Figure name={say('openness_missing')} value={missing} {...(missing > 0 && { tone: 'late' })} />
        <Figure name={say('openness_to_check')} value={stale} {...(stale > 0 && { tone: 'soon' })} />
        <Figure name={say('openness_unknown')} value={sum('unknown')} />
      </dl>
      <OverviewTable pages={pages} pageName={pageName} />
    </div>
  );
}
