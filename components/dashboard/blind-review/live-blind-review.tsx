import { useCallback, useMemo } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { Loading } from '~/components/dashboard/loading.tsx';
import type { Go } from '~/components/dashboard/use-address.ts';
import { type Draw, type DrawnRows, readDrawn, readDraws } from '~/lib/log/blind/read-blind.ts';
import { send } from '~/lib/messages/send.ts';
import { kindOf, periodAt } from '~/lib/report/period.ts';
import { blindCards } from '~/lib/report/quality/blind-card.ts';
import { blindFigures } from '~/lib/report/quality/blind-figures.ts';
import { type BlindActions, BlindReview } from './blind-review.tsx';
import { useToldRows } from './told-rows.ts';

const ACTIONS: BlindActions = {
  draw: (month, page) => send('blind.draw', { month, page }),
  judge: (draw, answer, marks) => send('blind.judge', { draw, answer, marks }),
};

type Props = {
  given: URLSearchParams;
  go: Go;
  pages: readonly string[];
  pageName: PageName;
  now: number;
};

/** The blind review of a month (`month=2026-11`; without it the one that it is) over the log of this device. */
export function LiveBlindReview({ given, go, pages, pageName, now }: Props) {
  const zone = useSettings()?.settings.calendar.zone ?? null;
  const draws = useObserved(readDraws);
  const current = zone && periodAt('month', now, zone);
  const asked = given.get('month');
  const month = zone && current && asked && asked < current && kindOf(asked) === 'month' ? asked : current;
  const draw = draws?.findLast((one) => one.month === month) ?? null;
  const read = useCallback(() => readDrawn(draw?.answers ?? []), [draw?.id]);
  const own = useObserved(read);
  const rows = useToldRows(own);
  const cards = useMemo(
    () => (draw && areOf(rows.value, draw) ? blindCards(draw, rows.value) : null),
    [draw, rows.value],
  );
  if (!month || !current || !draws || (draw && !cards)) return <Loading />;
  const page = given.get('page');
  return (
    <BlindReview
      month={month}
      current={current}
      draw={draw}
      cards={cards ?? []}
      away={rows.trouble}
      figures={blindFigures(draws, month)}
      page={page && pages.includes(page) ? page : null}
      pages={pages}
      pageName={pageName}
      go={go}
      actions={ACTIONS}
    />
  );
}

/** Rows come a moment after the draw that asks for them: those of the draw before are not its own. */
function areOf(rows: readonly DrawnRows[] | null, { answers }: Draw): rows is readonly DrawnRows[] {
  return (
    rows !== null &&
    rows.length === answers.length &&
    rows.every(({ answer }, index) => answers[index]?.answer === answer)
  );
}
