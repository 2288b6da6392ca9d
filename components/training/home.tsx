import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { Certificate } from '~/lib/log/training/certificate.ts';
import type { Drill } from '~/lib/training/case.ts';
import { dueByGround } from '~/lib/training/schedule.ts';
import { CardsPart } from './calibration/cards-part.tsx';
import { CertificatePart } from './certificate-part.tsx';
import { CheckedAnswers } from './checked/checked.tsx';
import type { TrainingActions, TrainingData, Wish } from './data.ts';
import { DRILL_WORDS } from './drill-words.ts';
import { KeptCertificates } from './kept-certificates.tsx';
import { OwnCases } from './own-cases.tsx';
import { ScoreTable } from './score-table.tsx';

type Props = {
  data: TrainingData;
  actions: TrainingActions;
  onBegin: (wish: Wish) => void;
  onCertificate: (certificate: Certificate, fresh: boolean) => void;
  onRewrite: (id: string) => void;
  onCards: () => void;
};

/** Where a person begins: the next lesson, own answers that came back, the cards of the week, the score, the certificate and the organisation's own cases. */
export function Home({ data, actions, onBegin, onCertificate, onRewrite, onCards }: Props) {
  const { set, attempts, trouble, checked, calibration } = data;
  return (
    <>
      {trouble && <Message told={{ kind: 'failed', text: trouble }} />}
      <Begin data={data} onBegin={onBegin} />
      <CheckedAnswers checked={checked} now={Date.now()} onRewrite={onRewrite} />
      {calibration && <CardsPart calibration={calibration} onBegin={onCards} />}
      <Section id="feed" title={say('training_feed_title')} note={say('training_feed_note')}>
        <div class="ways">
          <a class="button" href="feed.html">
            {say('training_feed_open')}
          </a>
          <a class="button" href="feed.html?tour">
            {say('training_tour_start')}
          </a>
        </div>
      </Section>
      <ScoreTable set={set} attempts={attempts} now={Date.now()} />
      <CertificatePart set={set} attempts={attempts} onShow={(own) => onCertificate(own, false)} />
      <Section id="certificates" title={say('training_certs_title')} note={say('training_certs_note')}>
        <KeptCertificates kept={data.certificates} actions={actions.certificates} onShow={onCertificate} />
      </Section>
      <OwnCases own={data.own} actions={actions} />
    </>
  );
}

function Begin({ data: { set, attempts }, onBegin }: Pick<Props, 'data' | 'onBegin'>) {
  const [drill, setDrill] = useState<Drill | 'all'>('all');
  const [timed, setTimed] = useState(false);
  const present = new Set(set.cases.map((each) => each.drill));
  const due = [...dueByGround(attempts).values()].filter((at) => at <= Date.now()).length;
  return (
    <form
      class="begin"
      onSubmit={(event) => {
        event.preventDefault();
        onBegin({ drill, timed });
      }}
    >
      <p>
        {attempts.length === 0
          ? say('training_lead')
          : due === 0
            ? say('training_due_none')
            : sayCount('training_due', due)}{' '}
        <span class="quiet">{sayCount('training_cases', set.cases.length)}</span>
      </p>
      <label>
        {say('training_what')}
        <select
          value={drill}
          onChange={({ currentTarget: { value } }) => setDrill(isDrill(value) ? value : 'all')}
        >
          <option value="all">{say('training_what_all')}</option>
          {Object.entries(DRILL_WORDS).map(([name, key]) =>
            isDrill(name) && present.has(name) ? (
              <option key={name} value={name}>
                {say(key)}
              </option>
            ) : null,
          )}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={timed} onChange={(event) => setTimed(event.currentTarget.checked)} />{' '}
        {say('training_timed')}
      </label>
      <button type="submit" class="primary">
        {say('training_start')}
      </button>
    </form>
  );
}

function isDrill(name: string): name is Drill {
  return name in DRILL_WORDS;
}
