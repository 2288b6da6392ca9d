import { say } from '~/lib/locale/say.ts';
import { judgeCard } from '~/lib/log/calibration/cards.ts';
import { isNewHour } from '~/lib/log/queue/new-day.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { followCalibration, handOver } from './follow.ts';
import { calibrationHub } from './sources.ts';

type Calibration = 'calibration.follow' | 'calibration.judge';

/** What is done with the cards of the week. */
export const calibrationMessages: Pick<Handlers, Calibration> = {
  'calibration.follow': () => followCalibration(new Date()),

  'calibration.judge': async ({ card, choice }) => {
    if (!(await judgeCard(card, choice, new Date()))) return { ok: false, reason: say('calib_gone') };
    // Not waited for: what was decided is shown at once, what the team said as soon as the hub tells.
    void handOverJudgements();
    return { ok: true };
  },
};

/** Hands over what was judged and not counted yet; a hub that is away is tried again later. */
export async function handOverJudgements(): Promise<void> {
  const place = await calibrationHub();
  if (!place) return;
  try {
    await handOver(place);
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
  }
}

/** The same once an hour, for who judged offline and closed the trainer. */
export async function tendCalibration(): Promise<void> {
  if (await isNewHour('calibration.sent', new Date())) await handOverJudgements();
}
