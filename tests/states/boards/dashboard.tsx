import type { Section } from '~/components/dashboard/address.ts';
import css from '~/components/dashboard/dashboard.css?inline';
import { Dashboard } from '~/components/dashboard/dashboard.tsx';
import type { DashboardData } from '~/components/dashboard/data.ts';
import { VIEWS } from '~/components/dashboard/views/views.tsx';
import type { LogTrouble } from '~/lib/log/trouble.ts';
import type { Unread } from '~/lib/log/unread.ts';
import { actionsOf } from '~/tests/components/dashboard/dashboard-actions.ts';
import { data, inMinutes, item, NOW, receiver } from '~/tests/components/dashboard/dashboard-data.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';

const ACTIONS = actionsOf({});
const LONG = 'Администрация Краснознаменско-Октябрьского муниципального округа имени пятидесятилетия';
const PAGES = new Map([
  ['vk:-1', 'Администрация города'],
  ['ok:7', LONG],
]);
const pageName = (page: string) => PAGES.get(page) ?? page;

const ITEMS = [
  item({ key: 'a', urgent: 'газ', dueAt: inMinutes(42), text: 'Пахнет газом в подъезде' }),
  item({
    key: 'b',
    dueAt: inMinutes(-2000),
    text: `${LONG}: ответьте, когда засыплют яму`,
    page: 'ok:7',
    network: 'ok',
  }),
  item({ key: 'c', dueAt: inMinutes(20), authorName: LONG }),
  item({ key: 'd', dueAt: inMinutes(100), text: '' }),
  item({ key: 'e', state: 'interim', dueAt: inMinutes(1500) }),
  item({ key: 'f', state: 'unknown', dueAt: null, startedAt: null, postedAt: null }),
];

const unread = (trouble: LogTrouble): Unread => ({ trouble, since: NOW.getTime(), cause: null });

const queue = (name: string, given: DashboardData | null, unread: Unread | null = null): State => ({
  name,
  show: () => <Dashboard data={given} top={null} unread={unread} pageName={pageName} actions={ACTIONS} />,
});

const view = (name: string, section: Section, given: Partial<DashboardData>): State => ({
  name,
  show: () => {
    const { Show } = VIEWS[section];
    const address = new URLSearchParams();
    return (
      <main>
        {Show && (
          <Show
            given={address}
            go={() => undefined}
            data={data(given)}
            actions={ACTIONS}
            pageName={pageName}
            now={NOW.getTime()}
          />
        )}
      </main>
    );
  },
});

const AWAY = receiver({ pending: 12, waitingSince: inMinutes(-90), lastError: 'Сервер не отвечает' });
const LOOKS = [
  { post: 'vk:-1:2', page: 'vk:-1', url: 'https://vk.com/wall-1_2', seen: 10, total: 13, at: inMinutes(-10) },
  {
    post: 'ok:7:2',
    page: 'ok:7',
    url: 'https://ok.ru/group/7/topic/2',
    seen: 4,
    total: null,
    at: inMinutes(-900),
  },
];

export const DASHBOARD: Board = {
  id: 'dashboard',
  title: 'Журнал и очередь',
  css,
  states: [
    queue('очередь читается', null),
    queue('журнал не открылся', null, unread('full')),
    queue('журнал перестал читаться', data({ items: ITEMS.slice(0, 1) }), unread('disk')),
    queue('первая встреча: страниц нет', data({ pages: [] })),
    queue('ещё не смотрели', data({ coverage: { seen: 0, total: null, at: null } })),
    queue('пусто: всё отвечено', data({ coverage: { seen: 52, total: 52, at: inMinutes(-10) } })),
    queue('один', data({ items: ITEMS.slice(0, 1) })),
    queue('много, длинные имена', data({ items: ITEMS, pages: ['vk:-1', 'ok:7'] })),
    view('обзор', 'board', { items: ITEMS, pages: ['vk:-1', 'ok:7'] }),
    view('осмотр', 'looks', { looks: LOOKS }),
    view('осмотра не было', 'looks', {}),
    view('сервер команды не подключён', 'server', { receivers: [] }),
    view('сервер команды молчит', 'server', { receivers: [AWAY] }),
    view('всё отправлено', 'server', {}),
    view('удаления', 'removals', {}),
    view('черновиков на проверке нет', 'review', {}),
    view('файлы', 'files', {}),
  ],
};
