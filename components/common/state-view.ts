import type { CommentState } from '~/lib/comment/state.ts';
import type { TimeLeft } from '~/lib/deadline/clock.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { language, say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { leftOf } from '~/lib/log/chain/left-of.ts';
import type { ReviewState } from '~/lib/log/review/review-view.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { factsView, sayHolder } from './facts-view.ts';
import type { StateView } from './state-shape.ts';

type Look = Pick<StateView, 'icon' | 'tone' | 'shape'>;

type Settled = Exclude<CommentState, 'unanswered' | 'interim' | 'answered'>;

const SETTLED: Record<Settled, Look & { text: MessageKey }> = {
  'answered-elsewhere': { text: 'state_elsewhere', icon: 'tick-other', tone: 'answered', shape: 'plain' },
  courtesy: { text: 'state_courtesy', icon: 'hand', tone: 'quiet', shape: 'outline' },
  none: { text: 'state_none', icon: 'minus', tone: 'quiet', shape: 'plain' },
  own: { text: 'state_own', icon: 'page', tone: 'quiet', shape: 'plain' },
  gone: { text: 'state_gone', icon: 'trash', tone: 'quiet', shape: 'plain' },
  unknown: { text: 'state_unknown', icon: 'question', tone: 'quiet', shape: 'dashed' },
};

const CLOCK_TONE = { calm: 'wait', soon: 'soon', urgent: 'late', overdue: 'late' } as const;

/** A draft that a supervisor checks says more than that the comment waits. */
const REVIEW_WORDS = {
  queued: 'state_review_queued',
  refused: 'state_review_refused',
  waiting: 'state_review_waiting',
  returned: 'state_review_returned',
  approved: 'state_review_approved',
} as const satisfies Record<ReviewState, MessageKey>;

const MINUTE = 60_000;

/**
 * What to show for one verdict at `now` (epoch ms): icon, tone and words by LOOK's table. The one
 * function for mark, panel and dashboard, so that the same comment reads the same everywhere.
 */
export function stateView(verdict: Verdict, now: number): StateView {
  switch (verdict.state) {
    case 'unanswered':
      return waitingView(verdict, now);
    case 'interim':
      return interimView(verdict, now);
    case 'answered':
      return answeredView(verdict);
    case 'gone':
      return goneView(verdict, now);
    default:
      return verdict.personal === 'given' ? personalView() : settledView(verdict.state);
  }
}

/** An answer from a personal profile: nothing is owed to it, but it is worth mending. */
function personalView(): StateView {
  return still({ icon: 'question', tone: 'soon', shape: 'outline' }, say('state_personal'));
}

function settledView(state: Settled): StateView {
  const { text, ...look } = SETTLED[state];
  return still(look, say(text));
}

/** Removed for its form: what it asked is still owed, and a removal without a reason still owes one. */
function goneView(verdict: Verdict, now: number): StateView {
  const { removal } = verdict;
  const unexplained = removal?.by === 'us' && removal.rule === null;
  if (removal?.open) {
    const clock = leftOf(verdict, now);
    const late = clock?.tone === 'overdue';
    return {
      icon: 'trash',
      tone: clock ? CLOCK_TONE[clock.tone] : 'wait',
      shape: late ? 'filled' : 'soft',
      ...timed(say(unexplained ? 'state_gone_unexplained_owed' : 'state_gone_owed'), clock),
    };
  }
  if (!unexplained) return settledView('gone');
  return still({ icon: 'trash', tone: 'soon', shape: 'outline' }, say('state_gone_unexplained'));
}

function waitingView(verdict: Verdict, now: number): StateView {
  const clock = leftOf(verdict, now);
  const late = clock?.tone === 'overdue';
  if (verdict.triage?.held && !late) return factsView(verdict.triage, now);
  const urgent = verdict.urgent !== null;
  const key = waitingWord(verdict, late);
  const words = checked(verdict, urgent || late, timed(say(key), clock));
  return {
    icon: urgent ? 'triangle' : late ? 'clock-late' : 'clock',
    tone: urgent ? 'late' : clock ? CLOCK_TONE[clock.tone] : 'wait',
    shape: urgent || late ? 'filled' : 'soft',
    ...heldBy(verdict, words),
    core: key === 'state_waiting' ? words.time : null,
  };
}

