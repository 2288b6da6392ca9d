import { type Section, writeAddress } from '~/components/dashboard/address.ts';
import { LiveBlindReview } from '~/components/dashboard/blind-review/live-blind-review.tsx';
import { Board } from '~/components/dashboard/board/board.tsx';
import { LiveCoach } from '~/components/dashboard/coach/coach.tsx';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import { LiveDay } from '~/components/dashboard/day/live-day.tsx';
import { Files } from '~/components/dashboard/files/files.tsx';
import { Journal } from '~/components/dashboard/journal/journal.tsx';
import { Looks } from '~/components/dashboard/journal/looks.tsx';
import { LiveOpenness } from '~/components/dashboard/openness/live-openness.tsx';
import { Outbox } from '~/components/dashboard/outbox/outbox.tsx';
import { PersonView } from '~/components/dashboard/person/person.tsx';
import { isOpen } from '~/components/dashboard/queue/queue-order.ts';
import { LiveReport } from '~/components/dashboard/report/live-report.tsx';
import { waitingDrafts } from '~/components/dashboard/review/data.ts';
import { Review } from '~/components/dashboard/review/review.tsx';
import { LiveShift } from '~/components/dashboard/shift/shift.tsx';
import { LiveTeamRoom } from '~/components/dashboard/team/live-team-room.tsx';
import { RemovalsScope } from '~/components/dashboard/team/removals-scope.tsx';
import { ScopeLine } from '~/components/dashboard/team/scope-line.tsx';
import { scoped, scopeOf } from '~/components/dashboard/team/scoped.ts';
import { Removals } from '~/components/removals/removals.tsx';
import { waitingRemovals } from '~/components/removals/select.ts';
import { say } from '~/lib/locale/say.ts';
import { maySupervise } from '~/lib/settings/roles.ts';
import type { View } from './view.ts';

/** The views of the dashboard; a new one is a name in `SECTIONS` and a line here. */
export const VIEWS: Record<Section, View> = {
  queue: {
    title: 'dashboard_queue',
    icon: 'list',
    waits: ({ items }) => items.filter(isOpen).length,
    among: ({ coverage }) =>
      say('dashboard_counted_in', coverage.seen, coverage.total ?? say('common_unknown')),
    ofTeam: true,
    Show: null,
  },
  board: {
    title: 'board_title',
    icon: 'grid',
    ofTeam: true,
    Show: ({ actions, ...asked }) => <Board actions={actions.views} {...asked} />,
  },
  day: {
    title: 'day_title',
    icon: 'clock',
    Show: ({ data, given, pageName, now }) => (
      <LiveDay data={scoped(data, scopeOf(data, given))} given={given} pageName={pageName} now={now} />
    ),
  },
  review: {
    title: 'review_title',
    icon: 'tick-other',
    beforePages: true,
    hidden: ({ reviews }) => reviews === null,
    waits: ({ reviews, removals }) => waitingDrafts(reviews?.drafts ?? [], removals.device).length,
    Show: ({ data: { reviews, removals }, actions, ...asked }) =>
      reviews ? (
        <Review reviews={reviews} actions={actions.reviews} device={removals.device} {...asked} />
      ) : (
        <Blank icon="person" title={say('review_not_here')}>
          <p>{say('review_not_here_note')}</p>
        </Blank>
      ),
  },
  shift: {
    title: 'shift_title',
    icon: 'half',
    ofTeam: true,
    Show: ({ data, given, pageName, now }) => (
      <LiveShift data={data} given={given} pageName={pageName} now={now} />
    ),
  },
  report: {
    title: 'report_title',
    icon: 'chart',
    ofTeam: true,
    Show: ({ data, given, pageName, now }) => (
      <LiveReport given={given} data={data} pageName={pageName} now={now} />
    ),
  },
  looks: {
    title: 'dashboard_looks',
    icon: 'eye',
    ofTeam: true,
    Show: ({ data, given, pageName, now }) => (
      <>
        <ScopeLine
          team={data.team}
          scope={scopeOf(data, given)}
          href={(one) => writeAddress('looks', { from: one === 'browser' ? one : null })}
          now={now}
        />
        <Looks looks={data.looks} pageName={pageName} now={now} />
      </>
    ),
  },
  log: {
    title: 'dashboard_journal',
    icon: 'journal',
    Show: ({ data, actions, pageName, now }) => (
      <Journal
        events={data.events}
        coverage={data.coverage}
        pageName={pageName}
        now={now}
        log={actions.log}
      />
    ),
  },
  removals: {
    title: 'audit_title',
    icon: 'trash',
    waits: ({ removals }) => waitingRemovals(removals.records),
    ofTeam: true,
    Show: ({ data, actions, ...asked }) => (
      <Removals
        data={data.removals}
        pages={data.pages}
        actions={actions.removals}
        ownAlone={scopeOf(data, asked.given) === 'team' && data.team?.removals?.records === null}
        {...asked}
      >
        {data.team?.removals && <RemovalsScope data={data} given={asked.given} now={asked.now} />}
      </Removals>
    ),
  },
  coach: {
    title: 'coachview_title',
    icon: 'shield',
    hidden: ({ removals }) => !maySupervise(removals.role),
    Show: ({ data, given, now }) => <LiveCoach given={given} now={now} supervises={data.reviews !== null} />,
  },
  blind: {
    title: 'blind_title',
    icon: 'eye-closed',
    hidden: ({ removals }) => !maySupervise(removals.role),
    Show: ({ data: { pages }, ...asked }) => <LiveBlindReview pages={pages} {...asked} />,
  },
  openness: {
    title: 'openness_title',
    icon: 'page',
    Show: ({ data, given, pageName, now }) => (
      <LiveOpenness pages={data.pages} given={given} pageName={pageName} now={now} />
    ),
  },
  files: {
    title: 'files_title',
    icon: 'download',
    Show: ({ data, actions, pageName, now }) => (
      <Files pages={data.pages} pageName={pageName} actions={actions.files} now={now} />
    ),
  },
  person: {
    title: 'person_title',
    icon: 'person',
    beforePages: true,
    Show: ({ data, actions, given, go, now }) => (
      <PersonView
        given={given}
        go={go}
        actions={actions.person}
        verify={actions.log.verify}
        events={data.events}
        now={now}
      />
    ),
  },
  team: {
    title: 'teamroom_title',
    icon: 'people',
    beforePages: true,
    hidden: ({ reviews }) => reviews === null,
    Show: ({ data: { reviews, receivers }, pageName, now }) =>
      reviews ? (
        <LiveTeamRoom
          hubUrl={receivers.find(({ kind }) => kind === 'hub')?.url ?? ''}
          pageName={pageName}
          now={now}
        />
      ) : (
        <Blank icon="person" title={say('teamroom_not_here')}>
          <p>{say('teamroom_not_here_note')}</p>
        </Blank>
      ),
  },
  server: {
    title: 'dashboard_server',
    icon: 'server',
    beforePages: true,
    waits: ({ sync }) => sync.parked,
    Show: ({ data, actions, now }) => (
      <Outbox
        {...data}
        keepsAll={data.removals.role === 'trainee'}
        now={now}
        onCheck={actions.checkNow}
        onRetry={actions.retry}
        onRetryAlike={actions.retryAlike}
        onSave={actions.saveLine}
      />
    ),
  },
};
