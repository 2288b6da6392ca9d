import { Dexie, type Table, type Transaction } from 'dexie';
import type { CalibrationEventRow, CardRow } from '~/lib/log/calibration/rows.ts';
import type { DraftRow } from '~/lib/log/draft/draft-view.ts';
import { shelfOf } from '~/lib/log/judge/shelf.ts';
import { REBUILD } from '~/lib/log/projection/upgrade.ts';
import type {
  MeasureRow,
  PictureRow,
  RemovalRow,
  RuleRow,
  SnapshotRow,
} from '~/lib/log/removals/removal-rows.ts';
import type { ReviewRow } from '~/lib/log/review/review-view.ts';
import { isSandbox } from '~/lib/log/sandbox/sandbox-place.ts';
import type { TeamDecidedRow, TeamRow } from '~/lib/log/team/rows.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { KeptCertificate } from '~/lib/log/training/certificate.ts';
import type { LogEvent } from './event.ts';
import type {
  AnswerRow,
  CommentRow,
  CoverageRow,
  IncidentRow,
  MetaRow,
  OutboxRow,
  PersonalRow,
} from './rows.ts';
import type { RulingRow } from './team/rows.ts';
import type { PracticeRow } from './training/practice-row.ts';

/**
 * The IndexedDB database `otklik` of the extension's origin. Versions are only ever added. When a newer
 * build upgrades it in another context, Dexie closes it here and opens it again at the next use.
 */
class LogDatabase extends Dexie {
  declare events: Table<LogEvent, string>;
  declare personal: Table<PersonalRow, string>;
  declare comments: Table<CommentRow, string>;
  declare answers: Table<AnswerRow, string>;
  declare coverage: Table<CoverageRow, string>;
  declare outbox: Table<OutboxRow, string>;
  declare meta: Table<MetaRow, string>;
  declare snapshots: Table<SnapshotRow, string>;
  declare removals: Table<RemovalRow, string>;
  declare measures: Table<MeasureRow, string>;
  declare rules: Table<RuleRow, string>;
  declare pictures: Table<PictureRow, string>;
  declare incidents: Table<IncidentRow, string>;
  declare drafts: Table<DraftRow, string>;
  declare reviews: Table<ReviewRow, string>;
  declare attempts: Table<Attempt, string>;
  declare practice: Table<PracticeRow, string>;
  declare calibrationEvents: Table<CalibrationEventRow, string>;
  declare calibrationCards: Table<CardRow, string>;
  declare certificates: Table<KeptCertificate, string>;
  declare rulings: Table<RulingRow, string>;
  declare teamItems: Table<TeamRow, string>;
  declare teamDecided: Table<TeamDecidedRow, string>;
  declare teamLooks: Table<CoverageRow, string>;

