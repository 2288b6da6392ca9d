import { foundLines } from '~/lib/log/team/answer-rows.ts';
import { lawsInForce } from '~/lib/log/team/laws-in-force.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { hubAnswers } from '~/lib/sync/hub-answers.ts';
import { hubLog } from '~/lib/sync/hub-log.ts';
import { asSupervisor } from './as-supervisor.ts';

/** What is done with messages of a supervisor who looks into what all of the team recorded. */
export const answerMessages: Pick<Handlers, 'answers.search' | 'answers.words' | 'team.events'> = {
  'answers.search': ({ text, before }) =>
    asSupervisor(async (place) => {
      const { answered, next, more } = await hubAnswers(place).portion(before, { text });
      return { lines: await foundLines(answered, await lawsInForce()), next, more };
    }),

  'answers.words': ({ comments }) =>
    asSupervisor(async (place) => ({ answered: await hubAnswers(place).named(comments) })),

  'team.events': ({ after }) => asSupervisor((place) => hubLog(place, after)),
};
