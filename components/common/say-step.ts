import { say, sayCount } from '~/lib/locale/say.ts';

/** A step of the ladder in words: «предупреждение», «блокировка на 24 часа», «решение руководителя». */
export function sayStep(step: string): string {
  if (step === 'warn') return say('common_step_warn');
  const [, count, unit] = /^(\d+)([hd])$/.exec(step) ?? [];
  if (count === undefined) return say('common_step_supervisor');
  return sayCount(unit === 'h' ? 'common_step_hours' : 'common_step_days', Number(count));
}
