import type { ClaimAnswer, Doing, Release, TeamView } from '~/lib/comment/claim.ts';
import type { FactsView } from '~/lib/comment/page-fact.ts';
import type { Author, PageIdentity, PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import type { CodeFor, TeamPage, TeamPerson } from '~/lib/comment/team.ts';
import type { Language } from '~/lib/locale/english.ts';
import type { Texts } from '~/lib/locale/texts.ts';
import type { Marks } from '~/lib/log/blind/blind-events.ts';
import type {
  AuthorView,
  BlockOrder,
  PageRulesView,
  RemovalOrder,
  WarningOrder,
} from '~/lib/log/desk-view.ts';
import type { DraftCheck } from '~/lib/log/draft-checks.ts';
import type { DraftLook, KeptDraft, OwnAnswers } from '~/lib/log/draft-view.ts';
import type { FactsLook } from '~/lib/log/facts-look.ts';
import type { SavedFile } from '~/lib/log/incident-events.ts';
import type { FlagSpan } from '~/lib/log/moderation-events.ts';
import type { OpennessStep, StepState } from '~/lib/log/openness/openness-events.ts';
import type { SyncView } from '~/lib/log/outbox-figures.ts';
import type { Person } from '~/lib/log/person.ts';
import type { PhotoPair } from '~/lib/log/photo-pair.ts';
import type { Decision, ReviewDraft, ReviewFinding } from '~/lib/log/review-schema.ts';
import type { ReviewLook } from '~/lib/log/review-view.ts';
import type { TodayFigures } from '~/lib/log/today.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { TriageDecision } from '~/lib/log/triage-desk.ts';
import type { TriageLook } from '~/lib/log/triage-look.ts';
import type { Board, Verdict } from '~/lib/log/verdict.ts';
import type { PeerSetting } from '~/lib/settings/schema.ts';
import type { Selectors } from '~/lib/settings/selectors-schema.ts';
import type { TeamSettings } from '~/lib/settings/team-schema.ts';
import type { Health } from '~/lib/sites/health.ts';

export type { Board, SyncView, TodayFigures };

/** What a tab tells about the page it shows; `page` is null when no official page is in sight. */
export type PageReport = {
  page: PageIdentity | null;
  /** True when the network shows controls that only managers of the page get. */
  manages: boolean;
  url: string;
};

/** One batch of reading: only what is new or changed since the last batch that was acknowledged. */
export type SightingBatch = {
  page: PageIdentity;
  layout: string;
  health: Health;
  /** The account that looks, where the network shows it. */
  me?: Author | null | undefined;
  /** `told` of the last reply that arrived; null before the first and when its marks are gone. */
  told?: string | null | undefined;
  posts: PostSighting[];
  comments: Sighting[];
};

export type OverlayView = {
  moderated: boolean;
  folded: boolean;
  /** Texts of the language the user chose; null for Russian, which the overlay carries itself. */
  texts: Texts | null;
  /** The moderated page that the address names, where the tab could not tell which page it shows; else null. */
  known: PageIdentity | null;
  /** True when obscene words on this page are blurred until the pointer or the focus comes. */
  blurObscene: boolean;
  /** Imported selectors of the network; null when only those of the build are in force. */
  selectors: Pick<Selectors, 'version' | 'checksum' | 'fields'> | null;
};

/** Parts of the overlay that come in a script of their own. */
export const OVERLAY_PARTS = ['desk', 'triage', 'composer', 'markup'] as const;

export type OverlayPart = (typeof OVERLAY_PARTS)[number];

/** Why something was refused, in words for the user, or the fact that it was done. */
export type Outcome = { ok: true } | { ok: false; reason: string };

/** What a step of the moderation desk came to: the comment as it stands now, or why not, in words. */
export type Judged = { ok: true; verdict: Verdict } | { ok: false; reason: string };

/** The same with the id of what was written: of a snapshot, a removal, an appeal. */
export type Kept = { ok: true; id: string; verdict: Verdict } | { ok: false; reason: string };

/** The same of a snapshot; `picture` is false where the browser allowed none. */
export type SnapshotKept =
  | { ok: true; id: string; verdict: Verdict; picture: boolean }
  | { ok: false; reason: string };

/** How the check stands after a step, or why it was not taken, in words. */
export type Reviewed = { ok: true; look: ReviewLook } | { ok: false; reason: string };

/** Drafts of the team that changed, and the bookmark after them. */
export type ReviewChanges =
  | { ok: true; drafts: ReviewDraft[]; next: string; more: boolean }
  | { ok: false; reason: string };

/** Answers of the team that went through the composer, and the bookmark after them. */
export type CoachChanges =
  | { ok: true; checks: DraftCheck[]; next: string; more: boolean }
  | { ok: false; reason: string };

/** The draft as it stands after a decision, or why that was not taken. */
export type ReviewDecided = { ok: true; draft: ReviewDraft } | { ok: false; reason: string };

/** Fields of an incident to be pasted by hand: one a line with its name, a row of a table, and the link to the
 * comment. */
export type IncidentFields = { list: string; row: string; link: string };

/** What came of giving settings out; `stale`: somebody else was faster, and nothing was given out. */
export type Published = { ok: true } | { ok: false; stale?: boolean; reason: string };

/** Who is in the team and which pages it has, or why that is not known now. */
export type TeamPeople =
  | { ok: true; people: TeamPerson[]; pages: TeamPage[] }
  | { ok: false; reason: string };

/** A one-time code and until when it works, ISO 8601. */
export type TeamCode = { ok: true; code: string; until: string } | { ok: false; reason: string };

/** Where a comment stands in the visible tab, CSS pixels, and how many device pixels one has. */
export type Crop = { x: number; y: number; width: number; height: number; ratio: number };

/**
 * Every message between contexts: name → what is sent and what comes back.
 * → background unless said otherwise. Parsed on receipt by `receive.ts`.
 */
export type MessageTable = {
  /** content: «this page is shown»; learns whether it is moderated. */
  'page.shown': { request: PageReport; reply: OverlayView };
  /**
   * content: one batch of sightings; the reply carries the verdicts for comments of its posts that differ
   * from those of the reply named by `told`, and always those for its own comments.
   */
  'page.seen': { request: SightingBatch; reply: { verdicts: Verdict[]; board: Board; told: string } };
  /** content: the panel was folded or unfolded. */
  'panel.fold': { request: { folded: boolean }; reply: Outcome };
  /** content: «Вся очередь» was pressed. */
  'dashboard.open': { request: Record<string, never>; reply: Outcome };
  /** content: runs the script of a part of the overlay in the tab that asks. */
  'part.load': { request: { part: OverlayPart }; reply: Outcome };
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
  /** content, dashboard: a person decides about duty, clocks, promises or the outcome of one or several comments. */
  'triage.decide': { request: { keys: string[]; decision: TriageDecision }; reply: Outcome };
  /** content, dashboard: the fields of a comment for the incident system; null when it is not known. */
  'incident.fields': { request: { key: string }; reply: IncidentFields | null };
  /** content, dashboard: suggested topic and comments alike of one comment; null when it is not known. */
  'triage.look': { request: { key: string }; reply: TriageLook | null };
  /** content: what the composer needs to begin; null when the comment is not known. */
  'draft.look': { request: { key: string }; reply: (DraftLook & { review: ReviewLook }) | null };
  /** content: the page's own earlier answers, which the composer compares a draft with. */
  'draft.earlier': { request: { key: string }; reply: OwnAnswers };
  /** content: keeps what is written so far; an empty draft is taken away. */
  'draft.keep': { request: { key: string; draft: KeptDraft }; reply: Outcome };
  /** content: facts of the page of a comment that are offered today; null when the page is not listed. */
  'page.facts': { request: { key: string }; reply: FactsView | null };
  /** content: opens the options where facts are kept. */
  'facts.open': { request: Record<string, never>; reply: Outcome };
  /** content: how the check of the draft stands; a hub that may know more is asked. */
  'review.look': { request: { key: string }; reply: ReviewLook };
  /** content: «На проверку»; it is kept first and handed to the hub as soon as that answers. */
  'review.send': {
    request: { key: string; text: string; findings: ReviewFinding[]; muted: string[] };
    reply: Reviewed;
  };
  /** content: the author takes the draft back. */
  'review.withdraw': { request: { key: string }; reply: Reviewed };
  /** dashboard: drafts of the team that changed since a bookmark; null asks from the beginning. */
  'review.changes': { request: { after: string | null }; reply: ReviewChanges };
  /** dashboard: answers of the team that went through the composer since a bookmark. */
  'coach.changes': { request: { after: string | null }; reply: CoachChanges };
  /** dashboard: a supervisor approves the draft of this version or returns it. */
  'review.decide': { request: { id: string; version: number; decision: Decision }; reply: ReviewDecided };
  /** content, dashboard: what a request for facts about a comment begins with; null when it is not known. */
  'facts.look': { request: { key: string }; reply: FactsLook | null };
  /** content, dashboard: takes a comment, or goes on holding it; `over`: from that colleague's device. */
  'claim.take': { request: { key: string; doing: Doing; over: string | null }; reply: ClaimAnswer };
  /** content, dashboard: lets an own comment go. */
  'claim.release': {
    request: { key: string; why: Extract<Release, 'cancelled' | 'idle' | 'by-hand'> };
    reply: Outcome;
  };
  /**
   * content, dashboard: who answers what. Answered at once unless `stamp` is that of what is known already;
   * then as soon as there is something new, after half a minute at most.
   */
  'team.news': { request: { stamp: string | null }; reply: TeamView };
  /** dashboard: takes in what the hub tells of the whole team; answered when there is news, after half a minute at most. */
  'team.follow': { request: Record<string, never>; reply: Outcome };
  /** dashboard: a supervisor gives a comment to a colleague's device; `over`: though that one holds it. */
  'claim.give': { request: { key: string; to: string; over: string | null }; reply: Outcome };
  /** dashboard: a comment inside, for colleagues alone. */
  'note.write': { request: { key: string; text: string }; reply: Outcome };
  /** options: the name by which colleagues see this device. */
  'team.rename': { request: { name: string }; reply: Outcome };
  /** options: a supervisor gives settings out to the team over the edition that was seen. */
  'team.settings.publish': { request: { over: number; settings: TeamSettings }; reply: Published };
  /** dashboard: people, devices and pages of the organisation, for a supervisor. */
  'team.people': { request: Record<string, never>; reply: TeamPeople };
  /** dashboard: a supervisor ends the connection of a device. */
  'team.revoke': { request: { device: string }; reply: Outcome };
  /** dashboard: a supervisor wants a one-time code. */
  'team.code': { request: { wanted: CodeFor }; reply: TeamCode };
  /** content: a «было — стало» was saved or copied; the picture stays where it is. */
  'photo.paired': { request: { key: string; pair: PhotoPair }; reply: Outcome };
  /** training: a case was done; kept once, however often it is told. */
  'training.attempt': { request: { attempt: Attempt }; reply: Outcome };
  /** training: the text of the organisation's own cases, read already; null takes them away. */
  'training.cases': { request: { text: string | null }; reply: Outcome };
  /** popup: add a page to the moderated ones, or take it off. */
  'page.moderate': { request: { page: PageIdentity; on: boolean }; reply: Outcome };
  /** popup. */
  'today.figures': { request: Record<string, never>; reply: TodayFigures };
  /** dashboard: draw answers of a month (`YYYY-MM`) for the blind review; `page` null: of all pages. */
  'blind.draw': { request: { month: string; page: string | null }; reply: Outcome };
  /** dashboard: what was found of a drawn answer; null takes it back. */
  'blind.judge': { request: { draw: string; answer: string; marks: Marks | null }; reply: Outcome };
  /** dashboard: what was found of a step of a page's openness. */
  'openness.check': { request: { page: string; step: OpennessStep; state: StepState }; reply: Outcome };
  /** dashboard: a file is about to be saved. */
  'file.saved': { request: SavedFile; reply: Outcome };
  /** dashboard: erase everything that is kept of a person; `neighbours`: also evidence about others beside them. */
  'person.erase': { request: { person: Person; neighbours: boolean }; reply: Outcome };
  /** dashboard: drop everything that is derived from the events and derive it anew. */
  'log.rebuild': { request: Record<string, never>; reply: Outcome };
  /** dashboard: events of a saved log came in. */
  'log.imported': { request: Record<string, never>; reply: Outcome };
  /** options: the text of a settings file. */
  'settings.import': { request: { text: string }; reply: Outcome };
  /** options: the text of a selector file. */
  'selectors.import': { request: { text: string }; reply: Outcome };
  /** options: back to the selectors of the build. */
  'selectors.reset': { request: { network: Selectors['network'] }; reply: Outcome };
  /** options: give the imported set out to every device of the team, through the hub. */
  'selectors.publish': { request: { network: Selectors['network'] }; reply: Outcome };
  /** options: speak another language everywhere. */
  'language.choose': { request: { language: Language }; reply: Outcome };
  /** options: exchange a one-time code for a token and start to deliver. */
  'hub.connect': { request: { url: string; code: string; name?: string | undefined }; reply: Outcome };
  /** options: look an incident system over and deliver incidents there; `place` is its project or queue. */
  'peer.connect': {
    request: { kind: PeerSetting['kind']; url: string; apiKey: string; place: string; authors: boolean };
    reply: Outcome;
  };
  /** options: look a connected one over again, and send once more what it refused. */
  'peer.check': { request: { target: string }; reply: Outcome };
  'hub.disconnect': { request: { target: string }; reply: Outcome };
  /** dashboard, options: try to deliver now. */
  'sync.now': { request: Record<string, never>; reply: SyncView };
  /** dashboard: try a parked line again. */
  'sync.retry': { request: { row: string }; reply: Outcome };
};

export type MessageName = keyof MessageTable;

/** background → content: what is shown may be out of date; ask again. */
export type TabNotice = { notice: 'settings.changed' } | { notice: 'verdicts.changed'; page: string };

/** popup → content: which page is shown; answered with a `PageReport`. */
export type TabQuestion = { question: 'page.describe' };
