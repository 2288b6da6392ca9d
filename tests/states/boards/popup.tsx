import css from '~/components/popup/popup.css?inline';
import { Popup } from '~/components/popup/popup.tsx';
import type { TabView } from '~/components/popup/tab-view.ts';
import type { TodayFigures } from '~/lib/messages/table.ts';
import { inMinutes } from '~/tests/components/dashboard/dashboard-data.ts';
import { done } from '~/tests/components/options/options-actions.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';

const LONG = 'Администрация Краснознаменско-Октябрьского муниципального округа имени пятидесятилетия';
const PAGE = { network: 'vk', owner: '-1', slug: 'gorod', name: 'Администрация города' } as const;
const FIGURES: TodayFigures = {
  open: 30,
  urgent: 3,
  overdue: 10,
  answeredToday: 4,
  waitingForHub: 0,
  coverage: { seen: 46, total: 76, at: inMinutes(-10) },
};
const CALM: TodayFigures = { ...FIGURES, open: 0, urgent: 0, overdue: 0 };

function popup(name: string, tab: TabView | null, figures: TodayFigures | null): State {
  const nothing = () => undefined;
  return {
    name,
    width: 360,
    show: () => <Popup tab={tab} figures={figures} onModerate={done} onReload={nothing} onAllow={nothing} />,
  };
}

export const POPUP: Board = {
  id: 'popup',
  title: 'Окно под иконкой',
  css,
  states: [
    popup('ещё читает', null, null),
    popup(
      'другой сайт, ничего не смотрели',
      { kind: 'elsewhere' },
      { ...CALM, coverage: { seen: 0, total: null, at: null } },
    ),
    popup('не страница', { kind: 'no-page' }, CALM),
    popup('вкладка открыта раньше', { kind: 'stale' }, FIGURES),
    popup('браузер не пускает', { kind: 'forbidden' }, FIGURES),
    popup('можно модерировать', { kind: 'page', page: PAGE, moderated: false }, FIGURES),
    popup(
      'модерируется, длинное имя',
      { kind: 'page', page: { ...PAGE, name: LONG }, moderated: true },
      FIGURES,
    ),
    popup('задаёт команда', { kind: 'page', page: PAGE, moderated: true, given: true }, FIGURES),
    popup(
      'отправка встала',
      { kind: 'page', page: PAGE, moderated: true },
      {
        ...FIGURES,
        waitingForHub: 12,
        trouble: { kind: 'stopped', reason: 'Сервер команды не отвечает с 14:05.' },
      },
    ),
    popup(
      'кончается место',
      { kind: 'page', page: PAGE, moderated: true },
      {
        ...FIGURES,
        room: { used: 900_000_000, quota: 1_000_000_000 },
      },
    ),
  ],
};
