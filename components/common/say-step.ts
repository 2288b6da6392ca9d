import { sayWhole } from '~/lib/locale/duration.ts';
import { say, sayCount } from '~/lib/locale/say.ts';

/** A step of the ladder in words: «предупреждение», «блокировка на 24 часа», «решение руководителя». */
export function sayStep(step: string): string {
  if (step === 'warn') return say('common_step_warn');
  const term = termOf(step);
  if (!term) return say('common_step_supervisor');
  return sayCount(term.unit === 'hour' ? 'common_step_hours' : 'common_step_days', term.count);
}

/** For how long a step of the ladder blocks: «24 часа», «7 дней»; where it says no time, the step in words. */
export function sayTerm(step: string): string {
  const term = termOf(step);
  return term ? sayWhole(term.count, term.unit) : sayStep(step);
}

function termOf(step: string): { count: number; unit: 'hour' | 'day' } | null {
  const [, count, unit] = /^(\d+)([hd])$/.exec(step) ?? [];
  return count === undefined ? null : { count: Number(count), unit: unit === 'h' ? 'hour' : 'day' };
}
