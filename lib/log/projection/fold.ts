import { postKey } from '~/lib/comment/key.ts';
import type { Network } from '~/lib/comment/sighting.ts';
import { commentPersonalSchema, eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import type { CommentContent } from '~/lib/log/record/content.ts';
import type { AnswerRow, CommentRow, PersonalRow } from '~/lib/log/rows.ts';
import { foldIncident } from './fold-incident.ts';
import { foldModeration } from './fold-moderation.ts';
import { foldRename } from './fold-rename.ts';
import { foldTriage } from './fold-triage.ts';
import type { Projection } from './projection.ts';

const ERASED = { author: { id: null, slug: null, name: '' }, addressee: null, text: '' };

/**
 * Adds one event to a projection. The same function serves live recording and the rebuild, so both
 * come to the same rows. What is judged (state, deadline, answer) is left to `judge.ts`.
 * @throws ZodError when the data of the event does not fit its kind.
 */
export function foldEvent(projection: Projection, event: LogEvent, personal: PersonalRow | null): void {
  const { comments } = projection;
  switch (event.type) {
    case 'comment.seen':
    case 'comment.changed': {
      const row = commentRow(event, personal, comments.get(event.key ?? ''));
      comments.set(row.key, row);
      return;
    }
    case 'comment.gone': {
      if (foldRename(projection, event)) return;
      const row = comments.get(event.key ?? '');
      if (row) comments.set(row.key, { ...row, deleted: true, lookedAt: event.at });
      foldModeration(projection, event, personal);
      return;
    }
    case 'answer.seen':
    case 'answer.changed': {
      const row = answerRow(event);
      projection.answers.set(row.id, row);
      return;
    }
    case 'answer.gone': {
      const { answer } = eventDataSchemas['answer.gone'].parse(event.data);
      const row = projection.answers.get(`${event.key}>${answer}`);
      if (row) projection.answers.set(row.id, { ...row, gone: true, stands: 0 });
      return;
    }
    case 'coverage.seen': {
      const { post, ...look } = eventDataSchemas['coverage.seen'].parse(event.data);
      const page = event.page ?? '';
      const key = postKey(...splitPage(page), post);
      projection.coverage.set(key, { postKey: key, page, ...look, at: event.at });
      return;
    }
    case 'health.changed':
      projection.health.set(event.page ?? '', eventDataSchemas['health.changed'].parse(event.data));
      return;
    case 'incident.imported':
      foldIncident(projection, event, personal);
      return;
    case 'file.saved':
      return;
    case 'policy.changed':
      projection.policy = eventDataSchemas['policy.changed'].parse(event.data);
      projection.policies = [...projection.policies, { since: event.at, policy: projection.policy }];
      return;
    case 'duty.set':
    case 'topic.set':
    case 'track.set':
    case 'clock.paused':
    case 'clock.resumed':
    case 'facts.asked':
    case 'facts.ended':
    case 'promise.made':
    case 'promise.kept':
    case 'promise.missed':
    case 'promise.dropped':
    case 'outcome.set':
    case 'emergency.passed':
    case 'answer.judged':
    case 'note.written':
      foldTriage(projection, event, personal);
      return;
    default:
      foldModeration(projection, event, personal);
  }
}

function commentRow(event: LogEvent, side: PersonalRow | null, known: CommentRow | undefined): CommentRow {
  const data = eventDataSchemas['comment.seen'].parse(event.data);
  const personal = side ? commentPersonalSchema.parse(side.fields) : ERASED;
  const page = event.page ?? '';
  const [network, owner] = splitPage(page);
  return {
    key: event.key ?? '',
    network,
    owner,
    page,
    postKey: postKey(network, owner, data.post),
    ...factsOf({ data, personal }),
    shelf: 'off',
    seenAt: known?.seenAt ?? event.at,
    lookedAt: event.at,
    partial: known?.partial ?? false,
    deleted: false,
    arrival: known?.arrival ?? event.seq,
    state: known?.state ?? 'unknown',
    urgent: known?.urgent ?? null,
    startedAt: known?.startedAt ?? null,
    dueAt: known?.dueAt ?? null,
    policy: known?.policy ?? null,
    answer: known?.answer ?? null,
    reopened: known?.reopened ?? false,
    personal: known?.personal ?? null,
    ...formOf(known, data.voice, personal.text),
    ...keptOf(known),
  };
}

/** What another look at the comment leaves as it was. */
function keptOf(known: CommentRow | undefined): Pick<CommentRow, 'triage' | 'decided'> {
  return {
    ...(known?.triage && { triage: known.triage }),
    ...(known?.decided && { decided: known.decided }),
  };
}

/** What is known of the form; of another text than before nothing is, until it was looked at. */
function formOf(known: CommentRow | undefined, voice: CommentRow['voice'], text: string) {
  const same = known !== undefined && known.text === text && known.voice === voice;
  return {
    flags: same ? known.flags : [],
    protected: same ? known.protected : [],
    raised: known?.raised ?? [],
    decisions: known?.decisions ?? [],
    lexicon: known?.lexicon ?? null,
    examined: same && known.examined,
    removal: known?.removal ?? null,
  };
}

function factsOf({ data, personal }: CommentContent) {
  return {
    post: data.post,
    id: data.id,
    thread: data.thread,
    replyTo: data.replyTo,
    addressee: personal.addressee,
    url: data.url,
    author: { ...personal.author, kind: data.authorKind },
    voice: data.voice,
    mine: data.mine ?? false,
    ...(data.pseudonym && { pseudonym: data.pseudonym }),
    ...(data.erased && { erased: data.erased }),
    text: personal.text,
    attachments: data.attachments,
    weak: data.weak,
    postedAt: data.posted?.at ?? null,
    postedPrecision: data.posted?.precision ?? null,
  };
}

function answerRow(event: LogEvent): AnswerRow {
  const { answer, by, posted, noticedAt, minutes, interim } = eventDataSchemas['answer.seen'].parse(
    event.data,
  );
  return {
    id: `${event.key}>${answer}`,
    comment: event.key ?? '',
    answer,
    page: event.page ?? '',
    by,
    postedAt: posted?.at ?? null,
    precision: posted?.precision ?? null,
    noticedAt,
    minutes,
    gone: false,
    stands: 1,
    ...(interim && { interim }),
  };
}

/** `network:owner` taken apart. */
export function splitPage(page: string): [Network, string] {
  const colon = page.indexOf(':');
  const network = page.slice(0, colon);
  return [network === 'ok' ? 'ok' : 'vk', page.slice(colon + 1)];
}
