import { pageKey, postKeyOf } from '~/lib/comment/key.ts';
import type { Network } from '~/lib/comment/sighting.ts';
import { judgePost } from '~/lib/log/judge/judge-post.ts';
import type { Laws } from '~/lib/log/judge/laws.ts';
import { queueItem } from '~/lib/log/queue/board.ts';
import type { CommentRow, CoverageRow } from '~/lib/log/rows.ts';
import { NOTHING_DECIDED } from '~/lib/log/triage/decided.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { TeamIncident } from './incident-schema.ts';
import type { TeamDecidedRow } from './rows.ts';

const NOTHING_JUDGED = {
  urgent: null,
  startedAt: null,
  dueAt: null,
  policy: null,
  answer: null,
  reopened: false,
  personal: null,
  flags: [],
  protected: [],
  raised: [],
  decisions: [],
  lexicon: null,
  examined: false,
  shelf: 'live',
} satisfies Partial<CommentRow>;

/** The comment of an incident as a row of the log, with what was decided about it; nothing is judged yet. */
export function rowOf(incident: TeamIncident, kept: TeamDecidedRow | undefined): CommentRow {
  const { ext_key: key, author } = incident;
  const [network = '', owner = ''] = key.split(':');
  const id = incident.comment_ref ?? key.slice(key.lastIndexOf(':') + 1);
  return {
    ...NOTHING_JUDGED,
    key,
    state: 'unknown',
    network: networkIn(network),
    owner,
    post: incident.post_ref ?? '',
    id,
    page: incident.page ?? pageKey(networkIn(network), owner),
    postKey: postKeyOf(key),
    thread: id,
    replyTo: null,
    addressee: null,
    url: incident.source_url ?? '',
    author: { id: author?.id ?? null, slug: null, name: author?.name ?? '', kind: 'person' },
    voice: 'citizen',
    mine: false,
    text: incident.text ?? '',
    attachments: [],
    weak: false,
    postedAt: incident.published_at,
    postedPrecision: incident.published_precision,
    seenAt: incident.detected_at,
    lookedAt: incident.detected_at,
    partial: false,
    deleted: incident.gone_at !== null,
    arrival: 0,
    removal: kept?.removal ?? null,
    ...(kept && { decided: kept.decided }),
  };
}

function networkIn(name: string): Network {
  return name === 'ok' ? 'ok' : 'vk';
}

/**
 * What an incident of the hub comes to on this device: the same judgement as of a comment that was read here, from
 * the words, the times, the answers and the decisions that the hub knows.
 * @param look how much of its post the team has seen last; what stands in no loaded part is unknown.
 */
export function judgeIncident(
  incident: TeamIncident,
  kept: TeamDecidedRow | undefined,
  look: CoverageRow | undefined,
  laws: Laws,
): QueueItem {
  const row = rowOf(incident, kept);
  const answers = incident.answers.filter(({ gone }) => !gone);
  const interim = Object.fromEntries(answers.map(({ answer, interim }) => [answer, interim]));
  const decided = row.decided ?? NOTHING_DECIDED;
  const asked: CommentRow = { ...row, decided: { ...decided, interim: { ...interim, ...decided.interim } } };
  const given = answers.map((answer, place) => answerRow(row, answer, place));
  const { rows } = judgePost([asked, ...given], look?.partial ?? [], laws, new Map());
  return queueItem(rows.find(({ key }) => key === row.key) ?? row);
}

/** An answer as the comment it is: by its reply id it answers the one that was asked. Its words are not told with it. */
export function answerRow(
  asked: CommentRow,
  { answer, by, posted_at, posted_precision, noticed_at }: TeamIncident['answers'][number],
  place: number,
): CommentRow {
  const { decided: _, ...bare } = asked;
  return {
    ...bare,
    key: answer,
    id: answer.slice(answer.lastIndexOf(':') + 1),
    replyTo: asked.id,
    author: { id: null, slug: null, name: '', kind: 'community' },
    voice: by,
    text: '',
    postedAt: posted_at,
    postedPrecision: posted_precision,
    seenAt: noticed_at,
    lookedAt: noticed_at,
    deleted: false,
    arrival: place + 1,
    removal: null,
  };
}
