import errorCss from '~/components/common/error/error-code.css?inline';
import tokens from '~/components/common/tokens.css?inline';
import triageCss from '~/components/common/triage/card.css?inline';
import css from '~/components/overlay/case/case.css?inline';
import { CaseView, type Look } from '~/components/overlay/case/case-view.tsx';
import type { TeamView } from '~/lib/comment/claim.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { LOOK, triage } from '~/tests/components/common/triage-data.ts';
import { inMinutes } from '~/tests/components/dashboard/dashboard-data.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';
import { HOST, VERDICT } from '~/tests/states/composer-host.ts';
import { SILENT_TEAM, teamOn } from '~/tests/states/team.ts';

const nothing = () => undefined;
const ALIKE = ['5', '6'].map((id) => ({
  key: `vk:-1:2:${id}`,
  text: `Когда засыпят яму, дом ${id}`,
  authorName: 'Пётр Константинопольский-Задунайский',
  postedAt: inMinutes(-90),
  url: 'https://vk.com/wall-1_2',
}));
const PROMISE = {
  answer: 'vk:-1:2:4',
  due: '2026-11-27',
  dueAt: inMinutes(10_000),
  madeAt: inMinutes(-10),
  text: 'в пятницу',
  doubtful: false,
};
const ANSWER = { key: 'vk:-1:2:4', at: inMinutes(-2), minutes: 118 };

function card(name: string, given: Partial<Verdict>, look: Look = LOOK, team: TeamView | null = null): State {
  return {
    name,
    width: 340,
    show: () => (
      <CaseView
        host={{ ...HOST, team: () => team }}
        verdict={{ ...VERDICT, ...given }}
        look={look}
        onClose={nothing}
        onAnswer={nothing}
        onRemove={nothing}
      />
    ),
  };
}

export const CASE: Board = {
  id: 'case',
  title: 'Карточка комментария',
  css: tokens + errorCss + triageCss + css,
  states: [
    card('фон ещё не ответил', {}, null),
    card('ждёт ответа', {}),
    card('ЧП, просрочен, есть похожие', { urgent: 'газ', dueAt: inMinutes(-42) }, { ...LOOK, alike: ALIKE }),
    card('обещание не подтверждено', {
      state: 'interim',
      dueAt: inMinutes(1500),
      triage: triage({ of: 'final', proposal: PROMISE }),
    }),
    card('отвечен', { state: 'answered', dueAt: null, answer: ANSWER }),
    card('решил человек', {
      state: 'none',
      triage: triage({ duty: 'none', human: { duty: 'none', reason: 'спам', at: inMinutes(-5) } }),
    }),
    card('критика защищена', { protected: ['criticism'] }),
    card('отвечает коллега', {}, LOOK, teamOn(VERDICT.key)),
    card('сервер команды молчит', {}, LOOK, SILENT_TEAM),
    card('ветка не загружена', { state: 'unknown', startedAt: null, dueAt: null }),
  ],
};
