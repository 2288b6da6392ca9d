import css from '~/components/dashboard/dashboard.css?inline';
import { QualityPart } from '~/components/dashboard/report/quality-part.tsx';
import { ReportView } from '~/components/dashboard/report/report-view.tsx';
import { TeamLogLine } from '~/components/dashboard/report/team-log-line.tsx';
import type { TeamLogRead } from '~/components/dashboard/report/use-team-log.ts';
import { emptyProjection } from '~/lib/log/projection/projection.ts';
import type { TeamLog } from '~/lib/log/team/team-log.ts';
import type { ReportCase } from '~/lib/report/report-case.ts';
import { NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { answer, moscow, question } from '~/tests/report/report-cases.ts';
import { sourceOf, toldOf } from '~/tests/report/report-told.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';

const LOOKED = {
  postKey: 'vk:-1:2',
  page: 'vk:-1',
  url: 'https://vk.com/wall-1_2',
  seen: 34,
  total: 52,
  partial: [],
  at: '2026-11-20T09:00:00.000Z',
};
const TOPICS = ['roads', 'snow', 'housing', null] as const;

/** Three weeks of comments, two of three answered: in two hours, in a day, or not yet. */
const CASES: ReportCase[] = Array.from({ length: 40 }, (_, number) => {
  const day = String(1 + (number % 19)).padStart(2, '0');
  const next = String(2 + (number % 19)).padStart(2, '0');
  const posted = moscow(`2026-11-${day}T10:00`);
  const answers = [
    [answer(`2026-11-${day}T12:00`, { photo: number % 2 === 0 })],
    [answer(`2026-11-${next}T10:00`)],
    [],
  ];
  const given = answers[number % 3] ?? [];
  return question({
    key: `vk:-1:2:${number}`,
    postedAt: posted,
    topic: TOPICS[number % 4] ?? null,
    state: given.length > 0 ? 'answered' : 'unanswered',
    dueAt: moscow(`2026-11-${day}T18:00`),
    answers: given,
    ...(number % 7 === 0 && { network: 'ok', page: 'ok:7' }),
  });
});

function report(name: string, cases: readonly ReportCase[]): State {
  const told = toldOf({ cases, looks: [LOOKED] });
  return {
    name,
    show: () => (
      <main>
        <ReportView
          told={told}
          source={sourceOf(cases, told)}
          read={{ done: 40, of: 40 }}
          pages={['vk:-1', 'ok:7']}
          now={NOW.getTime()}
        />
      </main>
    ),
  };
}

const READING: State = {
  name: 'ответы ещё читаются',
  show: () => (
    <main>
      <QualityPart told={{ ...toldOf({ cases: CASES }), quality: null }} read={{ done: 12, of: 40 }} />
    </main>
  ),
};

const AT = NOW.getTime() - 60_000;
const UNREAD: TeamLog = { projection: emptyProjection(), drafts: [], steps: [], unread: 2 };

function fetching(name: string, read: Partial<TeamLogRead>): State {
  const whole = { log: null, at: null, got: null, trouble: null, ...read };
  return {
    name,
    show: () => (
      <main>
        <TeamLogLine read={whole} again={() => undefined} now={NOW.getTime()} />
      </main>
    ),
  };
}

const TROUBLE = 'Сервер команды не отвечает. Записи сохранены здесь и уйдут сами.';
const FETCHING = [
  fetching('журналы команды приходят', { got: 12_500 }),
  fetching('журналы получены, часть не прочитана', { log: UNREAD, at: AT }),
  fetching('сервер не отвечает', { trouble: TROUBLE }),
  fetching('сервер не отвечает, прежние есть', { trouble: TROUBLE, log: UNREAD, at: AT }),
];

export const REPORT: Board = {
  id: 'report',
  title: 'Отчёт',
  css,
  states: [report('за период комментариев нет', []), READING, ...FETCHING, report('месяц', CASES)],
};
