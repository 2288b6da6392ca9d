import { say, sayCount } from '~/lib/locale/say.ts';

const BLOCK = /^(\d+)([hd])$/;
const HOURS_A_DAY = 24;

/** A step of the ladder in words: «предупреждение», «блокировка на 24 часа», «решение руководителя». */
export function sayStep(step: string): string {
  if (step === 'warn') return say('desk_step_warn');
  const [, count, unit] = BLOCK.exec(step) ?? [];
  if (count === undefined) return say('desk_step_supervisor');
  return sayCount(unit === 'h' ? 'desk_step_hours' : 'desk_step_days', Number(count));
}

/** Length of a block, hours; null for a step that blocks nobody. */
export function blockHours(step: string): number | null {
  const [, count, unit] = BLOCK.exec(step) ?? [];
  return count === undefined ? null : Number(count) * (unit === 'h' ? 1 : HOURS_A_DAY);
}
