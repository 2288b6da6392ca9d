import { useEffect } from 'preact/hooks';
import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import { say } from '~/lib/locale/say.ts';
import { sayWall, wallDate } from '~/lib/report/sheet/wall-time.ts';
import { sayPeriod } from './say-figures.ts';

import type { Told } from './told.ts';

/** So many pages are named at the foot of each sheet; more of them only at the end. */
const NAMED = 3;

/** On paper: at the foot of every sheet which pages and which days it tells of, and when it was made. */
export function PrintFoot({ told: { report, period, page, pageName }, now }: { told: Told; now: number }) {
  const pages = page === null ? report.pages.map((one) => one.page) : [page];
  const names = pages.map((one) => sayPage(one, pageName)).join(', ');
  const made = say('report_made', sayWall(wallDate(new Date(now).toISOString(), report.period.zone)));
  const short = pages.length > NAMED ? say('report_foot_pages', pages.length) : names;
  usePageFoot(`${short} · ${sayPeriod(period)}`, made);
  return (
    <p class="report-foot">
      {names}. {sayPeriod(period)}. {made}
    </p>
  );
}

/** The words of a foot are those of one report: a sheet of styles of its own holds them while it is shown. */
function usePageFoot(left: string, right: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { margin: 14mm 12mm 16mm; @bottom-left { content: ${quoted(left)}; font-size: 8pt; } @bottom-right { content: ${quoted(right)} ' · ' counter(page) ' / ' counter(pages); font-size: 8pt; } }`,
    );
    const others = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...others, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [left, right]);
}

/** A string of CSS without what could end it. */
function quoted(words: string): string {
  return `'${words.replace(/['\\\n]/gu, ' ')}'`;
}
