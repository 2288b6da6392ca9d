import { useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { LogTrouble } from '~/components/common/log-trouble/log-trouble.tsx';
import { say } from '~/lib/locale/say.ts';
import type { Certificate } from '~/lib/log/training/certificate.ts';
import type { Unread } from '~/lib/log/unread.ts';
import type { TrainingCase } from '~/lib/training/case.ts';
import { nextCases } from '~/lib/training/schedule.ts';
import { Cards } from './calibration/cards.tsx';
import { CertificatePage } from './certificate-page.tsx';
import { Rewrite } from './checked/rewrite.tsx';
import type { TrainingActions, TrainingData, Wish } from './data.ts';
import { Home } from './home.tsx';
import { Lesson } from './lesson.tsx';

type Props = { data: TrainingData | null; unread: Unread | null; actions: TrainingActions };

/** How many cases a lesson has: about five minutes. */
const A_LESSON = 10;

type Place =
  | { kind: 'home' }
  | { kind: 'lesson'; cases: TrainingCase[]; timed: boolean; wish: Wish; number: number }
  | { kind: 'certificate'; certificate: Certificate; fresh: boolean }
  | { kind: 'rewrite'; id: string }
  | { kind: 'cards' };

/** The trainer: where to begin, a lesson with one case at a time, and what came of it. */
export function Training({ data, unread, actions }: Props) {
  const [place, setPlace] = useState<Place>({ kind: 'home' });
  const title = useRef<HTMLHeadingElement>(null);
  const home = () => {
    setPlace({ kind: 'home' });
    // What was pressed is gone with the lesson.
    title.current?.focus();
  };
  const rewritten = place.kind === 'rewrite' && data?.checked.answers.find(({ id }) => id === place.id);
  // What was erased meanwhile leads back to the beginning.
  const atHome = place.kind === 'home' || (place.kind === 'rewrite' && !rewritten);
  const begin = (wish: Wish) => {
    if (!data) return;
    const cases = data.set.cases.filter(({ drill }) => wish.drill === 'all' || drill === wish.drill);
    setPlace({
      kind: 'lesson',
      cases: nextCases(cases, data.attempts, Date.now(), A_LESSON),
      timed: wish.timed,
      wish,
      number: place.kind === 'lesson' ? place.number + 1 : 1,
    });
  };
  return (
    <main class="training">
      <header class="top">
        <h1 ref={title} tabIndex={-1}>
          <img src="/icon/32.png" width="20" height="20" alt="" />
          {say('training_title')}
        </h1>
        <nav>
          <a href="dashboard.html">
            <Icon name="list" />
            {say('popup_dashboard')}
          </a>
        </nav>
      </header>
      <p class="nowhere">
        <Icon name="shield" />
        {say('training_nowhere')}
      </p>
      <LogTrouble unread={unread} over={data !== null} />
      {!data && !unread && <p class="quiet">{say('training_loading')}</p>}
      {data && atHome && (
        <Home
          data={data}
          actions={actions}
          onBegin={begin}
          onCertificate={(certificate, fresh) => setPlace({ kind: 'certificate', certificate, fresh })}
          onRewrite={(id) => setPlace({ kind: 'rewrite', id })}
          onCards={() => setPlace({ kind: 'cards' })}
        />
      )}
      {data && place.kind === 'lesson' && (
        <Lesson
          key={place.number}
          cases={place.cases}
          grounds={data.set.grounds}
          timed={place.timed}
          keep={actions.keep}
          onAgain={() => begin(place.wish)}
          onLeave={home}
        />
      )}
      {rewritten && (
        <Rewrite
          key={rewritten.id}
          answer={rewritten}
          keep={(text) => actions.rewritten(rewritten.id, text)}
          onLeave={home}
        />
      )}
      {data?.calibration && place.kind === 'cards' && (
        <Cards cards={data.calibration.cards} judge={actions.judge} onLeave={home} />
      )}
      {place.kind === 'certificate' && (
        <CertificatePage certificate={place.certificate} fresh={place.fresh} onLeave={home} />
      )}
    </main>
  );
}
