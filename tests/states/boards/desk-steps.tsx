import errorCss from '~/components/common/error/error-code.css?inline';
import tokens from '~/components/common/tokens.css?inline';
import deskCss from '~/components/overlay/desk/desk.css?inline';
import { DeskView } from '~/components/overlay/desk/desk-view.tsx';
import { createDeskWork } from '~/components/overlay/desk/desk-work.ts';
import type { Shown } from '~/components/overlay/desk/shown.ts';
import type { AuthorView, PageRulesView } from '~/lib/log/moderation/desk-view.ts';
import type { MeasureRow } from '~/lib/log/removals/removal-rows.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import { NETWORK_REASONS } from '~/lib/moderation/network-reasons.ts';
import { inMinutes } from '~/tests/components/dashboard/dashboard-data.ts';
import { DEVICE, eventId } from '~/tests/report/removals/removal-rows.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';
import { HOST, VERDICT } from '~/tests/states/composer-host.ts';

const nothing = () => undefined;
const DAY_MIN = 1440;
const TEXT = 'Вы там все дебилы, идите работать. Когда засыплют яму?';
const FLAG = { kind: 'insult', start: 11, end: 17, rule: 'insult.you', confirmed: false } as const;
const RULE = { number: '2.2', text: 'Оскорбления других участников и сотрудников' };
const RECEIPT = { id: eventId(100), at: inMinutes(-1), rule: RULE, picture: true };

const DESK_PAGE: PageRulesView = {
  rules: [
    { number: '2.1', text: 'Нецензурная брань', kinds: ['obscene', 'vulgar'] },
    { ...RULE, kinds: ['insult'] },
    { number: '2.3', text: 'Угрозы и призывы к насилию, в том числе завуалированные', kinds: ['threat'] },
    { number: '3', text: 'Критика разрешена', kinds: [], keeps: true },
  ],
  own: false,
  ladder: DEFAULT_LADDER,
  blurObscene: false,
  vulgar: false,
  networkReasons: NETWORK_REASONS.vk,
  reasonFor: { obscene: 'vk:3', insult: 'vk:2', threat: 'vk:0', vulgar: 'vk:3' },
};

const measure = (id: number, days: number): MeasureRow => ({
  id: eventId(id),
  kind: 'warning',
  page: 'vk:-1',
  key: 'vk:-1:2:9',
  at: inMinutes(-days * DAY_MIN),
  actor: DEVICE,
  author: { id: '501', slug: null, name: 'Ольга Кузнецова' },
  rule: RULE,
  step: 'warn',
  hours: null,
  networkReason: null,
  snapshot: null,
  text: 'Пожалуйста, без оскорблений',
  cancelled: false,
});
const MEASURES: AuthorView = {
  author: 'Ольга Кузнецова',
  removals: [],
  ladder: DEFAULT_LADDER,
  warning: [],
  next: '24h',
  live: [{ ...measure(1, 10), staleAt: inMinutes(80 * DAY_MIN) }],
  stale: [measure(2, 120)],
};

export const DESK_SHOWN: Shown = {
  key: VERDICT.key,
  step: 'flags',
  unasked: true,
  text: TEXT,
  flags: [FLAG],
  dismissed: [],
  verdict: { ...VERDICT, flags: [FLAG] },
  page: DESK_PAGE,
  measures: MEASURES,
  recorded: null,
  receipt: null,
  taking: null,
  wanted: null,
  pressed: false,
  removal: null,
  draft: null,
  busy: false,
  told: null,
};
const DESK_HOST = { ...HOST, show: nothing, putOff: nothing };
const WORK = createDeskWork(DESK_HOST, nothing, nothing);

const step = (name: string, given: Partial<Shown>): State => ({
  name,
  width: 340,
  show: () => <DeskView host={DESK_HOST} shown={{ ...DESK_SHOWN, ...given }} work={WORK} />,
});

const gone = (by: 'us' | 'author' | 'unknown') => ({
  ...DESK_SHOWN.verdict,
  state: 'gone' as const,
  removal: { id: eventId(1), by, at: inMinutes(-3), rule: null, snapshot: eventId(100), open: true },
});

export const DESK_STEPS: Board = {
  id: 'desk-steps',
  title: 'Карточка отметки, по шагам',
  css: tokens + errorCss + deskCss,
  states: [
    step('нарушение, есть вопрос и прежние меры', {}),
    step('выбор пункта', { step: 'rules', receipt: RECEIPT }),
    step('снимок не сохранился', { step: 'rules' }),
    step('удаление без причины', { step: 'reason', verdict: gone('us') }),
    step('показываем «Удалить»', { step: 'point', receipt: RECEIPT }),
    step('кто удалил, неизвестно', { step: 'gone', receipt: RECEIPT, pressed: true }),
    step('удалил автор', { step: 'gone', verdict: gone('author') }),
    step('удалён, вопрос ждёт ответа', {
      step: 'removed',
      receipt: { ...RECEIPT, picture: false },
      verdict: gone('us'),
    }),
    step('возвращаем', { step: 'restore' }),
    step('возвращён', { step: 'restored' }),
    step('предупреждение', { step: 'warn', draft: 'Ольга, ваш комментарий нарушает п. 2.2 правил.' }),
    step('блокировка', { step: 'block' }),
    step('фон не отвечает', {
      page: null,
      measures: null,
      told: 'Расширение не отвечает. Обновите страницу.',
    }),
  ],
};