  constructor(name = 'otklik') {
    // Strict: a write counts as done only when it is on the disk, not in the buffers of the system. No cache: it asks
    // every observed query with a part outside of a transaction twice at each change, the first time to be thrown away.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      events: 'id, &seq, type, key, page, at',
      personal: 'event',
      comments: 'key, page, postKey, [page+state], dueAt',
      answers: 'id, comment, page, postedAt, noticedAt',
      coverage: 'postKey, page',
      outbox: 'id, [target+state+seq], [target+seq], event',
      meta: 'name',
    });
    this.version(2)
      .stores({
        snapshots: 'id, key, postKey, page, at',
        removals: 'id, key, postKey, page, at',
        measures: 'id, key, page, at, snapshot',
        rules: 'rule',
        pictures: 'digest, key',
      })
      .upgrade(async (upgrade) => {
        await upgrade.table<CommentRow>('comments').toCollection().modify(NOTHING_FLAGGED);
        await upgrade.table<MetaRow>('meta').put({ name: REBUILD, value: true });
      });
    this.version(3).stores({ comments: 'key, page, postKey, [page+state], [page+flags.length], dueAt' });
    // Answers that are being written: no projection, for nothing in the log knows of them yet.
    this.version(4).stores({ drafts: 'key, at' });
    // Drafts that a supervisor checks: no projection either, the hub holds what was decided.
    this.version(5).stores({ reviews: 'key, &id, state, at' });
    // Open emergencies without a look at every comment.
    this.version(6).stores({
      comments: 'key, page, postKey, [page+state], [page+flags.length], dueAt, [state+urgent]',
    });
    // What files of the incident system told.
    this.version(7).stores({ incidents: 'incident, key, at' });
    // Open promises without a look at every answered comment.
    this.version(8).stores({
      comments:
        'key, page, postKey, [page+state], [page+flags.length], dueAt, [state+urgent], [page+triage.promise.dueAt]',
    });
    // What was practised in the trainer: apart from the events, for it tells nothing of a page.
    this.version(9).stores({ attempts: 'id, at' });
    // A report reads a month, not the whole log.
    this.version(10).stores({
      comments:
        'key, page, postKey, [page+state], [page+flags.length], dueAt, [state+urgent], [page+triage.promise.dueAt], postedAt, seenAt',
    });
    // What is live without a look at what is settled, the latest answers without a look at every answer.
    this.version(11)
      .stores({
        comments:
          'key, page, postKey, [page+state], [page+flags.length], dueAt, [state+urgent], [page+triage.promise.dueAt], postedAt, seenAt, [shelf+key], [shelf+page+triage.ask.at]',
        answers: 'id, comment, page, postedAt, noticedAt, [stands+noticedAt], [page+noticedAt]',
      })
      .upgrade(placeRows);
    // What the hub tells of the other browsers of the team: no projection of this log, and told again when lost.
    this.version(12).stores({ teamItems: 'key, heardAt', teamDecided: 'key', teamLooks: 'postKey' });
    // Own answers that a supervisor decided about: told by the hub, which forgets them.
    this.version(13).stores({ practice: 'id, key, decidedAt' });
    // Certificates of colleagues that were opened here: apart from the events, for they tell nothing of a page.
    this.version(14).stores({ certificates: 'checksum' });
    // Decisions of the team as the hub tells them, and cards of the week drawn from them.
    this.version(15).stores({ calibrationEvents: 'id, key, at, target', calibrationCards: 'id, key, week' });
    // What supervisors said elsewhere of removals of this device: told by the hub, and told again when lost.
    this.version(16).stores({ rulings: 'id, key' });
    this.on('ready', () => refuseNewer(this), true);
    this.on('close', () => this.hasFailed() && setTimeout(() => forgetFailure(this)));
  }
}

/**
 * Dexie opens what a newer build has written, too: this one would read half of it and write into it what that one does
 * not expect. @throws VersionError
 */
function refuseNewer(opened: Dexie): void {
  // Dexie counts ten native versions to one of ours.
  const version = Math.floor(opened.backendDB().version / 10);
  if (version > opened.verno)
    throw new Dexie.VersionError(`Written by version ${version}, known are ${opened.verno}`);
}

/** What kept it from opening may pass: the next question opens it anew, where Dexie would repeat its first failure. */
function forgetFailure(closed: Dexie): void {
  if (closed.hasFailed()) closed.close({ disableAutoOpen: false });
}

/** Comments of version 1, until the rebuild that follows has read them. */
const NOTHING_FLAGGED = {
  flags: [],
  protected: [],
  raised: [],
  decisions: [],
  lexicon: null,
  examined: false,
  removal: null,
} satisfies Partial<CommentRow>;

/** Gives rows of earlier versions their places; all at once, for one by one takes many times longer. */
async function placeRows(upgrade: Transaction): Promise<void> {
  const comments = upgrade.table<CommentRow>('comments');
  const answers = upgrade.table<AnswerRow>('answers');
  const [rows, given] = await Promise.all([comments.toArray(), answers.toArray()]);
  await comments.bulkPut(rows.map((row) => ({ ...row, shelf: shelfOf(row) })));
  await answers.bulkPut(given.map((row) => ({ ...row, stands: row.gone ? 0 : 1 })));
}

/** The one database of this context. */
export const database = new LogDatabase(isSandbox() ? 'otklik-sandbox' : undefined);

/** How long a database may take to open before somebody is told, ms: most do in a few hundredths of a second. */
export const PATIENCE_MS = 10_000;

/** Opens the log anew; whatever is observed is asked again. @returns whether it opened within `PATIENCE_MS`. */
export async function reopenLog(): Promise<boolean> {
  forgetFailure(database);
  database.close({ disableAutoOpen: false });
  const opened = database.open().then(
    () => true,
    () => false,
  );
  return Promise.race([opened, new Promise<false>((end) => setTimeout(end, PATIENCE_MS, false))]);
}

/** Begins to open the log while a page starts: whoever asks first waits less, and is told what keeps it from opening. */
export function openLog(): void {
  void database.open().catch(() => undefined);
}
