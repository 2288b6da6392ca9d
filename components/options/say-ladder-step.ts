import { say, sayCount } from '~/lib/locale/say.ts';

/** A step of the ladder in words: «предупреждение», «блокировка на 24 часа», «решение руководителя». */
export function sayLadderStep(step: string): string {
  const match = /^(\d+)([hd])$/.exec(step);
  if (!match) return say(step === 'warn' ? 'options_step_warn' : 'options_step_supervisor');
  return sayCount(match[2] === 'h' ? 'options_step_hours' : 'options_step_days', Number(match[1]));
}
