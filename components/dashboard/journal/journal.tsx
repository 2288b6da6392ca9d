import { useEffect, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { sayClock, sayPosted, sayWhen } from '~/components/common/when.ts';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import { PageCell } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { LogActions } from '~/components/dashboard/log/actions.ts';
import { ChainLine } from '~/components/dashboard/log/chain-line.tsx';
import { LogFiles } from '~/components/dashboard/log/log-files.tsx';
import { RebuildLine } from '~/components/dashboard/log/rebuild-line.tsx';
import { SpaceLine } from '~/components/dashboard/log/space-line.tsx';
import { aimedAt } from '~/lib/comment/aim.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { AnswerLine, AnswerLines } from '~/lib/log/record/answer-lines.ts';
import type { Coverage } from '~/lib/log/verdict.ts';

type Props = {
  /** Events in the whole log. */
  events: number;
  coverage: Coverage;
  pageName: PageName;
  now: number;
  log: LogActions;
};

/** So many answers at first, and so many more at each press. */
const PORTION = 200;

/** The answers that were noticed, the newest first, with its times; the state of the log and the log as a file. */
export function Journal({ events, coverage, pageName, now, log }: Props) {
  const [most, setMost] = useState(PORTION);
  const [told, setTold] = useState<AnswerLines | null>(null);
  useEffect(() => log.watchAnswers(most, setTold), [log.watchAnswers, most]);
  const { lines, all } = told ?? { lines: [], all: 0 };
  return (
    <>
      <div class="bar">
        <div class="quiet">
          <p>
            {told ? sayCount('dashboard_answers', all) : say('dashboard_loading')} ·{' '}
            {sayCount('dashboard_events', events)}
          </p>
          <p>{say('dashboard_counted_in', coverage.seen, coverage.total ?? say('common_unknown'))}</p>
        </div>
        <LogFiles save={log.save} load={log.load} />
      </div>
      <ChainLine verify={log.verify} events={events} now={now} />
      <SpaceLine read={log.space} />
      <RebuildLine rebuild={log.rebuild} />
      {lines.length > 0 ? (
        <table class="rows journal">
          <caption class="unseen">{say('dashboard_journal')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('dashboard_col_answered_at')}</th>
              <th scope="col">{say('dashboard_col_taken')}</th>
              <th scope="col">{say('dashboard_col_text')}</th>
              <th scope="col">{say('dashboard_col_author')}</th>
              <th scope="col">{say('dashboard_col_answered_by')}</th>
              <th scope="col">{say('dashboard_col_noticed')}</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst(lines).map((line) => (
              <JournalRow key={line.id} line={line} pageName={pageName} now={now} />
            ))}
          </tbody>
        </table>
      ) : (
        told && (
          <Blank icon="journal" title={say('dashboard_no_answers')}>
            <p>{say('dashboard_no_answers_note')}</p>
          </Blank>
        )
      )}
      {lines.length < all && lines.length >= PORTION && (
        <p class="bar">
          <span class="quiet">{say('dashboard_answers_shown', lines.length, all)}</span>
          <button type="button" onClick={() => setMost(most + PORTION)}>
            {say('dashboard_answers_more')}
          </button>
        </p>
      )}
    </>
  );
}

function JournalRow({ line, pageName, now }: { line: AnswerLine; pageName: PageName; now: number }) {
  return (
    <tr data-testid="log-row" data-key={line.comment}>
      <td class="col-answered">
        <time dateTime={line.postedAt ?? undefined}>{sayPosted(line.postedAt, line.precision, now)}</time>
      </td>
      <td class="col-taken">{sayTaken(line)}</td>
      <td class="col-text">
        <a
          href={aimedAt({ key: line.comment, url: line.url })}
          target="_blank"
          rel="noreferrer"
          title={line.text}
        >
          <span class="line">{line.text || say('dashboard_no_text')}</span>
          <span class="out">
            <Icon name="external" />
          </span>
        </a>
      </td>
      <td class="col-author">
        <span class="line">{line.authorName}</span>
      </td>
      <td class="col-page">
        {line.by === 'page' ? (
          <PageCell page={line.page} pageName={pageName} />
        ) : (
          <span class="line">{say('dashboard_by_official')}</span>
        )}
      </td>
      <td class="col-noticed" data-name={say('dashboard_col_noticed').toLowerCase()}>
        <time dateTime={line.noticedAt} title={sayWhen(line.noticedAt, now)}>
          {sameDay(line) ? sayClock(line.noticedAt) : sayWhen(line.noticedAt, now)}
        </time>
      </td>
    </tr>
  );
}

/** By the time of the answer; where it is unknown, by the time it was noticed. */
function newestFirst(lines: readonly AnswerLine[]): AnswerLine[] {
  const time = ({ postedAt, noticedAt }: AnswerLine) => Date.parse(postedAt ?? noticedAt);
  return [...lines].sort((one, other) => time(other) - time(one));
}

/** Minutes from comment to answer; «около» where the network gave hours or days only. */
function sayTaken({ minutes, precision }: AnswerLine): string {
  if (minutes === null) return say('common_unknown');
  const taken = minutes < 1 ? say('state_under_minute') : sayDuration(minutes * 60_000);
  return precision === 'hour' || precision === 'day' ? say('common_about', taken) : taken;
}

function sameDay({ postedAt, noticedAt }: AnswerLine): boolean {
  return postedAt !== null && new Date(postedAt).toDateString() === new Date(noticedAt).toDateString();
}
