import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Deed, Drill } from '~/lib/training/case.ts';

/** Drills in the order in which they are offered, and their names. */
export const DRILL_WORDS: Record<Drill, MessageKey> = {
  classify: 'training_drill_classify',
  write: 'training_drill_write',
  clock: 'training_drill_clock',
  promise: 'training_drill_promise',
  photo: 'training_drill_photo',
  ladder: 'training_drill_ladder',
  choice: 'training_drill_choice',
};

/** What may be done with a comment, in words. */
export const DEED_WORDS: Record<Deed, MessageKey> = {
  emergency: 'training_do_emergency',
  answer: 'training_do_answer',
  courtesy: 'training_do_courtesy',
  remove: 'training_do_remove',
  'answer-remove': 'training_do_answer_remove',
  nothing: 'training_do_nothing',
};
