import { useEffect, useState } from 'preact/hooks';
import { Cards } from '~/components/training/calibration/cards.tsx';
import { CardsPart } from '~/components/training/calibration/cards-part.tsx';
import { CertificatePage } from '~/components/training/certificate-page.tsx';
import { CheckedAnswers } from '~/components/training/checked/checked.tsx';
import type { Calibration } from '~/components/training/data.ts';
import { KeptCertificates } from '~/components/training/kept-certificates.tsx';
import { OkPost } from '~/components/training/sandbox/ok/ok-post.tsx';
import sandboxCss from '~/components/training/sandbox/sandbox.css?inline';
import { VkPost } from '~/components/training/sandbox/vk/vk-post.tsx';
import { Tour } from '~/components/training/tour/tour.tsx';
import trainingCss from '~/components/training/training.css?inline';
import type { CardRow } from '~/lib/log/calibration/rows.ts';
import type { CheckedAnswer } from '~/lib/log/training/checked-answers.ts';
import type { CalibrationNews } from '~/lib/messages/themes/training.ts';
import { SANDBOX_PAGES } from '~/lib/sites/sandbox/page.ts';
import { certificateOf } from '~/lib/training/certificate.ts';
import { sandboxFeed } from '~/lib/training/sandbox-feed.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { stepOf, TOUR_STEPS, type TourProgress } from '~/lib/training/tour.ts';
import { inMinutes, NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { done } from '~/tests/components/options/options-actions.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';
import { attempt, SILENCED } from '~/tests/training/attempts.ts';

const nothing = () => undefined;
const SET = shippedCases();
const LONG = 'Константин Константинопольский-Задунайский';

const NEWS: CalibrationNews = { week: '2026-W47', until: '2026-11-23', hub: true, trouble: null };
const JUDGED = {
  choice: 'keep',
  at: inMinutes(-30),
  id: 'f0000000-0000-4000-8000-000000000000',
  sent: true,
} as const;
const card = (place: number, given: Partial<CardRow> = {}): CardRow => ({
  id: `01990000-0000-7000-8000-00000000000${place}`,
  place,
  week: NEWS.week,
  drawnAt: inMinutes(-3000),
  key: `vk:-1:2:${place}`,
  page: 'vk:-1',
  text: 'Вы там все заснули? [имя], когда засыплете яму на [адрес]?',
  outcome: 'keep',
  by: 'appeal',
  flag: 'insult.you',
  rule: { number: '2.2', text: 'Оскорбления других участников и сотрудников' },
  reason: 'Резко, но по делу: это критика',
  target: 'hub',
  judged: null,
  counts: { keep: 5, remove: 2 },
  ...given,
});
const FIVE = [0, 1, 2, 3, 4].map((place) => card(place, place < 2 ? { judged: JUDGED } : {}));
const ALONE = [card(0, { by: 'flag', reason: null, target: null, counts: null, rule: null })];

const page = (name: string, show: State['show']): State => ({
  name,
  show: () => <main class="training">{show()}</main>,
});

const week = (name: string, calibration: Calibration): State =>
  page(name, () => <CardsPart calibration={calibration} onBegin={nothing} />);

/** A card that was open when it came up, and is judged at once. */
function JudgedCard({ open }: { open: CardRow }) {
  const [judged, setJudged] = useState<CardRow['judged']>(null);
  useEffect(() => setJudged({ ...JUDGED, choice: 'remove' }), []);
  return <Cards cards={[{ ...open, judged }]} judge={done} onLeave={nothing} />;
}

const ANSWER: CheckedAnswer = {
  id: '01990000-0000-7000-8000-000000000000',
  key: 'vk:-1:2:3',
  citizen: LONG,
  comment: 'Когда засыплют яму на Зелёной, 8?',
  text: 'Яму засыплют в ближайшее время.',
  state: 'returned',
  sentAt: inMinutes(-200),
  decidedAt: inMinutes(-100),
  by: 'Марина',
  remarks: 'Поздоровайтесь и назовите день.',
  rules: ['greeting', 'vague-deadline'],
  approved: null,
  rewritten: null,
};
const ANSWERS: CheckedAnswer[] = [
  ANSWER,
  { ...ANSWER, id: '2', state: 'waiting', decidedAt: null, by: null, remarks: null, rules: [] },
  { ...ANSWER, id: '3', state: 'approved', remarks: null, rules: [], approved: 'Яму засыплют 27 ноября.' },
];

const ATTEMPTS = [
  attempt('09:00', { ...SILENCED, ground: 'criticism', case: 'harsh-1' }),
  attempt('09:01'),
  attempt('09:02', { case: 'ask-pool' }),
];
const CERTIFICATE = certificateOf(LONG, SET, ATTEMPTS, NOW);
const CERTIFICATES = { keep: done, erase: done };

const POSTS = sandboxFeed(SET.cases, NOW.getTime()).slice(0, 1);
const feed = (name: string, manner: 'vk' | 'ok'): State => ({
  name,
  show: () => {
    const Post = manner === 'vk' ? VkPost : OkPost;
    return (
      <main class="training sandbox">
        <div class="feed-posts" data-manner={manner}>
          {POSTS.map((post) => (
            <Post key={post.id} post={post} page={SANDBOX_PAGES[manner].name} lit="rude-pit" />
          ))}
        </div>
      </main>
    );
  },
});

function tour(name: string, progress: TourProgress): State {
  const step = stepOf(progress);
  const lit = step === null ? null : 'rude-pit';
  const given = { progress, step, lit, key: null, begin: nothing, skip: nothing, leave: nothing };
  return {
    name,
    width: 340,
    show: () => <Tour tour={given} due={inMinutes(200)} onTime={nothing} onShow={nothing} />,
  };
}

export const TRAINING_PARTS: Board = {
  id: 'training-parts',
  title: 'Тренажёр, остальное',
  css: trainingCss,
  states: [
    week('карточки недели: сделаны две', { news: NEWS, cards: FIVE }),
    week('карточки без сервера: ещё нет', { news: { ...NEWS, hub: false }, cards: [] }),
    week('карточки без сервера: одна', { news: { ...NEWS, hub: false }, cards: ALONE }),
    week('сервер команды молчит', { news: { ...NEWS, trouble: 'Сервер команды не отвечает.' }, cards: FIVE }),
    page('карточка: что решите вы', () => <Cards cards={[card(0)]} judge={done} onLeave={nothing} />),
    page('карточка: команда решила иначе', () => <JudgedCard open={card(0)} />),
    page('ответы с проверки', () => (
      <CheckedAnswers
        checked={{ answers: ANSWERS, expected: true, trouble: null }}
        now={NOW.getTime()}
        onRewrite={nothing}
      />
    )),
    page('справка о пройденном', () => <CertificatePage certificate={CERTIFICATE} fresh onLeave={nothing} />),
    page('справки коллег', () => (
      <KeptCertificates
        kept={[{ checksum: CERTIFICATE.checksum, keptAt: inMinutes(-60), certificate: CERTIFICATE }]}
        actions={CERTIFICATES}
      />
    )),
    page('справок нет', () => <KeptCertificates kept={[]} actions={CERTIFICATES} />),
  ],
};

export const FEED: Board = {
  id: 'feed',
  title: 'Учебная лента и первая прогулка',
  css: `${trainingCss}${sandboxCss}`,
  states: [
    tour('предложение', { state: 'new' }),
    tour('первый шаг', { state: 'going', step: 0 }),
    tour('вопрос о сроке', { state: 'going', step: TOUR_STEPS.indexOf('time') }),
    tour('пройдено', { state: 'done' }),
    feed('лента ВКонтакте', 'vk'),
    feed('лента Одноклассников', 'ok'),
  ],
};
