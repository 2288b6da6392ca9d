import type { Shown } from '~/components/overlay/composer/shown.ts';

/**
 * What the author may do next with the draft: put it into the network's field, send it to be checked, wait
 * for the decision, or nothing, since nobody is there to check it.
 */
export type NextStep = 'insert' | 'send' | 'wait' | 'nobody';

/** The next step of a draft; nothing is decided before it is known what holds for it. */
export function nextStep({ review, text }: Pick<Shown, 'review' | 'text'>): NextStep {
  if (review === null) return 'wait';
  const { rule, view } = review;
  if (rule === 'free') return 'insert';
  // What was approved stays approved, whatever becomes of the hub.
  if (view?.approved != null && isSame(view.approved, text)) return 'insert';
  if (rule === 'nobody') return 'nobody';
  const under = view?.state === 'waiting' || view?.state === 'queued';
  return under && isSame(view.text, text) ? 'wait' : 'send';
}

/** Whether these are the same words; blanks around them are none of the supervisor's business. */
export function isSame(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
