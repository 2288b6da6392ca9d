import type { Rule } from './rule.ts';
import { abbreviation } from './rules/abbreviation.ts';
import { blame } from './rules/blame.ts';
import { contact } from './rules/contact.ts';
import { dayOff } from './rules/day-off.ts';
import { deadlinePast } from './rules/deadline-past.ts';
import { emptyReply } from './rules/empty-reply.ts';
import { gender } from './rules/gender.ts';
import { greeting } from './rules/greeting.ts';
import { interimNoDate } from './rules/interim-no-date.ts';
import { kanc } from './rules/kanc.ts';
import { lawName } from './rules/law-name.ts';
import { length } from './rules/length.ts';
import { longSentence } from './rules/long-sentence.ts';
import { name } from './rules/name.ts';
import { noMainAnswer } from './rules/no-main-answer.ts';
import { nounChain } from './rules/noun-chain.ts';
import { obscene } from './rules/obscene.ts';
import { orgName } from './rules/org-name.ts';
import { participleRun } from './rules/participle-run.ts';
import { passive } from './rules/passive.ts';
import { personalData } from './rules/personal-data.ts';
import { photo } from './rules/photo.ts';
import { placeNamed } from './rules/place-named.ts';
import { promiseCount } from './rules/promise-count.ts';
import { promiseNoDate } from './rules/promise-no-date.ts';
import { question } from './rules/question.ts';
import { ratingRequest } from './rules/rating-request.ts';
import { readability } from './rules/readability.ts';
import { repeat } from './rules/repeat.ts';
import { replyButton } from './rules/reply-button.ts';
import { shout } from './rules/shout.ts';
import { stamp } from './rules/stamp.ts';
import { thirdPartyData } from './rules/third-party-data.ts';
import { vagueDeadline } from './rules/vague-deadline.ts';
import { vy } from './rules/vy.ts';
import { warm } from './rules/warm.ts';
import { weekday } from './rules/weekday.ts';
import { wrongName } from './rules/wrong-name.ts';

/**
 * Every rule of the coach in the order in which it is shown: what can harm first, then facts (question,
 * promise, name), style last (answers.md §3.3).
 */
export const RULES: readonly Rule[] = [
  obscene,
  thirdPartyData,
  personalData,
  blame,
  question,
  promiseNoDate,
  vagueDeadline,
  deadlinePast,
  interimNoDate,
  wrongName,
  name,
  greeting,
  replyButton,
  ratingRequest,
  noMainAnswer,
  emptyReply,
  placeNamed,
  contact,
  photo,
  repeat,
  stamp,
  kanc,
  lawName,
  longSentence,
  nounChain,
  participleRun,
  abbreviation,
  shout,
  dayOff,
  weekday,
  promiseCount,
  gender,
  orgName,
  passive,
  length,
  readability,
  vy,
  warm,
];
