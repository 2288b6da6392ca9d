import { sayWhen } from '~/components/common/when.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';

const ROLES = {
  moderator: 'review_role_moderator',
  supervisor: 'review_role_supervisor',
  trainee: 'review_role_trainee',
} as const;

const STATES = {
  waiting: 'review_state_waiting',
  approved: 'review_state_approved',
  returned: 'review_state_returned',
  withdrawn: 'review_state_withdrawn',
} as const;

/** «Пост 1, стажёр». */
export function sayAuthor({ from }: ReviewDraft): string {
  return say('review_author', from.name, say(ROLES[from.role]));
}

/** «ждёт с 10:40» and the like, with who decided. */
export function sayStanding({ state, sent_at, decided }: ReviewDraft, now: number): string {
  const when = sayWhen(decided?.at ?? sent_at, now);
  return [say(STATES[state], when), decided?.by.name].filter(Boolean).join(' · ');
}

/** «2 подсказки, важная 1», or that there are none. */
export function sayFindings({ findings }: ReviewDraft): string {
  const must = findings.filter(({ level }) => level === 'must').length;
  if (findings.length === 0) return say('review_no_findings');
  const all = sayCount('review_findings', findings.length);
  return must > 0 ? say('review_findings_must', all, must) : all;
}
