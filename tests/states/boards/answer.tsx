import { advise } from '~/components/overlay/composer/advise.ts';
import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';
import { ComposerView } from '~/components/overlay/composer/composer-view.tsx';
import { createComposerWork } from '~/components/overlay/composer/composer-work.ts';
import { blank, type Shown } from '~/components/overlay/composer/shown.ts';
import { STYLES } from '~/components/overlay/composer/styles.ts';
import type { DraftLook } from '~/lib/log/draft/draft-view.ts';
import type { ReviewView } from '~/lib/log/review/review-view.ts';
import { inMinutes } from '~/tests/components/dashboard/dashboard-data.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';
import { HOST, VERDICT } from '~/tests/states/composer-host.ts';
import { SILENT_TEAM, teamOn } from '~/tests/states/team.ts';

const LOOK: DraftLook = {
  text: 'Третью неделю во дворе на Ленина, 5 яма, дети падают. Когда её засыплют и кто проверит?',
  author: { name: 'Ольга Кузнецова', kind: 'person' },
  attachments: [],
  thread: [
    {
      key: 'vk:-1:2:1',
      voice: 'citizen',
      authorName: 'Пётр',
      text: 'У нас та же беда',
      postedAt: inMinutes(-200),
    },
  ],
  saved: null,
  repair: true,
  openPromise: true,
  promised: { text: 'до 15 ноября', dueAt: '2026-11-15T20:59:59.000Z' },
  flagged: false,
  paired: false,
  today: '2026-11-20',
  daysOff: [],
};
const CLUMSY = 'Данный вопрос находится на контроле. В ближайшее время осуществим работы по засыпке ямы.';
const GOOD =
  'Ольга, здравствуйте! Яму во дворе на Ленина, 5 засыплют во вторник, 24 ноября. Проверит дорожный отдел администрации.';

const SENT: ReviewView = {
  state: 'waiting',
  text: GOOD,
  sentAt: inMinutes(-20),
  approved: null,
  decidedAt: null,
  by: null,
  remarks: null,
  trouble: null,
};
const RETURNED: ReviewView = {
  ...SENT,
  state: 'returned',
  decidedAt: inMinutes(-5),
  by: 'Марина',
  remarks: 'Назовите телефон дорожного отдела.',
};

const FREE = { rule: 'free', view: null } as const;

const work = createComposerWork(HOST, () => undefined);

function composer(name: string, given: Partial<Shown>, host: Partial<ComposerHost> = {}): State {
  const shown: Shown = { ...blank(VERDICT.key), look: LOOK, review: FREE, ...given };
  const all = { ...shown, advice: advise(shown), checked: shown.text };
  return {
    name,
    width: 600,
    show: () => (
      <ComposerView host={{ ...HOST, ...host }} shown={all} work={work} onClose={() => undefined} />
    ),
  };
}

export const ANSWER: Board = {
  id: 'answer',
  title: 'Ответ',
  css: STYLES,
  states: [
    composer('фон ещё не ответил', { look: null, review: null }),
    composer('начат', {}),
    composer('с подсказками', { text: CLUMSY }),
    composer('готов, хранится', { text: GOOD }),
    composer('не сохранён, фон молчит', { text: GOOD, keeping: 'failed' }, { team: () => SILENT_TEAM }),
    composer('отвечает коллега', { text: GOOD }, { team: () => teamOn(VERDICT.key) }),
    composer('в поле уже есть слова', { text: GOOD, doubt: { kind: 'not-empty' } }),
    composer('ответили тем временем', { text: GOOD, doubt: { kind: 'answered', text: 'Засыплем в среду.' } }),
    composer('на проверке', { text: GOOD, review: { rule: 'review', view: SENT } }),
    composer('возвращён', { text: GOOD, review: { rule: 'review', view: RETURNED } }),
    composer('проверять некому', { text: GOOD, review: { rule: 'nobody', view: null } }),
    composer('вставлен', { text: GOOD, inserted: true }),
  ],
};
