import type { AuthorView, PageRulesView } from '~/lib/log/moderation/desk-view.ts';
import type { Verdict, VerdictFlag } from '~/lib/log/verdict.ts';
import type { Receipt } from './removal.tsx';
import { offered } from './rule-choice.tsx';
import type { FlagSpan, PageRule } from './types.ts';

/** Where a card opens: at the flags of a comment, at the choice of a rule, or at a removal without a reason. */
export type DeskPlace = 'flags' | 'rules' | 'reason';

export type Step = DeskPlace | 'point' | 'gone' | 'removed' | 'restore' | 'restored' | 'warn' | 'block';

/** Everything the card shows of one comment. */
export type Shown = {
  key: string;
  step: Step;
  /** True for what came up by itself: it takes the focus from nobody. */
  unasked: boolean;
  /** As the comment stood when the card was opened: a removed one cannot be read again. */
  text: string;
  flags: VerdictFlag[];
  dismissed: FlagSpan[];
  verdict: Verdict;
  /** Null until the background answered. */
  page: PageRulesView | null;
  measures: AuthorView | null;
  /** The snapshot that was kept by itself, before an answer. */
  recorded: Receipt | null;
  /** The snapshot that the removal began with. */
  receipt: Receipt | null;
  /** `slow`: a snapshot is being taken for so long that it is spoken of; null when none is. */
  taking: 'now' | 'slow' | null;
  /** Place of the rule that was chosen before all was there to go on; null when none was. */
  wanted: number | null;
  /** True once the network's control was pressed. */
  pressed: boolean;
  /** Id of the removal; null while there is none. */
  removal: string | null;
  /** Draft of a warning; null before one is written. */
  draft: string | null;
  busy: boolean;
  /** What was done last or went wrong, in words. */
  told: string | null;
};

/** The rules that a removal may cite, those that speak of what the comment is flagged for first. */
export function rulesOf({ page, flags }: Pick<Shown, 'page' | 'flags'>): PageRule[] {
  return page
    ? offered(
        page.rules.filter(({ keeps }) => !keeps),
        flags.map(({ kind }) => kind),
      )
    : [];
}

/** True where a removal was to begin and its snapshot was not kept: no way leads on. */
export function isNotKept({ step, receipt, taking }: Pick<Shown, 'step' | 'receipt' | 'taking'>): boolean {
  return step === 'rules' && receipt === null && taking === null;
}

/** True for one and the same finding. */
export function isSame(one: FlagSpan, other: FlagSpan): boolean {
  return one.kind === other.kind && one.start === other.start && one.end === other.end;
}
