import tokens from '~/components/common/tokens.css?inline';
import css from '~/components/overlay/panel/panel.css?inline';
import { Panel } from '~/components/overlay/panel/panel.tsx';
import type { PanelState } from '~/components/overlay/panel/panel-state.ts';
import type { Board as Queue, QueueItem } from '~/lib/log/verdict.ts';
import { inMinutes, item } from '~/tests/components/dashboard/dashboard-data.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';

const FLAG = { kind: 'obscene', start: 11, end: 17, rule: 'insult.you', confirmed: false } as const;
const SAID = 'Вы там все дебилы, идите работать. Третью неделю во дворе яма, дети падают, никто не приехал';
const LONG = 'Константин Константинович Константинопольский-Задунайский';

const ITEMS: QueueItem[] = [
  item({ key: 'a', urgent: 'газ', dueAt: inMinutes(42), text: 'Пахнет газом в подъезде, третий подъезд' }),
  item({ key: 'b', dueAt: inMinutes(-125), text: SAID, authorName: LONG, flags: [FLAG] }),
  item({ key: 'c', dueAt: inMinutes(20), text: 'Где ёлка?' }),
  item({ key: 'd', dueAt: inMinutes(100), text: '' }),
  item({ key: 'e', postedAt: null }),
];
const COVERAGE = { seen: 34, total: 52, at: inMinutes(-10) };
const BOARD: Queue = {
  queue: [],
  open: 0,
  urgent: 0,
  flagged: [],
  flags: 0,
  promised: [],
  promises: 0,
  coverage: { seen: 52, total: 52, at: inMinutes(-10) },
};
const MANY: Queue = {
  ...BOARD,
  queue: ITEMS,
  open: ITEMS.length,
  urgent: 1,
  flagged: [item({ key: 'b', text: SAID, flags: [FLAG] })],
  flags: 1,
  coverage: COVERAGE,
};
const POST = { post: 'vk:-1:2', owner: '-1', url: 'https://vk.com/wall-1_2', seen: 34, total: 52 };
const FLOOD = {
  text: 'Верните седьмой автобус, подписывайтесь на петицию',
  said: ['f', 'g', 'h', 'i', 'j'].map((key) => ({
    key,
    url: 'https://vk.com/wall-1_2',
    author: LONG,
    postedAt: inMinutes(-20),
    text: 'Верните седьмой автобус, подписывайтесь на петицию',
  })),
};

const STATE: PanelState = {
  pages: [{ network: 'vk', owner: '-1', slug: null, name: 'Администрация города' }],
  health: { state: 'ok', problems: [] },
  board: BOARD,
  floods: [],
  blur: false,
  look: {
    seen: 34,
    total: 52,
    posts: [POST],
    at: inMinutes(-10),
    loadable: true,
    loading: false,
    ended: null,
  },
  connected: true,
  folded: false,
  theme: 'light',
};

const nothing = () => undefined;

function panel(name: string, given: Partial<PanelState>, folded = false): State {
  return {
    name,
    width: folded ? 64 : 352,
    height: folded ? 152 : 560,
    show: () => (
      <Panel
        {...STATE}
        {...given}
        open={!folded}
        retired={false}
        top={folded ? 64 : null}
        onOpen={nothing}
        onClose={nothing}
        onJump={() => true}
        verdict={(key) => ITEMS.find((each) => each.key === key)}
        onRemove={nothing}
        onQueue={nothing}
        onLoad={nothing}
        onStop={nothing}
        report={async () => ''}
      />
    ),
  };
}

const LOADING = { ...STATE.look, loading: true };
const NOWHERE = { ...STATE.look, seen: 0, total: 12, posts: [{ ...POST, seen: 0, total: 12 }] };

export const PANEL: Board = {
  id: 'panel',
  title: 'Панель поверх соцсети',
  css: tokens + css,
  states: [
    panel('читается', { board: null }),
    panel('пусто: всё отвечено', {}),
    panel('один', { board: { ...MANY, queue: ITEMS.slice(0, 1), open: 1 } }),
    panel('много, длинные имена', {
      board: MANY,
      pages: [{ network: 'vk', owner: '-1', slug: null, name: LONG }],
    }),
    panel('одно и то же много раз', { board: MANY, floods: [FLOOD] }),
    panel('догружает', { board: MANY, look: LOADING }),
    panel('разметку понимаем хуже', {
      board: MANY,
      health: { state: 'degraded', problems: [{ kind: 'missing', field: 'time', count: 3 }] },
    }),
    panel('не прочли ничего', {
      health: { state: 'blind', problems: [{ kind: 'blind', post: 'vk:-1:2', total: 12 }] },
      look: NOWHERE,
    }),
    panel('расширение отключилось', { board: MANY, connected: false }),
    panel('слова размыты', { board: MANY, blur: true }),
    panel('свёрнута, горит', { board: MANY }, true),
    panel('свёрнута, пусто', {}, true),
    panel('свёрнута, неизвестно', { board: null }, true),
  ],
};
