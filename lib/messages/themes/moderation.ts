import type { PageIdentity } from '~/lib/comment/sighting.ts';
import type {
  AuthorView,
  BlockOrder,
  PageRulesView,
  RemovalOrder,
  WarningOrder,
} from '~/lib/log/moderation/desk-view.ts';
import type { FlagSpan } from '~/lib/log/moderation/moderation-events.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { Judged, Kept, Outcome } from './outcome.ts';

/** The same of a snapshot; `picture` is false where the browser allowed none. */
export type SnapshotKept =
  | { ok: true; id: string; verdict: Verdict; picture: boolean }
  | { ok: false; reason: string };

/** Where a comment stands in the visible tab, CSS pixels, and how many device pixels one has. */
export type Crop = { x: number; y: number; width: number; height: number; ratio: number };

/** Messages of the moderation desk: flags, removals, measures, appeals. */
export type ModerationMessages = {
  /** content, dashboard: the moderator agrees with a flag, or «Это не нарушение». */
  'flag.confirm': { request: { key: string; flag: FlagSpan }; reply: Judged };
  'flag.dismiss': { request: { key: string; flag: FlagSpan }; reply: Judged };
  /**
   * content: the evidence, before the removal. `rule` is a number of the page's rules, where one is known. With
   * `crop` a picture is tried; where the browser allows none the snapshot goes without. `removing`: it is dropped
   * if nothing is removed. `id` is the snapshot's.
   */
  'removal.snapshot': {
    request: { key: string; rule: string | null; crop: Crop | null; removing?: boolean | undefined };
    reply: SnapshotKept;
  };
  /** content: the rule to remove by, chosen once the snapshot is there. `id` is that of what was written. */
  'removal.rule': { request: { key: string; snapshot: string; rule: string }; reply: Kept };
  /** content: nothing was removed, so the snapshot is dropped and what it holds of people is erased. */
  'removal.abandon': { request: { key: string; snapshot: string }; reply: Outcome };
  /** content: it is gone, and by whom. By us without a snapshot it is refused. `id` is the removal's. */
  'removal.done': { request: { key: string } & RemovalOrder; reply: Kept };
  /** content, dashboard: the reason of a removal, given later. */
  'removal.reason': {
    request: { removal: string; rule: string | null; networkReason: string | null; note: string };
    reply: Kept;
  };
  /** content, dashboard: it was restored in the network. */
  'removal.undo': { request: { removal: string }; reply: Kept };
  /** content: a warning was given to the author of the comment. */
  'warning.issue': { request: { key: string } & WarningOrder; reply: Kept };
  /** content: a block was set in the network. */
  'block.record': { request: { key: string } & BlockOrder; reply: Kept };
  /** content, dashboard: the author complains of a removal. `id` is the appeal's. */
  'appeal.open': { request: { removal: string; text: string }; reply: Kept };
  /** dashboard: another person decided; both are named where their devices do not tell them apart. */
  'appeal.decide': {
    request: {
      appeal: string;
      restored: boolean;
      reason: string;
      decider: string | null;
      remover: string | null;
    };
    reply: Kept;
  };
  /** dashboard: a supervisor mutes a rule of the detector, or lets it speak again. */
  'rule.mute': { request: { rule: string; muted: boolean }; reply: Outcome };
  /** content, dashboard: measures against the author of a comment and the parts of a warning. */
  'author.measures': {
    request: { key: string; rule: string | null; flag: FlagSpan | null };
    reply: AuthorView | null;
  };
  /** dashboard: forget warnings, blocks and removals of this comment's author on its page. */
  'author.forget': { request: { key: string }; reply: Outcome };
  /** content, dashboard: rules and ladder of a page. */
  'page.rules': { request: { network: PageIdentity['network']; owner: string }; reply: PageRulesView };
};