/** Waiting for facts hides no deadline that has passed: who holds them stands behind it. */
function heldBy({ triage }: Verdict, late: Timed): Timed {
  if (!triage?.held) return late;
  return { ...late, words: say('state_late_held', late.words, sayHolder(triage.facts)) };
}

/** Where the clock speaks louder than the check of the draft, the check is said after it. */
function checked({ review }: Verdict, loud: boolean, view: Timed): Timed {
  return review && loud ? { ...view, words: `${view.words} · ${say(REVIEW_WORDS[review.state])}` } : view;
}

function waitingWord(verdict: Verdict, late: boolean): MessageKey {
  if (verdict.urgent !== null) return late ? 'state_urgent_late' : 'state_urgent';
  if (late) return 'state_overdue';
  if (verdict.review) return REVIEW_WORDS[verdict.review.state];
  return verdict.reopened ? 'state_reopened' : 'state_waiting';
}

/**
 * After an interim answer the day is shown while it holds, then how long ago it ended. A day of the policy
 * is not called a promise: nobody gave one.
 */
function interimView(verdict: Verdict, now: number): StateView {
  const clock = leftOf(verdict, now);
  if (verdict.triage?.held && clock?.tone !== 'overdue') return factsView(verdict.triage, now);
  const byPolicy = verdict.triage?.of === 'final' || verdict.triage?.of === 'solution';
  if (clock?.tone === 'overdue') {
    const word = say(byPolicy ? 'state_interim_final_late' : 'state_interim_late');
    return { icon: 'half', tone: 'late', shape: 'filled', ...heldBy(verdict, timed(word, clock)) };
  }
  const until = byPolicy ? 'state_interim_final' : 'state_interim_until';
  const word = verdict.dueAt ? say(until, sayDay(verdict.dueAt)) : say('state_interim');
  return {
    ...still({ icon: 'half', tone: 'interim', shape: 'soft' }, word),
    time: clock && sayTime(clock.leftMs),
  };
}

function answeredView(verdict: Verdict): StateView {
  const look = { icon: 'tick', tone: 'answered', shape: 'plain' } as const;
  const minutes = verdict.answer?.minutes ?? null;
  const word = say('state_answered');
  const view = { ...still(look, word), core: word };
  if (minutes === null) return { ...view, words: say('state_answered_time_unknown') };
  const words =
    minutes < 1 ? say('state_answered_at_once') : say('state_answered_in', sayTime(minutes * MINUTE));
  return { ...view, words, time: minutes < 1 ? null : sayTime(minutes * MINUTE) };
}

function still(look: Look, word: string): StateView {
  return { ...look, word, words: word, core: null, time: null, late: false, share: null };
}

type Timed = Pick<StateView, 'words' | 'core' | 'word' | 'time' | 'late' | 'share'>;

function timed(word: string, clock: TimeLeft | null): Timed {
  const time = clock && sayTime(clock.leftMs);
  return {
    word,
    words: `${word} · ${time ?? say('state_time_unknown')}`,
    core: null,
    time,
    late: clock?.tone === 'overdue',
    share: clock?.spent ?? null,
  };
}

function sayTime(ms: number): string {
  return Math.abs(ms) < MINUTE ? say('state_under_minute') : sayDuration(ms);
}

/** To make one costs a hundred times what it costs to use it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function sayDay(at: string): string {
  const spoken = language();
  const format =
    dayFormats.get(spoken) ?? new Intl.DateTimeFormat(spoken, { day: 'numeric', month: 'short' });
  dayFormats.set(spoken, format);
  return format.format(new Date(at));
}
