import { pageKey, postKey } from '~/lib/comment/key.ts';
import type { Author, PageIdentity, PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import { groupBy } from '~/lib/log/group.ts';
import { change, type Journal, type JournalContext } from '~/lib/log/journal.ts';
import { examine, vulgarPages } from '~/lib/log/moderation/examine.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';
import { loadAll, loadPosts } from '~/lib/log/projection/working-set.ts';
import { pageBoard, verdictOf } from '~/lib/log/queue/board.ts';
import { diffRemoval } from '~/lib/log/removals/diff-removal.ts';
import type { CoverageRow } from '~/lib/log/rows.ts';
import type { Board, Verdict } from '~/lib/log/verdict.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import type { Health } from '~/lib/sites/health.ts';
import { diffCoverage } from './coverage.ts';
import { diffSighting, type Voices } from './diff.ts';
import { diffHealth } from './health.ts';
import { diffPolicy, type RuleSettings } from './policy-change.ts';
import { twinFinder } from './weak-twin.ts';

/** One batch of reading, as it comes from a tab. */
export type Batch = {
  page: PageIdentity;
  layout: string;
  health: Health;
  /** The account that looks, where the network shows it. */
  me?: Author | null | undefined;
  posts: PostSighting[];
  comments: Sighting[];
};

export type RecordContext = JournalContext & {
  settings: Pick<Settings, 'officials'> & RuleSettings & Partial<Pick<Settings, 'pages'>>;
};

/**
 * Verdicts for every known comment of the touched posts, and the board of the page. `changed`: a comment
 * of the page is new or is judged otherwise than before.
 */
export type Recorded = { verdicts: Verdict[]; board: Board; changed: boolean };

/**
 * Writes down what a tab read and judges every comment of the touched posts anew, in one transaction.
 * What was seen before with the same content writes nothing; two tabs with the same batch write it once.
 */
export async function recordSightings(batch: Batch, context: RecordContext): Promise<Recorded> {
  const page = pageKey(batch.page.network, batch.page.owner);
  const posts = touchedPosts(batch);
  const load = () => loadTouched(batch, posts, context);
  const { before, now } = await change(context, load, (journal) => noteBatch(journal, batch, context));
  const rows = [...now.comments.values()].filter((row) => posts.has(row.postKey));
  return {
    verdicts: [...rows.map(verdictOf), ...unreadStubs(batch, now), ...verdictsByDigest(batch, now)],
    board: await pageBoard(page),
    changed: [...now.comments].some(([key, row]) => before.comments.get(key) !== row),
  };
}

function touchedPosts({ page, posts, comments }: Batch): Set<string> {
  const ids = [...posts, ...comments].map(({ post }) => post);
  return new Set(ids.map((id) => postKey(page.network, page.owner, id)));
}

/** A new policy moves the deadlines of every comment, not only of the touched posts. */
async function loadTouched(
  batch: Batch,
  posts: ReadonlySet<string>,
  context: RecordContext,
): Promise<Projection> {
  const touched = await loadPosts(pageKey(batch.page.network, batch.page.owner), [...posts]);
  return diffPolicy(touched.policy, context.settings) ? loadAll() : touched;
}

function noteBatch({ projection, note }: Journal, batch: Batch, { settings, now }: RecordContext): void {
  const page = pageKey(batch.page.network, batch.page.owner);
  const voices: Voices = { page: batch.page, officials: settings.officials, me: batch.me ?? null };
  note(diffPolicy(projection.policy, settings));
  note(diffHealth(page, projection.health.get(page), batch.layout, batch.health));
  const byPost = groupBy(batch.comments, ({ post }) => post);
  for (const id of new Set([...batch.posts.map(({ post }) => post), ...byPost.keys()])) {
    const known = projection.coverage.get(postKey(batch.page.network, batch.page.owner, id));
    const comments = byPost.get(id) ?? [];
    const post = batch.posts.find(({ post }) => post === id) ?? postWithoutLook(id, known, comments);
    note(diffCoverage(page, known, post, comments, now.getTime()));
  }
  const twinOf = twinFinder(projection.comments);
  for (const sighting of batch.comments) {
    const twin = twinOf(sighting);
    // The same comment without its id: what is known by the id says more.
    if (twin && sighting.weak) continue;
    const known = projection.comments.get(sighting.key);
    note(diffSighting(page, known, sighting, voices));
    if (known) note(diffRemoval(projection, known, sighting, now));
    if (twin) note({ type: 'comment.gone', key: twin.key, page, data: { by: 'renamed', to: sighting.key } });
  }
  examine(projection, note, vulgarPages(settings.pages));
}

/** A post the batch says nothing of: as it was known, or as much as its comments show. */
function postWithoutLook(
  post: string,
  known: CoverageRow | undefined,
  comments: readonly Sighting[],
): Omit<PostSighting, 'owner'> {
  const [first] = comments;
  if (known || !first)
    return { post, url: known?.url ?? '', seen: known?.seen ?? 0, total: known?.total ?? null };
  return { post, url: first.url, seen: comments.filter(({ deleted }) => !deleted).length, total: null };
}

/** Stubs of comments that were deleted before anybody read them: nothing of them is in the log. */
function unreadStubs({ comments }: Batch, projection: Projection): Verdict[] {
  return comments.flatMap(({ key, deleted }) =>
    deleted && !projection.comments.has(key) ? [{ ...NOTHING_OWED, key }] : [],
  );
}

/** A tab that shows no ids still marks the comments that are known by theirs. */
function verdictsByDigest({ comments }: Batch, projection: Projection): Verdict[] {
  const twinOf = twinFinder(projection.comments);
  return comments.flatMap((sighting) => {
    const twin = sighting.weak ? twinOf(sighting) : undefined;
    return twin ? [{ ...verdictOf(twin), key: sighting.key }] : [];
  });
}

const NOTHING_OWED: Omit<Verdict, 'key'> = {
  state: 'gone',
  urgent: null,
  startedAt: null,
  dueAt: null,
  policy: null,
  answer: null,
  reopened: false,
  flags: [],
  protected: [],
};
