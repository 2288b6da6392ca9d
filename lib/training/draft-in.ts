import { type Day, partsOf } from '~/lib/answer/day.ts';
import { type Draft, draftOf } from '~/lib/answer/draft.ts';
import { earlierAnswers } from '~/lib/answer/earlier-answers.ts';
import { spansOn } from '~/lib/deadline/calendar.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { CALENDAR } from './calendar.ts';
import type { CaseDraft, CaseOf } from './case.ts';

/** A draft in the place of its case, as the coach takes it. */
export function draftIn(each: CaseOf<'write'>, { text, photo, tied, earlier }: CaseDraft): Draft {
  return draftOf({
    text,
    comment: each.comment,
    today: each.today,
    author: each.community ? null : each.author,
    repair: each.repair ?? false,
    photo: photo ?? false,
    tied: tied ?? true,
    solved: each.situation === 'done',
    earlier: earlier ? earlierAnswers(earlier.map((words) => ({ text: words }))) : null,
    isWorking,
    obscene: (words) => findFlags(words).flags.filter(({ kind }) => kind === 'obscene' || kind === 'insult'),
  });
}

function isWorking(day: Day): boolean {
  const { year, month, date } = partsOf(day);
  return spansOn(CALENDAR, { year, month, day: date }).length > 0;
}
