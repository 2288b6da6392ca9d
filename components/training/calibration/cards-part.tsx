import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import type { Calibration } from '~/components/training/data.ts';
import { sayCaseDay } from '~/components/training/moments.ts';
import { say } from '~/lib/locale/say.ts';
import { A_WEEK } from '~/lib/log/calibration/judgement-schema.ts';
import type { CardRow } from '~/lib/log/calibration/rows.ts';
import type { CalibrationNews } from '~/lib/messages/themes/training.ts';
import { sayDecided, sayTeam } from './say-card.ts';

type Props = { calibration: Calibration; onBegin: () => void };

/** The five cards of this week: which are done, and the way to the others. */
export function CardsPart({ calibration: { news, cards }, onBegin }: Props) {
  return (
    <Section
      id="cards"
      title={say('calib_title')}
      note={say(news?.hub === false ? 'calib_note_here' : 'calib_note')}
    >
      {news === null ? (
        <p class="quiet" role="status">
          {say('calib_loading')}
        </p>
      ) : (
        <>
          {news.trouble && <Message told={{ kind: 'failed', text: say('calib_offline', news.trouble) }} />}
          {cards.length === 0 ? (
            <p class="quiet">{say(emptyOf(news))}</p>
          ) : (
            <ThisWeek news={news} cards={cards} onBegin={onBegin} />
          )}
        </>
      )}
    </Section>
  );
}

type WeekProps = { news: CalibrationNews; cards: readonly CardRow[]; onBegin: () => void };

function ThisWeek({ news, cards, onBegin }: WeekProps) {
  const done = cards.filter(({ judged }) => judged !== null);
  return (
    <>
      <ol class="pips" aria-label={say('calib_done', done.length, cards.length)}>
        {cards.map(({ id, judged }, place) => (
          <li key={id} data-done={judged !== null}>
            {judged ? <Icon name="tick" /> : <span class="pip" aria-hidden="true" />}
            <span>
              {place + 1}
              <span class="unseen"> {say(judged ? 'calib_pip_done' : 'calib_pip_open')}</span>
            </span>
          </li>
        ))}
      </ol>
      <p>
        {say('calib_done', done.length, cards.length)}{' '}
        <span class="quiet">
          {cards.length < A_WEEK && `${say('calib_fewer')} `}
          {say('calib_until', sayCaseDay(news.until))}
        </span>
      </p>
      {done.length < cards.length && (
        <div class="ways">
          <button type="button" class="primary" onClick={onBegin}>
            {say(done.length === 0 ? 'calib_begin' : 'calib_go_on')}
          </button>
        </div>
      )}
      {done.length > 0 && (
        <details>
          <summary>{say('calib_judged')}</summary>
          <ul class="judged" data-testid="calib-judged">
            {done.map((card) => (
              <li key={card.id}>
                <blockquote>{card.text}</blockquote>
                <p>
                  {sayDecided(card)} {say(same(card) ? 'calib_same' : 'calib_other')}
                </p>
                <p class="quiet">{sayTeam(card)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function emptyOf({ hub, trouble }: CalibrationNews) {
  if (!hub) return 'calib_none_here';
  return trouble === null ? 'calib_none_team' : 'calib_none_unknown';
}

function same({ judged, outcome }: CardRow): boolean {
  return judged?.choice === outcome;
}
