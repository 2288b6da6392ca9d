import type { IconName } from './icon-paths.ts';

/** Meaning of a colour; `tokens.css` has `--otk-<tone>` for each. */
export type Tone = 'wait' | 'soon' | 'late' | 'interim' | 'answered' | 'quiet';

/** How loud the mark is drawn. */
export type Shape = 'plain' | 'soft' | 'filled' | 'outline' | 'dashed';

/** One comment's state at one moment, ready to be drawn by a mark, a panel or a table. */
export type StateView = {
  icon: IconName;
  tone: Tone;
  shape: Shape;
  /** The whole line of the mark: «ждёт · 3 ч 20 мин». */
  words: string;
  /** The part of `words` that is enough beside the icon: «3 ч 20 мин» beside a clock; null where all are needed. */
  core: string | null;
  /** The state alone: «ждёт». */
  word: string;
  /** The time alone: «3 ч 20 мин»; null when the state has none or it is unknown. */
  time: string | null;
  /** True when the time is one that ran out: it is how late the answer is. */
  late: boolean;
  /** Part of the time that is gone, 0 and up, for the hand of the clock; null without a clock. */
  share: number | null;
};
