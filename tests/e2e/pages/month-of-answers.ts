import { eventDataSchemas } from '~/lib/log/event.ts';
import { periodAt } from '~/lib/report/period.ts';
import { readEvents } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** The month that an answer of the log is counted in: the towns write around now, be it the first of a month. */
export async function monthOfAnswers(stage: Stage): Promise<string> {
  const answer = (await readEvents(stage)).find(({ type }) => type === 'answer.seen');
  const { posted, noticedAt } = eventDataSchemas['answer.seen'].parse(answer?.data);
  return monthAt(Date.parse(posted?.at ?? noticedAt));
}

/** The month of a moment, epoch ms. */
export function monthAt(at: number): string {
  return periodAt('month', at, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
