import '~/lib/settings/jitless.ts';
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { textsOf } from '~/lib/locale/english.ts';
import { speak } from '~/lib/locale/texts.ts';
import { forgetOldCalibration } from '~/lib/log/calibration/hub-events.ts';
import { forgetOldDrafts } from '~/lib/log/draft/drafts.ts';
import { finishUpgrade } from '~/lib/log/projection/rebuild.ts';
import { forgetOldReviews } from '~/lib/log/review/reviews.ts';
import { forgetOldPractice } from '~/lib/log/training/practice.ts';
import { receiveMessages } from '~/lib/messages/receive.ts';
import { readLanguage } from '~/lib/settings/language.ts';
import { watchSelectors } from '~/lib/settings/selector-store.ts';
import { holdSettings, watchSettings } from '~/lib/settings/store.ts';
import { answerMessages } from './answer-messages.ts';
import { auditMessages } from './audit-messages.ts';
import { calibrationMessages, tendCalibration } from './calibration/messages.ts';
import { summarise } from './day.ts';
import { deskMessages } from './desk-messages.ts';
import { draftMessages } from './draft-messages.ts';
import { factMessages } from './fact-messages.ts';
import { offerFirstSteps } from './first-start.ts';
import {
  applySettings,
  catchUp,
  deliver,
  forgetBegun,
  forgetOldMeasures,
  forgetOldNames,
  pruneDelivered,
} from './jobs.ts';
import { ownMessages } from './own-messages.ts';
import { pageCareMessages } from './page-care-messages.ts';
import { pageMessages } from './page-messages.ts';
import { pairMessages } from './pair-messages.ts';
import { peopleMessages } from './people-messages.ts';
import { practiceMessages } from './practice.ts';
import { reviewMessages } from './review-messages.ts';
import { hearDecisions } from './review-news.ts';
import { deliverReviews, learnRoles, reviewHub } from './reviews.ts';
import { hearRulings } from './rulings.ts';
import { takeHubSelectors } from './selector-delivery.ts';
import { notifyTabs } from './tabs.ts';
import { holdChecked, letGoEnded } from './team.ts';
import { teamMessages } from './team-messages.ts';
import { takeTeamSettings } from './team-settings.ts';
import { trainingMessages } from './training-messages.ts';
import { triageMessages } from './triage-messages.ts';
import { warn, watchNotifications } from './warnings.ts';

const ALARM = 'otklik-outbox';
/** The least that Chrome allows. */
const EVERY_MINUTES = 0.5;

export default defineBackground({
  main() {
    // Listeners first and at once: the event that woke the worker is lost otherwise.
    holdSettings();
    receiveMessages({
      ...pageMessages,
      ...deskMessages,
      ...triageMessages,
      ...draftMessages,
      ...factMessages,
      ...pairMessages,
      ...reviewMessages,
      ...teamMessages,
      ...answerMessages,
      ...auditMessages,
      ...pageCareMessages,
      ...trainingMessages,
      ...practiceMessages(reviewHub),
      ...calibrationMessages,
      ...peopleMessages,
      ...ownMessages,
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name !== ALARM) return;
      void deliver();
      void warn();
      void summarise();
      void forgetBegun();
      void tendClaims();
      void takeHubSelectors();
      void takeTeamSettings();
      void hearDecisions();
      void hearRulings();
      void tendCalibration();
    });
    watchNotifications();
    // Tests and the demonstration install anew each time, and open what they look at by themselves.
    if (import.meta.env.MODE === 'production') offerFirstSteps();
    watchSettings(() => void settingsChanged());
    watchSelectors(() => void notifyTabs({ notice: 'settings.changed' }));
    self.addEventListener('online', () => {
      void deliver();
      void deliverReviews();
    });
    void start();
  },
});

/** Alarms may be lost with a restart of the browser, and a worker may have died in the middle of anything. */
async function start(): Promise<void> {
  speak(textsOf(await readLanguage()));
  if (!(await browser.alarms.get(ALARM))) browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
  await each([
    finishUpgrade,
    applySettings,
    forgetBegun,
    forgetOldMeasures,
    forgetOldNames,
    () => forgetOldDrafts(new Date()),
    () => forgetOldReviews(new Date()),
    () => forgetOldPractice(new Date()),
    () => forgetOldCalibration(new Date()),
    pruneDelivered,
    catchUp,
    takeHubSelectors,
    takeTeamSettings,
    learnRoles,
    deliverReviews,
  ]);
}

/** One after another; what fails holds none of the others up and is told at the end. */
async function each(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, String(failures[0]));
}

/** In this order: a check may outlast the claim that was taken for it. */
async function tendClaims(): Promise<void> {
  await holdChecked();
  await letGoEnded();
}

async function settingsChanged(): Promise<void> {
  await applySettings();
  await notifyTabs({ notice: 'settings.changed' });
  await deliver();
}
