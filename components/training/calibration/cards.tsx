import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { Options } from '~/components/training/options.tsx';
import { say } from '~/lib/locale/say.ts';
import { CHOICES, type Choice } from '~/lib/log/calibration/judgement-schema.ts';
import type { CardRow } from '~/lib/log/calibration/rows.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { CHOICE_WORDS, sayDecided, sayRule, sayTeam } from './say-card.ts';

type Props = {
  cards: readonly CardRow[];
  judge: (card: string, choice: Choice) => Promise<Outcome>;
  onLeave: () => void;
};

/** One card at a time: the own judgement first, then what the organisation decided and how the team agreed. */
export function Cards({ cards, judge, onLeave }: Props) {
  // Those that were open at the beginning: a card that is judged stays in front until the next is wanted.
  const open = useMemo(() => cards.filter(({ judged }) => judged === null).map(({ id }) => id), []);
  const [place, setPlace] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const card = cards.find(({ id }) => id === open[place]);
  useLayoutEffect(() => title.current?.focus(), [place]);
  const choose = useCallback(
    (id: string) => {
      const choice = CHOICES.find((known) => known === id);
      if (!card || !choice) return;
      judge(card.id, choice).then(
        (outcome) => setFailure(outcome.ok ? null : outcome.reason),
        (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
      );
    },
    [card, judge],
  );
  const last = place + 1 >= open.length;
  const next = () => (last ? onLeave() : setPlace(place + 1));
  return (
    <section class="lesson" aria-labelledby="card-title" data-testid="cards">
      <div class="head">
        <h2 id="card-title" ref={title} tabIndex={-1}>
          {card ? say('calib_place', card.place + 1, cards.length) : say('calib_gone')}
        </h2>
        <button type="button" class="bare" onClick={onLeave}>
          <Icon name="close" />
          {say('training_home')}
        </button>
      </div>
      {card ? (
        <Card key={card.id} card={card} last={last} onChoose={choose} onNext={next} />
      ) : (
        !last && (
          <div class="ways">
            <button type="button" class="primary" onClick={next}>
              {say('training_next')}
            </button>
          </div>
        )
      )}
      {failure && <Message told={{ kind: 'failed', text: say('calib_not_kept', failure) }} />}
    </section>
  );
}

type CardProps = { card: CardRow; last: boolean; onChoose: (id: string) => void; onNext: () => void };

function Card({ card, last, onChoose, onNext }: CardProps) {
  const options = useMemo(() => CHOICES.map((id) => ({ id, words: say(CHOICE_WORDS[id]) })), []);
  return (
    <>
      <article class="case" aria-label={say('training_comment')}>
        <p class="quiet">{say('calib_hidden')}</p>
        <blockquote class="card-text">{card.text}</blockquote>
      </article>
      <Options
        title={say('calib_ask')}
        options={options}
        chosen={card.judged?.choice ?? null}
        right={null}
        done={false}
        held={card.judged !== null}
        onChoose={onChoose}
      />
      {card.judged && <Decided card={card} last={last} onNext={onNext} />}
    </>
  );
}

/** What the organisation decided and by which rule, and how the team judged the case. */
function Decided({ card, last, onNext }: Omit<CardProps, 'onChoose'>) {
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => next.current?.focus(), []);
  const same = card.judged?.choice === card.outcome;
  const rule = sayRule(card);
  return (
    <div class="feedback" data-tone={same ? 'answered' : 'soon'} data-testid="calib-decided" data-same={same}>
      <div id="decided-words">
        <p class="verdict">
          <Icon name={same ? 'tick' : 'people'} />
          {say(same ? 'calib_same' : 'calib_other')}
        </p>
        <p>{sayDecided(card)}</p>
        {rule && <p>{rule}</p>}
        {card.reason && <p>{say('calib_reason', card.reason)}</p>}
        <p class="team" data-testid="calib-team">
          {sayTeam(card)}
        </p>
      </div>
      <button type="button" class="primary" ref={next} aria-describedby="decided-words" onClick={onNext}>
        {say(last ? 'training_home' : 'training_next')}
      </button>
    </div>
  );
}
