import { Figure } from '~/components/common/figure.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import { PageCell } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { ItemLine } from '~/components/dashboard/shift/item-line.tsx';
import { say } from '~/lib/locale/say.ts';
import type { DayNow } from '~/lib/report/day-digest.ts';
import type { Pressing } from './pressing.ts';
import { nowFigures, saySeen } from './say-day-figures.ts';

type Props = {
  present: DayNow;
  pressing: Pressing;
  promised: Pressing;
  pageName: PageName;
  now: number;
};

/** How it stands now: the figures of the board, what presses, what was promised, what nobody looked at. */
export function Present({ present, pressing, promised, pageName, now }: Props) {
  const { totals, unwatched, asking } = present;
  if (totals.unseen === totals.pages) return <p>{say('day_unseen')}</p>;
  return (
    <>
      <section>
        <h3>{say('day_now')}</h3>
        <dl class="figures" data-testid="day-now">
          {nowFigures(present).map(({ name, value, late }) => (
            <Figure key={name} name={name} value={value} {...(late && { tone: 'late' as const })} />
          ))}
        </dl>
        <p class="quiet">{saySeen(present)}</p>
      </section>
      <Lines
        title={say('day_pressing')}
        none={say('day_pressing_none')}
        pressing={pressing}
        pageName={pageName}
        now={now}
      />
      {promised.of > 0 && (
        <Lines title={say('day_promised')} none="" pressing={promised} pageName={pageName} now={now} />
      )}
      {unwatched.length > 0 && (
        <section>
          <h3>{say('day_unwatched')}</h3>
          <ul class="day-pages">
            {unwatched.map(({ page, lookedAt }) => (
              <li key={page}>
                <PageCell page={page} pageName={pageName} />
                <span class="quiet">
                  {lookedAt === null ? say('day_never') : say('day_last_look', sayWhen(lookedAt, now))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asking.length > 0 && (
        <section>
          <h3>{say('day_openness')}</h3>
          <ul class="day-pages">
            {asking.map((page) => (
              <li key={page}>
                <a href={writeAddress('openness', { page })}>
                  <PageCell page={page} pageName={pageName} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type LinesProps = Pick<Props, 'pressing' | 'pageName' | 'now'> & { title: string; none: string };

function Lines({ title, none, pressing: { lines, of }, pageName, now }: LinesProps) {
  return (
    <section>
      <h3>{title}</h3>
      {of === 0 ? (
        <p class="day-none">
          <Icon name="tick" />
          {none}
        </p>
      ) : (
        <ul class="day-lines">
          {lines.map((item) => (
            <li key={item.key} data-testid="day-line">
              <ItemLine item={item} pageName={pageName} now={now} />
            </li>
          ))}
        </ul>
      )}
      {of > lines.length && (
        <p>
          <a href={writeAddress('queue')}>{say('day_more', of - lines.length)}</a>
        </p>
      )}
    </section>
  );
}
