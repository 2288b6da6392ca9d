import { MonthSteps } from '~/components/dashboard/common/month-steps.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { sayPeriod } from '~/components/dashboard/report/say-figures.ts';
import type { Go } from '~/components/dashboard/use-address.ts';
import { say } from '~/lib/locale/say.ts';
import type { Marks } from '~/lib/log/blind/blind-events.ts';
import type { Draw } from '~/lib/log/blind/read-blind.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { BlindCard } from '~/lib/report/quality/blind-card.ts';
import type { BlindFigures } from '~/lib/report/quality/blind-figures.ts';
import { Judge } from './judge.tsx';
import { Results } from './results.tsx';
import { Take } from './take.tsx';

export type BlindActions = {
  draw: (month: string, page: string | null) => Promise<Outcome>;
  judge: (draw: string, answer: string, marks: Marks | null) => Promise<Outcome>;
};

type Props = {
  /** `YYYY-MM` that is looked at, and the one that it is. */
  month: string;
  current: string;
  /** The draw that is being judged, or was last; null before the first of the month. */
  draw: Draw | null;
  cards: readonly BlindCard[];
  /** Why words that the hub keeps are not known now; null where they are. */
  away?: string | null;
  figures: BlindFigures;
  page: string | null;
  pages: readonly string[];
  pageName: PageName;
  go: Go;
  actions: BlindActions;
};

/** Ten answers of a month without their authors, judged one by one, and what that came to. */
export function BlindReview({ month, current, draw, cards, away = null, figures, actions, ...take }: Props) {
  const done = cards.every(({ marks }) => marks !== null);
  return (
    <div class="blind">
      <MonthSteps section="blind" month={month} current={current} />
      {draw && <Judge key={draw.id} cards={cards} keep={(...found) => actions.judge(draw.id, ...found)} />}
      {draw && cards.length < draw.answers.length && (
        <p class="quiet">{sayLacking(draw.answers.length - cards.length, draw.answers.length, away)}</p>
      )}
      {done && (
        <Take again={draw !== null} month={month} draw={() => actions.draw(month, take.page)} {...take} />
      )}
      {done && <Results figures={figures} month={sayPeriod(month)} />}
      {draw && <p class="quiet">{say('blind_drawn', draw.answers.length, draw.of, draw.seed)}</p>}
    </div>
  );
}

/** Why some of the drawn answers are not shown: their words are gone, or only the hub has them. */
function sayLacking(lacking: number, all: number, away: string | null): string {
  return away === null ? say('blind_gone', lacking, all) : say('blind_away', lacking, all, away);
}
