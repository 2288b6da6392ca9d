import { Figure } from '~/components/common/figure.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { sayBytes } from '~/components/common/say-bytes.ts';
import { sayWhen } from '~/components/common/when.ts';
import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { DeliveryTrouble } from '~/lib/log/queue/today.ts';
import type { Outcome, TodayFigures } from '~/lib/messages/table.ts';
import type { TourProgress } from '~/lib/training/tour.ts';
import { CurrentPage } from './current-page.tsx';
import { SetupSteps, type SetupStepsProps } from './setup-steps.tsx';
import type { TabView } from './tab-view.ts';

type Props = {
  /** Null until the tab has answered. */
  tab: TabView | null;
  figures: TodayFigures | null;
  /** Why there are none; null while they are asked for. */
  uncounted?: string | null;
  /** How far the first steps are; null until it is known. */
  tour?: TourProgress | null;
  /** Null when the user was through them. */
  setup?: SetupStepsProps | null;
  onModerate: (page: PageIdentity, on: boolean) => Promise<Outcome>;
  onCount?: () => void;
  onReload: () => void;
  onAllow: () => void;
};

/** The page in the tab, today's figures, and the way to everything else. */
export function Popup(props: Props) {
  const { tab, figures, uncounted = null, tour = null, setup } = props;
  const { onModerate, onReload, onAllow, onCount } = props;
  return (
    <main class="popup">
      <h1 class="unseen">{say('extension_name')}</h1>
      {tab && <CurrentPage tab={tab} onModerate={onModerate} onReload={onReload} onAllow={onAllow} />}
      {setup && <SetupSteps {...setup} />}
      {figures?.trouble && <Trouble trouble={figures.trouble} />}
      {figures?.room && <Room room={figures.room} />}
      {figures && <Today figures={figures} />}
      {uncounted !== null && (
        <Message told={{ kind: 'failed', text: uncounted }}>
          <button type="button" onClick={onCount}>
            {say('log_trouble_retry')}
          </button>
        </Message>
      )}
      {tour && <FirstSteps tour={tour} />}
      <nav>
        <a href="dashboard.html" target="_blank" rel="noreferrer">
          <Icon name="list" />
          {say('popup_dashboard')}
        </a>
        <a href="training.html" target="_blank" rel="noreferrer">
          <Icon name="pen" />
          {say('popup_training')}
        </a>
        <a href="options.html" target="_blank" rel="noreferrer">
          <Icon name="settings" />
          {say('popup_options')}
        </a>
      </nav>
      <p class="quiet ways">
        <a href="help.html" target="_blank" rel="noreferrer">
          {say('help_title')}
        </a>
        <a href="help.html#report" target="_blank" rel="noreferrer">
          {say('trouble_title')}
        </a>
      </p>
    </main>
  );
}

/** The way to the first steps: offered until they were walked or put off, a line of its own afterwards. */
function FirstSteps({ tour: { state } }: { tour: TourProgress }) {
  const open = state === 'new' || state === 'going';
  return (
    <p class="first-steps" data-open={open}>
      <a href="feed.html?tour" target="_blank" rel="noreferrer">
        {say(
          state === 'going' ? 'training_tour_go_on' : open ? 'training_tour_start' : 'training_tour_title',
        )}
      </a>
      {open && <span class="quiet">{say('training_tour_short')}</span>}
    </p>
  );
}

/** What the sign on the icon stands for. */
function Trouble({ trouble }: { trouble: DeliveryTrouble }) {
  const text =
    trouble.kind === 'stopped'
      ? say('popup_stopped', trouble.reason)
      : sayCount('popup_parked', trouble.count);
  return (
    <Message told={{ kind: 'failed', text }}>
      <a class="button" href="dashboard.html#server" target="_blank" rel="noreferrer">
        {say('popup_trouble_open')}
      </a>
    </Message>
  );
}

/** The log runs out of room: what to do before nothing more can be written. */
function Room({ room: { used, quota } }: { room: NonNullable<TodayFigures['room']> }) {
  const bytes = (count: number | null) => (count === null ? say('common_unknown') : sayBytes(count));
  return (
    <Message told={{ kind: 'failed', text: say('log_space_short', bytes(used), bytes(quota)) }}>
      <a class="button" href="dashboard.html#log" target="_blank" rel="noreferrer">
        {say('popup_room_open')}
      </a>
    </Message>
  );
}

function Today({ figures }: { figures: TodayFigures }) {
  const { open, overdue, urgent, answeredToday, waitingForHub, coverage } = figures;
  // Before the first look a zero would claim what nobody has seen.
  if (coverage.at === null) return <p class="looked quiet">{say('popup_not_looked')}</p>;
  const total = coverage.total ?? say('common_unknown');
  return (
    <>
      <dl class="figures">
        <Figure name={say('dashboard_open')} value={open} />
        <Figure name={say('dashboard_overdue')} value={overdue} {...(overdue > 0 && { tone: 'late' })} />
        <Figure name={say('dashboard_urgent')} value={urgent} {...(urgent > 0 && { tone: 'late' })} />
        <Figure name={say('popup_answered_today')} value={answeredToday} />
        <Figure name={say('popup_waiting')} value={waitingForHub} />
      </dl>
      <p class="looked quiet">
        {say('popup_looked', coverage.seen, total, sayWhen(coverage.at, Date.now()))}
      </p>
    </>
  );
}
