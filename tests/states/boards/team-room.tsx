import css from '~/components/dashboard/dashboard.css?inline';
import type { TeamActions, TeamData, TeamKnown } from '~/components/dashboard/team/data.ts';
import { TeamRoom } from '~/components/dashboard/team/team-room.tsx';
import type { TeamDevice } from '~/lib/comment/team.ts';
import { inMinutes, NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { done } from '~/tests/components/options/options-actions.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';

const LONG = 'Администрация Краснознаменско-Октябрьского муниципального округа имени пятидесятилетия';

function device(id: string, about: string | null, revoked_at: string | null = null): TeamDevice {
  return { id, about, connected_at: inMinutes(-600), last_seen_at: inMinutes(-1), revoked_at };
}

const OLEG = { id: 's', name: 'Олег', role: 'supervisor', devices: [device('s1', 'Рабочий')] } as const;
const KNOWN: TeamKnown = {
  at: NOW.getTime(),
  people: [
    {
      id: 'm',
      name: 'Константин Константинопольский-Задунайский',
      role: 'moderator',
      devices: [device('m1', 'Ноутбук'), device('m2', LONG), device('m0', 'Старый', inMinutes(-30))],
    },
    { id: 'o', name: 'Ольга', role: 'trainee', devices: [device('o1', null, inMinutes(-5))] },
    { ...OLEG, devices: [...OLEG.devices] },
  ],
  pages: [
    { page: 'vk:-1', name: LONG, given: true, waiting: 3, changed_at: inMinutes(-2) },
    { page: 'ok:7', name: null, given: false, waiting: 0, changed_at: null },
  ],
};
const ALONE: TeamKnown = { ...KNOWN, people: KNOWN.people.slice(2), pages: [] };

const ACTIONS: TeamActions = {
  refresh: async () => undefined,
  revoke: done,
  code: async () => ({ ok: true, code: 'ABCD-EFGH-JKLM', until: inMinutes(15) }),
  givePage: done,
};

const room = (name: string, given: Partial<TeamData>): State => ({
  name,
  show: () => (
    <main>
      <TeamRoom
        data={{ known: KNOWN, failure: null, asking: false, ...given }}
        actions={ACTIONS}
        me="s1"
        pageName={(page) => page}
        hubUrl="https://hub.example.org"
        now={NOW.getTime()}
      />
    </main>
  ),
});

export const TEAM_ROOM: Board = {
  id: 'team-room',
  title: 'Команда',
  css,
  states: [
    room('спрашивает', { known: null, asking: true }),
    room('сервер не ответил', { known: null, failure: 'Сервер команды не отвечает.' }),
    room('пока один', { known: ALONE }),
    room('все, длинные имена', {}),
    room('знает прежнее', { failure: 'Сервер команды не отвечает.' }),
  ],
};
