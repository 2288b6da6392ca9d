import { ZodError } from 'zod';
import { type DraftCheck, draftCheck } from '~/lib/log/draft/draft-checks.ts';
import { groupBy } from '~/lib/log/group.ts';
import { judgeAll } from '~/lib/log/judge/rejudge.ts';
import { examineAll } from '~/lib/log/moderation/examine.ts';
import { checksOf, type StepCheck } from '~/lib/log/openness/read-openness.ts';
import { foldEvent } from '~/lib/log/projection/fold.ts';
import { emptyProjection, type Projection } from '~/lib/log/projection/projection.ts';
import { sideOf, type TeamEvent } from './told-event.ts';

/** What the logs of all devices of a team come to together, as far as their hub has them; in memory alone. */
export type TeamLog = {
  projection: Projection;
  /** Answers that went through the composer. */
  drafts: DraftCheck[];
  /** The last look at every step of the openness of every page. */
  steps: StepCheck[];
  /** Events that this version cannot read: they are counted in nothing. */
  unread: number;
};

/** Lets whatever waits have its turn, if it waited long enough. */
export type Pause = () => Promise<void>;

/**
 * Folds the events of all devices in the order of their clocks, by the same functions as the own log, and judges them
 * by one law: that of this device.
 * @param policies the policies of this device with their beginnings.
 */
export async function readTeamLog(
  events: readonly TeamEvent[],
  policies: Projection['policies'],
  pause: Pause,
): Promise<TeamLog> {
  const ordered = [...events].sort((one, other) => Date.parse(one.event.at) - Date.parse(other.event.at));
  const projection: Projection = { ...emptyProjection(), policies };
  let unread = 0;
  for (const told of ordered) {
    if (!isTaken(projection, told)) unread += 1;
    await pause();
  }
  await judge(projection, pause);
  const own = ordered.map(({ event }) => event);
  return {
    projection,
    drafts: own.flatMap((event) => draftCheck(event) ?? []),
    steps: checksOf(own),
    unread,
  };
}

/** @returns false for an event that cannot be read. */
function isTaken(projection: Projection, told: TeamEvent): boolean {
  if (told.event.type === 'policy.changed' || isNoticedBefore(projection, told)) return true;
  try {
    foldEvent(projection, told.event, sideOf(told));
    return true;
  } catch (error) {
    if (error instanceof ZodError) return false;
    throw error;
  }
}

/** Every browser notices an answer for itself: the first to do so tells since when it was known. */
function isNoticedBefore({ answers }: Projection, { event: { type, key, data } }: TeamEvent): boolean {
  return type === 'answer.seen' && answers.get(`${key}>${data.answer}`)?.gone === false;
}

/** Post by post: a thread is judged as a whole, and of a long log the page may not stand still. */
async function judge(projection: Projection, pause: Pause): Promise<void> {
  for (const rows of groupBy([...projection.comments.values()], ({ postKey }) => postKey).values()) {
    const post = { ...projection, comments: new Map(rows.map((row) => [row.key, row])) };
    examineAll(post);
    judgeAll(post);
    for (const [key, row] of post.comments) projection.comments.set(key, row);
    await pause();
  }
}
