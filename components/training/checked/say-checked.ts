import type { IconName } from '~/components/common/icon-paths.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { type CheckedAnswer, hasRemark } from '~/lib/log/training/checked-answers.ts';

type Standing = { icon: IconName; tone: string; words: MessageKey };

const UNDER: Standing = { icon: 'clock', tone: 'wait', words: 'training_checked_waiting' };
const APPROVED: Standing = { icon: 'tick', tone: 'answered', words: 'training_checked_approved' };

const STANDINGS: Record<CheckedAnswer['state'], Standing> = {
  queued: { icon: 'clock', tone: 'wait', words: 'training_checked_queued' },
  refused: { icon: 'triangle', tone: 'late', words: 'training_checked_refused' },
  waiting: UNDER,
  returned: { icon: 'pen', tone: 'soon', words: 'training_checked_returned' },
  approved: APPROVED,
};

/** How the check of an own answer stands: icon, tone and words; who decided and when stand behind them. */
export function standingOf(answer: CheckedAnswer): Standing {
  if (answer.state === 'approved' && hasRemark(answer)) {
    return { ...APPROVED, words: 'training_checked_approved_remark' };
  }
  return STANDINGS[answer.state];
}

/** «Возвращён с замечаниями · сегодня, 10:24 · Марина». */
export function sayStanding(answer: CheckedAnswer, now: number): string {
  const { decidedAt, sentAt, by } = answer;
  const parts = [say(standingOf(answer).words), sayWhen(decidedAt ?? sentAt, now), by];
  return parts.filter(Boolean).join(' · ');
}
