import type { CoverageRow } from '~/lib/log/rows.ts';
import { type Cell, type Sheet, UNKNOWN } from '~/lib/report/sheet/sheet.ts';
import { INCIDENT_COLUMNS, INCIDENT_FIELDS, type IncidentCells } from './incident-columns.ts';
import type { IncidentChoice, NameOfPage } from './incidents.ts';

/** The incidents as a table under the names of «Инцидент Менеджмент». */
export function incidentSheet(incidents: readonly IncidentCells[]): Sheet {
  return {
    name: 'Инциденты',
    columns: INCIDENT_COLUMNS,
    rows: incidents.map((incident) => INCIDENT_FIELDS.map((field) => incident[field])),
  };
}

type About = {
  choice: IncidentChoice;
  count: number;
  coverage: readonly CoverageRow[];
  zone: string;
  madeAt: string;
  pageName: NameOfPage;
};

/** What the file is and is not, and how much of each page was looked at. */
export function aboutSheet({ choice, count, coverage, zone, madeAt, pageName }: About): Sheet {
  const pages = [...new Set(coverage.map(({ page }) => page))].filter(
    (page) => choice.page === null || choice.page === page,
  );
  const rows: Cell[][] = [
    [
      'Что это',
      'Файл для загрузки вручную. «Отклик» не связан с «Инцидент Менеджментом» и ничего туда не передаёт',
    ],
    ['Составлен', { moment: madeAt }],
    ['С', choice.from === null ? 'с начала журнала' : { moment: choice.from }],
    ['По', choice.to === null ? 'по конец журнала' : { moment: choice.to }],
    ['Инцидентов', count],
    ['Имена и телефоны', choice.named ? 'оставлены по выбору составителя' : 'скрыты'],
    ['Часовой пояс', zone],
    ...pages.map((page): Cell[] => [`Осмотрено: ${pageName(page)}`, lookedAt(page, coverage)]),
  ];
  return {
    name: 'О файле',
    columns: [
      { name: 'О файле', width: 36 },
      { name: 'Значение', width: 70 },
    ],
    rows,
  };
}

function lookedAt(page: string, coverage: readonly CoverageRow[]): string {
  const posts = coverage.filter((row) => row.page === page);
  const seen = posts.reduce((sum, row) => sum + row.seen, 0);
  const total = posts.reduce<number | null>(
    (sum, row) => (sum === null || row.total === null ? null : sum + row.total),
    0,
  );
  return `${seen} из ${total ?? UNKNOWN}`;
}
